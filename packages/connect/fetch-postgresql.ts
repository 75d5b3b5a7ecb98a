import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError, errorInfo } from '@etalon/error';
import type { ConnectedFile, PostgresqlSource, SourceColumn } from '@etalon/usecases';
import { refuseQuery } from '@etalon/warehouse';
import { chooseKeptType, type DescribedColumn, writeJsonLine } from './column-types.ts';
import { describePgFailure } from './describe-pg-failure.ts';
import type { FetchOptions } from './fetch-http.ts';
import { hideSecret } from './mask-address.ts';
import type { OpenPgSession, PgSession, SessionResult } from './open-pg-session.ts';

const CURSOR = 'etalon_rows';
const FIRST_ROWS = 200;
const MAX_FETCH_ROWS = 5000;
/** Bytes that one FETCH aims at, from the width of the rows seen. */
const FETCH_BYTES = 4_194_304;
const QUERY_SHOWN = 400;

/**
 * Reads one SELECT into a file, row after row by a cursor in a read-only transaction that is rolled back. Throws the codes
 * of `connect.*`; a sentence of the server comes back in `connect.query-failed`, the password taken out of it.
 */
export async function fetchPostgresql(
  source: PostgresqlSource,
  options: FetchOptions & { readonly openSession: OpenPgSession },
): Promise<ConnectedFile> {
  const { gate, limits, signal, openSession } = options;
  const [found] = await gate.admit(source.host, source.port);
  const refusal = await refuseQuery(source.query);
  if (refusal !== null) throw new EtalonError('connect.query-refused', { info: { reason: refusal } });
  const timeoutMs = limits.silentSeconds * 1000;
  let session: PgSession | null = null;
  const cut = (): void => void session?.close();
  signal.addEventListener('abort', cut);
  try {
    session = await openSession({ ...source, address: found?.address ?? '', timeoutMs });
    signal.throwIfAborted();
    return await readRows(session, source, options);
  } catch (error) {
    throw describePgFailure(error, { ...options, source, connected: session !== null });
  } finally {
    signal.removeEventListener('abort', cut);
    await session?.close();
  }
}

async function readRows(
  session: PgSession,
  source: PostgresqlSource,
  options: FetchOptions,
): Promise<ConnectedFile> {
  const timeout = options.limits.seconds * 1000;
  for (const statement of [
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    `SET LOCAL statement_timeout = ${timeout}`,
    `SET LOCAL lock_timeout = ${options.limits.silentSeconds * 1000}`,
    "SET LOCAL datestyle = 'ISO'",
    "SET LOCAL intervalstyle = 'iso_8601'",
    "SET LOCAL timezone = 'UTC'",
    `DECLARE ${CURSOR} NO SCROLL CURSOR FOR ${source.query.replace(/[;\s]+$/, '')}`,
  ])
    await session.query(statement);
  const first = await session.query(`FETCH FORWARD ${FIRST_ROWS} FROM ${CURSOR}`);
  const columns = await describeColumns(session, first.columns);
  const counter = { rows: 0 };
  const lines = join(options.folder, 'lines.jsonl');
  await pipeline(
    Readable.from(writeLines(session, first, columns, options, counter)),
    createWriteStream(lines),
  );
  await session.query('ROLLBACK');
  const path = source.format === 'jsonl' ? lines : await writeParquet(lines, columns, options.folder);
  const name = `${source.database.replaceAll(/[^\w.-]/g, '-')}.${source.format}`;
  return { path, name, source: nameSource(source), rows: counter.rows, columns };
}

function nameSource({ host, port, database, query, password }: PostgresqlSource): string {
  const flat = query.replaceAll(/\s+/g, ' ').trim();
  const shown = flat.length > QUERY_SHOWN ? `${flat.slice(0, QUERY_SHOWN)}…` : flat;
  const place = `postgresql://${host}:${port}/${encodeURIComponent(database)}`;
  return `${place} · ${hideSecret(shown, password)}`;
}

async function describeColumns(
  session: PgSession,
  described: readonly DescribedColumn[],
): Promise<readonly SourceColumn[]> {
  const names = new Set<string>();
  for (const { name } of described) {
    if (name === '' || names.has(name.toLowerCase()))
      throw new EtalonError('connect.bad-column', { info: { column: name } });
    names.add(name.toLowerCase());
  }
  if (described.length === 0) throw new EtalonError('connect.bad-column', { info: { column: '' } });
  const list = (values: readonly number[]): string => `'{${values.join(',')}}'`;
  const oids = list(described.map(({ oid }) => oid));
  const modifiers = list(described.map(({ modifier }) => modifier));
  const { rows } = await session.query(
    `SELECT pg_catalog.format_type(o, m) FROM unnest(${oids}::oid[], ${modifiers}::int[]) WITH ORDINALITY t(o, m, i) ORDER BY i`,
  );
  return described.map((column, i) => ({
    name: column.name,
    type: rows[i]?.[0] ?? '',
    kept: chooseKeptType(column),
  }));
}

async function* writeLines(
  session: PgSession,
  first: SessionResult,
  columns: readonly SourceColumn[],
  { limits, onProgress }: FetchOptions,
  counter: { rows: number },
): AsyncGenerator<string> {
  let bytes = 0;
  for (let page = first; page.rows.length > 0; ) {
    const text = page.rows.map((row) => writeJsonLine(columns, row)).join('');
    counter.rows += page.rows.length;
    const more = Buffer.byteLength(text);
    bytes += more;
    if (counter.rows > limits.maxRows)
      throw new EtalonError('connect.too-many-rows', { info: { max: limits.maxRows } });
    if (bytes > limits.maxBytes)
      throw new EtalonError('connect.too-large', { info: { maxBytes: limits.maxBytes } });
    onProgress({ bytes, rows: counter.rows, pages: 0 });
    yield text;
    const wanted = Math.floor((FETCH_BYTES * page.rows.length) / more);
    const count = Math.max(1, Math.min(MAX_FETCH_ROWS, wanted));
    page = await session.query(`FETCH FORWARD ${count} FROM ${CURSOR}`);
  }
}

async function writeParquet(
  lines: string,
  columns: readonly SourceColumn[],
  folder: string,
): Promise<string> {
  const path = join(folder, 'content.parquet');
  const types = columns.map(({ name, kept }) => `${quoteIdentifier(name)}: ${quoteLiteral(kept)}`).join(', ');
  const duck = await openDuckdb({
    ...{ allowedFolders: [folder], temporaryFolder: folder, memoryMb: 256, threads: 1 },
  });
  try {
    await duck.run(
      `COPY (SELECT * FROM read_json(${quoteLiteral(lines)}, format = 'newline_delimited', maximum_object_size = 67108864, columns = {${types}})) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd)`,
    );
  } catch (error) {
    const { message = '' } = errorInfo(error);
    throw new EtalonError('connect.unconvertible', { info: { reason: String(message).slice(0, 300) } });
  } finally {
    duck.close();
  }
  return path;
}
