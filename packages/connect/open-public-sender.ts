import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { EtalonError } from '@etalon/error';
import { giveFound } from './ask-address.ts';
import { bareHost, type OpenedHost, openPublicGate, type ResolveHost } from './open-gate.ts';

export interface PublicSenderOptions {
  /** Hosts that may be written to beside the public internet, as for the connector; only these without TLS. */
  readonly hosts: string;
  readonly seconds?: number;
  readonly resolve?: ResolveHost;
  /** Certificate authority to trust beside the system's. */
  readonly ca?: string;
}

export interface SentRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for none. */
  readonly body: string;
}

/** Asks addresses of the public internet: HTTPS on its port, or a host that the operator listed; no redirect is followed. */
export interface PublicSender {
  /**
   * Reads an address and checks where it leads; throws `webhook.bad-address`, `webhook.not-https`, `webhook.port-refused`,
   * `webhook.unresolved`, `webhook.private-address`.
   */
  admit(url: string): Promise<string>;
  /** Throws as `admit`, and `webhook.unreachable`, `webhook.too-slow`. */
  send(url: string, request: SentRequest): Promise<IncomingMessage>;
}

const SECONDS = 15;
const MAX_URL = 500;

export function openPublicSender(options: PublicSenderOptions): PublicSender {
  const gate = openPublicGate(options.hosts, options.resolve);
  const check = async (url: URL): Promise<OpenedHost> => {
    const opened = await gate(url.hostname, portOf(url));
    if (url.protocol !== 'https:' && !opened.listed) throw new EtalonError('webhook.not-https');
    return opened;
  };
  return {
    admit: async (text) => {
      const url = readUrl(text);
      await check(url);
      return url.href;
    },
    send: async (text, request) => {
      const url = readUrl(text);
      return send(url, { request, options, opened: await check(url) });
    },
  };
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url !== null && url.username === '' && url.password === '' && /^https?:$/.test(url.protocol);
  if (!plain || text.length > MAX_URL) throw new EtalonError('webhook.bad-address');
  url.hash = '';
  return url;
}

interface Sending {
  readonly request: SentRequest;
  readonly options: PublicSenderOptions;
  readonly opened: OpenedHost;
}

async function send(url: URL, { request, options, opened }: Sending): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const signal = AbortSignal.timeout((options.seconds ?? SECONDS) * 1000);
  const length = request.body === '' ? {} : { 'content-length': Buffer.byteLength(request.body) };
  const sent = (url.protocol === 'https:' ? requestTls : requestPlain)(
    {
      method: request.method,
      host: bareHost(url.hostname),
      port: portOf(url),
      path: url.pathname + url.search,
      headers: { ...request.headers, ...length, 'user-agent': 'Etalon' },
      agent: false,
      signal,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
      lookup: (_host, { all }, answer) => giveFound(opened.found, all === true, answer),
    },
    resolve,
  );
  sent.on('error', () =>
    reject(new EtalonError(signal.aborted ? 'webhook.too-slow' : 'webhook.unreachable')),
  );
  sent.end(request.body);
  return promise;
}
