const SECRET_NAME = /key|token|secret|pass|pwd|auth|sig|cred|session|code|jwt|bearer/i;
const MASK = '…';

/** An address as it may be kept: without user, password or fragment, and without the values of what looks like a key. */
export function maskAddress(address: string, secret: string): string {
  const url = new URL(address);
  const names = [...url.searchParams.keys()];
  const query = [...url.searchParams].map(([name, value]) => {
    const hidden = SECRET_NAME.test(name) || (secret !== '' && value.includes(secret));
    return `${encodeURIComponent(name)}=${hidden ? MASK : encodeURIComponent(value)}`;
  });
  const text = `${url.origin}${url.pathname}${names.length === 0 ? '' : `?${query.join('&')}`}`;
  return hideSecret(text, secret);
}

/** A text without the secret, as typed or as an address writes it. */
export function hideSecret(text: string, secret: string): string {
  if (secret === '') return text;
  return text.replaceAll(secret, MASK).replaceAll(encodeURIComponent(secret), MASK);
}
