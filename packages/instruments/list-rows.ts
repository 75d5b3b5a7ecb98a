import type { Reading, ReadingRow } from './reading.ts';

/** The rows of a reading; none when it has no value or a single one. */
export function listRows({ value }: Pick<Reading, 'value'>): readonly ReadingRow[] {
  return typeof value === 'object' && value !== null ? value : [];
}
