import { EtalonError } from '@etalon/error';

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?$/;
const LOOPBACK = /^(localhost|127\.0\.0\.1)(:[0-9]+)?$/;

/** The did:web of a host, port included and encoded (`localhost%3A3000`); throws `credential.bad-host`. */
export function buildDidWeb(host: string): string {
  const lower = host.toLowerCase();
  if (!HOST.test(lower)) throw new EtalonError('credential.bad-host', { info: { host } });
  return `did:web:${lower.replace(':', '%3A')}`;
}

/** The host of a did:web without path, or null for any other identifier. */
export function readDidWebHost(did: string): string | null {
  const encoded = /^did:web:([a-z0-9.-]+(?:%3A[0-9]+)?)$/i.exec(did)?.[1];
  if (encoded === undefined) return null;
  const host = encoded.replace(/%3A/i, ':').toLowerCase();
  return HOST.test(host) ? host : null;
}

/**
 * The origin of a did:web host: https, except on the loopback host of a demonstration, where http is all there is. Null for an
 * identifier that is not a did:web of a bare host.
 */
export function resolveDidWebOrigin(did: string): string | null {
  const host = readDidWebHost(did);
  if (host === null) return null;
  return `${LOOPBACK.test(host) ? 'http' : 'https'}://${host}`;
}
