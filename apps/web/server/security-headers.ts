import type { WebSettings } from './settings.ts';

/**
 * The content security policy of a page. Style attributes stay allowed because components set sizes through them;
 * the single sign-on origin is a form target because browsers check redirects of a posted form.
 */
export function contentSecurityPolicy(nonce: string, settings: WebSettings): string {
  const signOn =
    settings.singleSignOn === null ? '' : ` ${new URL(settings.singleSignOn.discoveryUrl).origin}`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    `form-action 'self'${signOn}`,
  ].join('; ');
}

/** Headers of every answer, pages or not. */
export function commonHeaders(settings: WebSettings): Readonly<Record<string, string>> {
  const secure = settings.baseUrl.startsWith('https:');
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
