import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importFramework } from '@etalon/framework-import';
import { type BenchRow, makeRow, median } from './bench-row.ts';

export const name = 'framework-import';

const FILE = resolve(import.meta.dirname, '../../content/frameworks/aivancity-chef-de-projet-ia.txt');
const LIMIT_MS = 300;
const REPEATS = 20;

/** Import of the real document: the first one of a process, then the median of the next ones. */
export async function run(): Promise<readonly BenchRow[]> {
  const bytes = new Uint8Array(readFileSync(FILE));
  const times: number[] = [];
  for (let turn = 0; turn <= REPEATS; turn += 1) {
    const began = performance.now();
    const { framework } = await importFramework({ fileName: 'framework.txt', bytes });
    times.push(performance.now() - began);
    if (framework === null) throw new Error('the real document was not understood');
  }
  const [first = Number.NaN, ...next] = times;
  return [
    makeRow('framework import, first in a process', first, 'ms', LIMIT_MS),
    makeRow('framework import, median of the next 20', median(next), 'ms', LIMIT_MS),
  ];
}
