import type { Reading, ReadingRow } from '@etalon/instruments';
import { rowsOf, textOf } from './read-row.ts';

export interface FindingGroup {
  /** The rule, in the instrument's words; null when rows have none. */
  readonly rule: string | null;
  readonly findings: readonly ReadingRow[];
  readonly dismissed: number;
}

export function isDismissed(row: ReadingRow): boolean {
  return row.dismissed === true || textOf(row, 'dismissal', 'dismissedBecause') !== null;
}

/** The rows of a located list by rule, in the order in which rules first appear. */
export function groupFindings(reading: Reading): readonly FindingGroup[] {
  const groups = new Map<string | null, ReadingRow[]>();
  for (const row of rowsOf(reading)) {
    const rule = textOf(row, 'rule', 'measure', 'kind');
    const group = groups.get(rule);
    if (group === undefined) groups.set(rule, [row]);
    else group.push(row);
  }
  return [...groups].map(([rule, findings]) => ({
    rule,
    findings,
    dismissed: findings.filter(isDismissed).length,
  }));
}
