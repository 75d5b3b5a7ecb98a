import { EtalonError } from '@etalon/error';
import canonicalize from 'canonicalize';

/** What RFC 8785 can write: no undefined, no function, no number that is not finite. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/** The one text of a value under RFC 8785 (JCS); throws `journal.not-canonical` for a number that is not finite. */
export function writeCanonicalJson(value: CanonicalValue): string {
  const text = readCanonical(value);
  if (text === undefined) throw new EtalonError('journal.not-canonical');
  return text;
}

function readCanonical(value: CanonicalValue): string | undefined {
  try {
    return canonicalize(value);
  } catch (cause) {
    throw new EtalonError('journal.not-canonical', { cause });
  }
}
