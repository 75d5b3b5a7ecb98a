import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Expected, makeDataset, writeDatasetCsv } from '@etalon/statistics/native';

const SCRIPT = join(import.meta.dirname, 'native.R');

export function hasRscript(): boolean {
  return spawnSync('Rscript', ['-e', 'library(survival)'], { stdio: 'ignore' }).status === 0;
}

/** What R's own functions answer on these seeds. */
export function askNativeR(seeds: readonly number[]): ReadonlyMap<number, Expected> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-native-'));
  try {
    const paths = seeds.map((seed) => {
      const path = join(folder, `${seed}.csv`);
      writeFileSync(path, writeDatasetCsv(makeDataset(seed).table));
      return path;
    });
    const { stdout, status, stderr } = spawnSync('Rscript', ['--vanilla', SCRIPT, ...paths], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (status !== 0) throw new Error(stderr.slice(-800));
    return readLines(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readLines(text: string): ReadonlyMap<number, Expected> {
  const found = new Map<number, Record<string, readonly (number | null)[]>>();
  for (const line of text.trimEnd().split('\n')) {
    const [seed = '', name = '', numbers = ''] = line.split('\t');
    const answers = found.get(Number(seed)) ?? {};
    answers[name] = numbers.split(' ').map((one) => (one === 'null' ? null : Number(one)));
    found.set(Number(seed), answers);
  }
  return found;
}
