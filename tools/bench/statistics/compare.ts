import { writeFileSync } from 'node:fs';
import { compareSeed, type Disagreement } from '@etalon/statistics/native';
import { warmR } from '@etalon/webr';
import { askNativeR } from './ask-native-r.ts';

const USAGE = 'node tools/bench/statistics/compare.ts FIRST COUNT [target.json]';
const [first = Number.NaN, count = Number.NaN] = process.argv.slice(2, 4).map(Number);
const target = process.argv[4];
if (!Number.isInteger(first) || !Number.isInteger(count)) throw new Error(USAGE);

const seeds = Array.from({ length: count }, (_, i) => first + i);
const expected = askNativeR(seeds);
const session = await warmR(1);
const found: Disagreement[] = [];
for (const [i, seed] of seeds.entries()) {
  const gaps = await compareSeed(session, seed, expected.get(seed) ?? {});
  found.push(...gaps);
  console.warn(`${i + 1}/${count} ${JSON.stringify(gaps)}`);
}
await session.close();

const numbers = [...expected.values()].flatMap((one) => Object.values(one).flat()).length;
console.warn(`${count} data sets, ${numbers} numbers compared, ${found.length} beyond the tolerance`);
if (target !== undefined) writeFileSync(target, `${JSON.stringify(Object.fromEntries(expected))}\n`);
process.exitCode = found.length === 0 ? 0 : 1;
