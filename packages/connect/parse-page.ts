import { EtalonError } from '@etalon/error';

/** Numbers that would be rounded to another integer, or to no number, are kept as the text they are; throws `connect.bad-answer` for what is not JSON. */
export function parsePage(text: string): unknown {
  try {
    return /\d{16}|\de\+?\d{3}/i.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
  } catch {
    throw new EtalonError('connect.bad-answer', { info: { reason: 'JSON' } });
  }
}

function keepDigits(_name: string, value: unknown, ...rest: readonly unknown[]): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const { source }: { source?: unknown } = Object(rest[0]);
  const isLost = typeof source === 'string' && (/^-?\d+$/.test(source) || !Number.isFinite(value));
  return isLost ? source : value;
}
