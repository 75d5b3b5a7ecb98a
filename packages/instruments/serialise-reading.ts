import canonicalize from 'canonicalize';
import type { Reading } from './reading.ts';

/** The bytes of a reading: RFC 8785 canonical JSON, the same for the same inputs, instrument, version and seed. */
export function serialiseReading(reading: Reading): string {
  return canonicalize(reading) ?? 'null';
}
