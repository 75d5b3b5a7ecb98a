import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  openPublicSender,
  type PublicSender,
  type PublicSenderOptions,
  readBody,
  type SentRequest,
} from '@etalon/connect';
import { EtalonError, errorCode } from '@etalon/error';
import type { LtiAgent, LtiCall, LtiJson } from '@etalon/usecases';
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey, SignJWT } from 'jose';
import { readToken } from './read-token.ts';
import { TOOL_ALGORITHM, type ToolKeys } from './tool-keys.ts';

export interface LtiAgentOptions extends PublicSenderOptions {
  readonly keys: ToolKeys;
}

/** More than any key set, configuration or page of members holds. */
const MAX_BYTES = 4_000_000;
/** A signed message is read as it arrives. */
const SIGNED_MS = 300_000;
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const JSON_TYPE = 'application/json';

interface Received {
  readonly status: number;
  readonly text: string;
  readonly link: string;
}

/** The tool's side of the network: keys, launches, registrations and services of platforms, through the gate of webhooks. */
export function makeLtiAgent({ keys, ...options }: LtiAgentOptions): LtiAgent {
  const sender = openPublicSender(options);
  const keySets = new Map<string, JWTVerifyGetKey>();
  const findKeys = (url: string): JWTVerifyGetKey => {
    const found = keySets.get(url) ?? readRemoteKeys(sender, url);
    keySets.set(url, found);
    return found;
  };
  const sign: LtiAgent['sign'] = (claims, { issuer, audience, now }) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: TOOL_ALGORITHM, kid: keys.current().kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(new Date(now))
      .setExpirationTime(new Date(Date.parse(now) + SIGNED_MS))
      .setJti(randomUUID())
      .sign(keys.current().secret);
  return {
    readKeySet: async () => ({ keys: keys.all().map(({ open }) => ({ ...open })) }),
    rotateKey: () => keys.rotate(),
    admit: sender.admit,
    readToken: (token, { keySetUrl, ...expected }) => readToken(token, findKeys(keySetUrl), expected),
    sign,
    exchange: async (url, { bearer, body }) => {
      const headers = {
        accept: JSON_TYPE,
        ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === null ? {} : { 'content-type': JSON_TYPE }),
      };
      const text = body === null ? '' : JSON.stringify(body);
      const answer = await ask(sender, url, { method: body === null ? 'GET' : 'POST', headers, body: text });
      if (answer.status < 200 || answer.status >= 300)
        throw new EtalonError('lti.registration-failed', { info: { status: answer.status } });
      return readObject(answer.text);
    },
    call: async (call) => {
      const bearer = await askToken(sender, call, sign);
      const headers = {
        authorization: `Bearer ${bearer}`,
        accept: call.accept,
        ...(call.contentType === '' ? {} : { 'content-type': call.contentType }),
      };
      const { status, text, link } = await ask(sender, call.url, {
        method: call.method,
        headers,
        body: call.body,
      });
      return { status, body: parse(text), next: findNext(link, call.url) };
    },
  };
}

function readRemoteKeys(sender: PublicSender, url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), {
    [customFetch]: async (address) => {
      const { status, text } = await ask(sender, address, {
        method: 'GET',
        headers: { accept: JSON_TYPE },
        body: '',
      }).catch((error: unknown) => {
        throw new EtalonError('lti.keys-unreadable', { cause: error });
      });
      if (status !== 200) throw new EtalonError('lti.keys-unreadable');
      return new Response(text, { status });
    },
  });
}

/** An access token for one scope: client credentials with a signed assertion (Security Framework 1.0 §4.1; RFC 7523). */
async function askToken(
  sender: PublicSender,
  { platform, scope }: LtiCall,
  sign: LtiAgent['sign'],
): Promise<string> {
  const { clientId, tokenUrl, audience } = platform;
  const now = new Date().toISOString();
  const assertion = await sign({ sub: clientId }, { issuer: clientId, audience, now });
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: ASSERTION,
    client_assertion: assertion,
    scope,
  });
  const headers = { accept: JSON_TYPE, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await ask(sender, tokenUrl, { method: 'POST', headers, body: body.toString() });
  const token = answer.status === 200 ? readObject(answer.text).access_token : null;
  if (typeof token !== 'string' || token === '')
    throw new EtalonError('lti.service-refused', { info: { status: answer.status } });
  return token;
}

async function ask(sender: PublicSender, url: string, request: SentRequest): Promise<Received> {
  const message = await sender.send(url, request);
  return {
    status: message.statusCode ?? 0,
    text: await readAll(message),
    link: [message.headers.link ?? ''].flat().join(', '),
  };
}

async function readAll(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    const options = { maxBytes: MAX_BYTES, secret: '', onBytes: () => undefined };
    for await (const chunk of readBody(message, options)) chunks.push(chunk);
  } catch (error) {
    throw errorCode(error) === null ? new EtalonError('webhook.unreachable') : error;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readObject(text: string): LtiJson {
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new EtalonError('lti.bad-answer');
  return Object(value);
}

/** Address of the relation `next` of a `Link` header (RFC 8288 §3). */
function findNext(link: string, from: string): string | null {
  for (const [, address = '', parameters = ''] of link.matchAll(/<([^>]*)>([^,]*)/g))
    if (/;\s*rel="?next"?/i.test(parameters) && URL.canParse(address, from))
      return new URL(address, from).href;
  return null;
}
