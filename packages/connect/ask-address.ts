import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { EtalonError } from '@etalon/error';
import type { ConnectLimits } from './connect-limits.ts';
import { bareHost, type FoundAddress, type Gate } from './open-gate.ts';

export interface AskOptions {
  readonly gate: Gate;
  readonly limits: ConnectLimits;
  readonly signal: AbortSignal;
  readonly header: { readonly name: string; readonly value: string } | null;
  /** Origin that the header is sent to. */
  readonly home: string;
}

export interface Answer {
  /** The address that answered, after the redirects. */
  readonly url: string;
  readonly message: IncomingMessage;
}

/** A web address as typed; throws `connect.bad-address` for any other text, and for one that carries a password. */
export function readAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new EtalonError('connect.bad-address');
  url.hash = '';
  return url;
}

/**
 * Asks an address by GET, redirects followed and each of them checked like the first. The name is resolved once, and what
 * was checked is what is reached. The header goes to its own origin alone; no cookie is sent or kept.
 */
export async function askAddress(address: string, options: AskOptions): Promise<Answer> {
  let url = readAddress(address);
  for (let hop = 0; hop <= options.limits.maxRedirects; hop += 1) {
    const message = await ask(url, options);
    const status = message.statusCode ?? 0;
    if (status === 200) return { url: url.href, message };
    message.destroy();
    const { location } = message.headers;
    if (status < 300 || status >= 400 || location === undefined)
      throw new EtalonError('connect.bad-status', { info: { host: url.hostname, status } });
    url = follow(url, location);
  }
  throw new EtalonError('connect.bad-redirect', { info: { host: url.hostname } });
}

function follow(from: URL, location: string): URL {
  const next = URL.canParse(location, from.href) ? new URL(location, from.href) : null;
  if (next === null || (from.protocol === 'https:' && next.protocol !== 'https:'))
    throw new EtalonError('connect.bad-redirect', { info: { host: from.hostname } });
  return readAddress(next.href);
}

async function ask(url: URL, options: AskOptions): Promise<IncomingMessage> {
  const { gate, limits, signal, header, home } = options;
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const found = await gate.admit(url.hostname, port);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const sends = header !== null && url.origin === home ? { [header.name]: header.value } : {};
  const request = (url.protocol === 'https:' ? requestTls : requestPlain)(
    {
      method: 'GET',
      host: bareHost(url.hostname),
      port,
      path: url.pathname + url.search,
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Etalon', ...sends },
      agent: false,
      signal,
      timeout: limits.silentSeconds * 1000,
      lookup: (_host, { all }, answer) => giveFound(found, all === true, answer),
    },
    resolve,
  );
  request.on('timeout', () => request.destroy(new SilenceError()));
  request.on('error', (error) => reject(describeBreak(error, options, url.hostname)));
  request.end();
  return promise;
}

class SilenceError extends Error {}

type GiveAddress = (error: null, address: string | FoundAddress[], family?: number) => void;

/** Gives a connection the addresses that were checked, so that a name asked again cannot lead elsewhere. */
export function giveFound(found: readonly FoundAddress[], all: boolean, answer: GiveAddress): void {
  const [first] = found;
  if (all || first === undefined) answer(null, [...found]);
  else answer(null, first.address, first.family);
}

/** What a broken connection is said to be: its own words could quote what was sent. */
export function describeBreak(
  error: unknown,
  { limits, signal }: Pick<AskOptions, 'limits' | 'signal'>,
  host: string,
): unknown {
  if (error instanceof EtalonError) return error;
  if (signal.aborted) return new EtalonError('connect.too-slow', { info: { seconds: limits.seconds } });
  if (error instanceof SilenceError)
    return new EtalonError('connect.too-slow', { info: { seconds: limits.silentSeconds } });
  const { code }: { code?: unknown } = Object(error);
  const reason = typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : '';
  return new EtalonError('connect.unreachable', { info: { host, reason } });
}
