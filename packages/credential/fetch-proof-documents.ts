import { EtalonError } from '@etalon/error';
import { resolveDidWebOrigin } from './did-web.ts';
import { isJsonObject, type JsonValue, parseJson, readIssuerId, readText } from './json-value.ts';
import type { ProofDocuments } from './verify-credential.ts';

export type FetchJson = (
  url: string,
  init: {
    readonly redirect: 'error';
    readonly signal: AbortSignal;
    readonly headers: Record<string, string>;
  },
) => Promise<Response>;

const MAX_BYTES = 2_000_000;
const TIMEOUT_MS = 10_000;

async function readLimited(response: Response, url: string): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) return text + decoder.decode();
    bytes += chunk.value.length;
    if (bytes > MAX_BYTES) {
      await reader?.cancel();
      throw new EtalonError('credential.unreachable', { info: { url, bytes } });
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}

/**
 * The JSON at an address, at most 2 MB, within ten seconds, redirections refused; throws `credential.unreachable` and
 * `credential.not-json`.
 */
export async function fetchJson(url: string, fetchAt: FetchJson): Promise<JsonValue> {
  const text = await fetchText(url, fetchAt);
  const value = parseJson(text);
  if (value === undefined) throw new EtalonError('credential.not-json', { info: { url } });
  return value;
}

async function fetchText(url: string, fetchAt: FetchJson): Promise<string> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const headers = { accept: 'application/json' };
    const response = await fetchAt(url, { redirect: 'error', signal, headers });
    if (!response.ok)
      throw new EtalonError('credential.unreachable', { info: { url, status: response.status } });
    return await readLimited(response, url);
  } catch (cause) {
    throw new EtalonError('credential.unreachable', { info: { url }, cause });
  }
}

async function fetchOrNull(url: string, fetchAt: FetchJson): Promise<JsonValue> {
  try {
    return await fetchJson(url, fetchAt);
  } catch {
    return null;
  }
}

/**
 * did.json and status list of a credential, each null when it could not be had. Only the origin that the issuer's did:web names is
 * asked: a status list kept elsewhere is not followed, so a forged credential cannot send the reader anywhere else.
 */
export async function fetchProofDocuments(credential: unknown, fetchAt: FetchJson): Promise<ProofDocuments> {
  const origin = resolveDidWebOrigin(readIssuerId(credential) ?? '');
  if (origin === null || !isJsonObject(credential)) return { didDocument: null, statusList: null };
  const list = readText(credential.credentialStatus, 'statusListCredential') ?? '';
  const [didDocument, statusList] = await Promise.all([
    fetchOrNull(`${origin}/.well-known/did.json`, fetchAt),
    list.startsWith(`${origin}/`) ? fetchOrNull(list, fetchAt) : null,
  ]);
  return { didDocument, statusList };
}
