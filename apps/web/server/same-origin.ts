const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginCheck {
  readonly method: string;
  readonly headers: Headers;
  readonly host: string;
}

/**
 * Whether a request may change something: it comes from a page of this host, or from a program that carries no cookie
 * and therefore acts with nobody's session.
 */
export function isSameOrigin({ method, headers, host }: OriginCheck): boolean {
  if (SAFE_METHODS.has(method)) return true;
  const origin = headers.get('origin');
  if (origin !== null) return URL.canParse(origin) && new URL(origin).host === host;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  return !headers.has('cookie');
}
