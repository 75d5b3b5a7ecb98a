import { createWriteStream } from 'node:fs';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EtalonError } from '@etalon/error';
import type { ConnectedFile, ConnectionProgress, HttpSource } from '@etalon/usecases';
import { nextPage, readRecords } from '@etalon/warehouse';
import { type AskOptions, askAddress, describeBreak, readAddress } from './ask-address.ts';
import type { ConnectLimits } from './connect-limits.ts';
import { maskAddress } from './mask-address.ts';
import type { Gate } from './open-gate.ts';
import { parsePage } from './parse-page.ts';
import { readBody } from './read-body.ts';

export interface FetchOptions {
  readonly gate: Gate;
  readonly limits: ConnectLimits;
  readonly signal: AbortSignal;
  /** Where the file is written; it is the caller's to remove. */
  readonly folder: string;
  readonly onProgress: (progress: ConnectionProgress) => void;
}

/** Reads an address into a file: its records as JSON lines, page after page, or its bytes as they come. */
export async function fetchHttp(source: HttpSource, options: FetchOptions): Promise<ConnectedFile> {
  const url = readAddress(source.address);
  checkHeader(source.header);
  const ask: AskOptions = { ...options, header: source.header, home: url.origin };
  const path = join(options.folder, 'content');
  const kept = { path, source: maskAddress(url.href, source.header?.value ?? ''), columns: [] };
  try {
    if (source.records === null) {
      const answered = await writeFile(url.href, path, source, ask, options);
      return { ...kept, name: nameOf(new URL(answered), ''), rows: null };
    }
    const counter = { rows: 0 };
    await pipeline(
      Readable.from(writePages(url.href, source, ask, options, counter)),
      createWriteStream(path),
    );
    if (counter.rows === 0) throw new EtalonError('connect.no-record', { info: { host: url.hostname } });
    return { ...kept, name: nameOf(url, '.jsonl'), rows: counter.rows };
  } catch (error) {
    throw describeBreak(error, options, url.hostname);
  }
}

/** Headers that say what the connection is, or who the visitor was: they are not a key. */
const REFUSED_HEADERS =
  /^(cookie|host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|proxy-.*|accept-encoding|keep-alive)$/i;

function checkHeader(header: HttpSource['header']): void {
  if (header === null) return;
  try {
    validateHeaderName(header.name);
    validateHeaderValue(header.name, header.value);
  } catch {
    throw new EtalonError('connect.bad-header');
  }
  if (REFUSED_HEADERS.test(header.name)) throw new EtalonError('connect.bad-header');
}

function nameOf(url: URL, ending: string): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname;
  const plain = last.replaceAll(/%[0-9a-f]{2}|[^\w.-]/gi, '-').slice(0, 80);
  return ending === '' ? plain : plain.replace(/\.\w{1,5}$/, '') + ending;
}

async function writeFile(
  address: string,
  path: string,
  source: HttpSource,
  ask: AskOptions,
  { limits, onProgress, signal }: FetchOptions,
): Promise<string> {
  const { url, message } = await askAddress(address, ask);
  let bytes = 0;
  const body = readBody(message, {
    maxBytes: limits.maxBytes,
    secret: source.header?.value ?? '',
    onBytes: (more) => {
      bytes += more;
      onProgress({ bytes, rows: 0, pages: 1 });
    },
  });
  await pipeline(Readable.from(body), createWriteStream(path), { signal });
  return url;
}

async function* writePages(
  address: string,
  source: HttpSource,
  ask: AskOptions,
  { limits, onProgress }: FetchOptions,
  counter: { rows: number },
): AsyncGenerator<string> {
  const { pointer = '', paging = { kind: 'none' } } = source.records ?? {};
  let written = 0;
  let before = '';
  let next: string | null = address;
  for (let pages = 1; next !== null; pages += 1) {
    if (pages > limits.maxPages)
      throw new EtalonError('connect.too-many-pages', { info: { max: limits.maxPages } });
    const { url, message } = await askAddress(next, ask);
    const text = await readText(message, limits.maxPageBytes, source.header?.value ?? '');
    const body = parsePage(text);
    const records = readRecords(body, pointer);
    if (records.length > 0 && text === before)
      throw new EtalonError('connect.repeated-page', { info: { pages } });
    before = text;
    counter.rows += records.length;
    if (counter.rows > limits.maxRows)
      throw new EtalonError('connect.too-many-rows', { info: { max: limits.maxRows } });
    const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
    written += Buffer.byteLength(lines);
    if (written > limits.maxBytes)
      throw new EtalonError('connect.too-large', { info: { maxBytes: limits.maxBytes } });
    onProgress({ bytes: written, rows: counter.rows, pages });
    yield lines;
    next = nextPage(paging, { url, headers: listHeaders(message.headers), body }, records.length);
  }
}

async function readText(
  message: Parameters<typeof readBody>[0],
  maxBytes: number,
  secret: string,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBody(message, { maxBytes, secret, onBytes: () => undefined }))
    chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function listHeaders(headers: Readonly<Record<string, string | readonly string[] | undefined>>) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
}
