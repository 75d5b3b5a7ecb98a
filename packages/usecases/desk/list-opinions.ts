import type { OpinionRequest } from '../ports/desk-records.ts';

/** The requests in force among these rows: the last of each seat and criterion, when it asks. */
export function listOpinionsInForce(rows: readonly OpinionRequest[]): readonly OpinionRequest[] {
  const last = new Map(rows.map((row) => [`${row.seatId} ${row.criterion}`, row]));
  return [...last.values()].filter(({ asked }) => asked);
}
