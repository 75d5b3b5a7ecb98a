import type { CredentialVerdict, FetchJson, JsonObject } from '@etalon/credential/verify';

/**
 * `unsupported`: the page is not in a secure context, so the browser refuses to hash. `unreachable`: the credential could not be read at
 * its address, or is not JSON.
 */
export type BrowserVerification =
  | { readonly kind: 'verdict'; readonly verdict: CredentialVerdict; readonly credential: JsonObject }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unsupported' };

type Libraries = typeof import('@etalon/credential/verify');

/** The proof libraries (about 75 kB compressed) are fetched when a verification begins, not with the page. */
async function loadLibraries(): Promise<Libraries> {
  return import('@etalon/credential/verify');
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** A demonstration is one server under several names of this machine: it is asked by the name the page was opened with. */
function askHere(address: string): string {
  const target = new URL(address, location.href);
  const isHere =
    LOOPBACK.includes(target.hostname) &&
    LOOPBACK.includes(location.hostname) &&
    target.port === location.port;
  if (isHere) target.host = location.host;
  return target.href;
}

/** A revocation is seen at once: the browser's own cache is asked for nothing older. */
const fetchHere: FetchJson = (address, init) => fetch(askHere(address), { ...init, cache: 'no-cache' });

function canHash(): boolean {
  return globalThis.isSecureContext && typeof globalThis.crypto?.subtle?.digest === 'function';
}

async function verify(libraries: Libraries, value: unknown, now: Date): Promise<BrowserVerification> {
  const { fetchProofDocuments, isJsonObject, readProofBundle, verifyCredential } = libraries;
  // A bundle brings its own did.json, which proves nothing about the issuer: here the network is at hand, so it is asked again.
  const credential = readProofBundle(value)?.credential ?? value;
  if (!isJsonObject(credential)) return { kind: 'unreachable' };
  const documents = await fetchProofDocuments(credential, fetchHere);
  return { kind: 'verdict', credential, verdict: await verifyCredential(credential, documents, now) };
}

/**
 * Verifies in this browser the credential served at an address: credential, did.json and status list are read as JSON, and proof, dates and
 * status are checked here, without the server's word for it.
 */
export async function verifyInBrowser(url: string, now: Date): Promise<BrowserVerification> {
  if (!canHash()) return { kind: 'unsupported' };
  const libraries = await loadLibraries();
  try {
    const value = await libraries.fetchJson(url, fetchHere);
    return await verify(libraries, value, now);
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Verifies in this browser the text of a credential or proof bundle that the reader chose from their own files. */
export async function verifyTextInBrowser(text: string, now: Date): Promise<BrowserVerification> {
  if (!canHash()) return { kind: 'unsupported' };
  const libraries = await loadLibraries();
  const value = libraries.parseJson(text);
  return value === undefined ? { kind: 'unreachable' } : verify(libraries, value, now);
}
