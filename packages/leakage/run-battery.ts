import { EtalonError } from '@etalon/error';
import { seedPcg32 } from '@etalon/numeric';
import { compareSides } from './compare-sides.ts';
import { findLaterRows, findSharedEntities } from './find-crossings.ts';
import { findFitsOnAll, findMissingTest, findSelectionsOnAll } from './find-steps.ts';
import { findTwins } from './find-twins.ts';
import { type BatteryInput, type LeakReport, type LeakRows, reportUntested } from './leak-input.ts';
import { rateVariables } from './rate-variables.ts';

/**
 * The eight types of leakage of Kapoor & Narayanan (2023), in order, each looked for or said not to be, with the places of
 * what is found. Throws `leakage.no-row`, `leakage.uneven-columns`, `leakage.unknown-column`.
 *
 * @example
 * runBattery(input, 7).map(({ type, count }) => `${type} ${count}`); // ['L1.1 0', 'L1.2 0', …]
 */
export function runBattery(input: BatteryInput, seed: number): readonly LeakReport[] {
  checkInput(input);
  const { rows, roles } = input;
  const stream = (place: number) => seedPcg32({ high: 0, low: seed >>> 0 }, { high: 0, low: place });
  const steps = [findMissingTest(input), findFitsOnAll(input), findSelectionsOnAll(input)];
  const rest = ['L1.4', 'L2', 'L3.1', 'L3.2', 'L3.3'] as const;
  if (rows === null) return [...steps, ...rest.map((type) => reportUntested(type, 'no-rows'))];
  const reason = explainSides(rows);
  if (reason !== null) return [...steps, ...rest.map((type) => reportUntested(type, reason))];
  return [
    ...steps,
    findTwins(rows, roles),
    rateVariables(rows, roles, stream(1)),
    findLaterRows(rows, roles),
    findSharedEntities(rows, roles),
    compareSides(rows, roles, stream(2)),
  ];
}

function explainSides({ parts }: LeakRows): 'no-side' | 'one-side' | null {
  if (parts.every((part) => part === null)) return 'no-side';
  return parts.includes('train') && parts.includes('test') ? null : 'one-side';
}

function checkInput({ rows, roles }: BatteryInput): void {
  if (rows === null) return;
  const count = rows.lines.length;
  if (count === 0) throw new EtalonError('leakage.no-row');
  for (const [column, cells] of rows.columns)
    if (cells.length !== count)
      throw new EtalonError('leakage.uneven-columns', {
        info: { column, wanted: count, given: cells.length },
      });
  for (const column of [roles.id, roles.target, roles.entity, roles.time])
    if (column !== null && !rows.columns.has(column))
      throw new EtalonError('leakage.unknown-column', { info: { column } });
}
