import { createHmac, hkdfSync } from 'node:crypto';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { EtalonError, errorCode } from '@etalon/error';
import type { WebhookAnswer, WebhookCarrier, WebhookParcel } from '@etalon/usecases';
import { giveFound } from './ask-address.ts';
import { bareHost, type OpenedHost, openPublicGate, type ResolveHost } from './open-gate.ts';

export interface WebhookCarrierOptions {
  /** Hosts that may be written to beside the public internet, as for the connector; only these without TLS. */
  readonly hosts: string;
  /** At least 32 random bytes, from which the secret of each webhook is derived. */
  readonly masterKey: Uint8Array;
  readonly seconds?: number;
  readonly resolve?: ResolveHost;
  /** Certificate authority to trust beside the system's. */
  readonly ca?: string;
}

const SECONDS = 15;
const SECRET_BYTES = 32;
const MAX_URL = 500;

/** The secret of a webhook: HKDF-SHA256 (RFC 5869) of the master key with the webhook's identifier as its context. */
export function deriveWebhookSecret(masterKey: Uint8Array, webhookId: string): string {
  const bytes = hkdfSync('sha256', masterKey, '', `webhook ${webhookId}`, SECRET_BYTES);
  return `whsec_${Buffer.from(bytes).toString('base64')}`;
}

/** Signature of a message: `v1,` and the base64 HMAC-SHA256 of `id.seconds.body` (Standard Webhooks, symmetric). */
export function signWebhook(
  secret: string,
  { id, seconds, body }: { readonly id: string; readonly seconds: number; readonly body: string },
): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/** Signs messages and posts each to its address: no redirect is followed, and of the answer only the status is read. */
export function makeWebhookCarrier(options: WebhookCarrierOptions): WebhookCarrier {
  const gate = openPublicGate(options.hosts, options.resolve);
  const secretOf = (webhookId: string): string => deriveWebhookSecret(options.masterKey, webhookId);
  const check = async (url: URL): Promise<OpenedHost> => {
    const opened = await gate(url.hostname, portOf(url));
    if (url.protocol !== 'https:' && !opened.listed) throw new EtalonError('webhook.not-https');
    return opened;
  };
  return {
    secretOf,
    admit: async (text) => {
      const url = readUrl(text);
      await check(url);
      return url.href;
    },
    deliver: async (parcel) => {
      const started = performance.now();
      const end = (answer: Pick<WebhookAnswer, 'status' | 'errorCode'>): WebhookAnswer => ({
        ...answer,
        durationMs: Math.round(performance.now() - started),
      });
      try {
        const url = readUrl(parcel.url);
        const status = await post(url, { parcel, secretOf, options, opened: await check(url) });
        return end({ status, errorCode: null });
      } catch (error) {
        return end({ status: null, errorCode: errorCode(error) ?? 'webhook.unreachable' });
      }
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

interface Posting {
  readonly parcel: WebhookParcel;
  readonly secretOf: (webhookId: string) => string;
  readonly options: WebhookCarrierOptions;
  readonly opened: OpenedHost;
}

async function post(url: URL, { parcel, secretOf, options, opened }: Posting): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const seconds = Math.floor(Date.now() / 1000);
  const signature = signWebhook(secretOf(parcel.webhookId), {
    id: parcel.messageId,
    seconds,
    body: parcel.body,
  });
  const signal = AbortSignal.timeout((options.seconds ?? SECONDS) * 1000);
  const request = (url.protocol === 'https:' ? requestTls : requestPlain)(
    {
      method: 'POST',
      host: bareHost(url.hostname),
      port: portOf(url),
      path: url.pathname + url.search,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(parcel.body),
        'user-agent': 'Etalon',
        'webhook-id': parcel.messageId,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signature,
      },
      agent: false,
      signal,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
      lookup: (_host, { all }, answer) => giveFound(opened.found, all === true, answer),
    },
    resolve,
  );
  request.on('error', () =>
    reject(new EtalonError(signal.aborted ? 'webhook.too-slow' : 'webhook.unreachable')),
  );
  request.end(parcel.body);
  const message = await promise;
  message.destroy();
  return message.statusCode ?? 0;
}
