import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performRun } from '@etalon/runs';

/** run-search.ts TRIALS: a search of settings of a forest on 4,000 rows; prints its seconds and the most memory it held, in MiB. */
const trials = Number(process.argv[2]);
const ROWS = 4000;
const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
const path = join(folder, 'table.csv');
const lines = Array.from({ length: ROWS }, (_, i) => {
  const cells = [7919, 104729, 1299709, 15485863].map((prime) => ((i * prime) % 1000) / 500 - 1);
  const [a = 0, b = 0, c = 0] = cells;
  const isYes = Math.sin(4 * a) + b * c > 0 !== (i % 8 === 0);
  return [...cells, isYes ? 'oui' : 'non'].join(',');
});
writeFileSync(path, `${['a', 'b', 'c', 'd', 'y'].join(',')}\n${lines.join('\n')}\n`);
const began = performance.now();
await performRun({
  kind: 'models.search',
  parameters: {
    ...{ task: 'classification', target: 'y', algorithm: 'forest', method: 'random', trials },
    plan: { scheme: 'stratified', folds: 3 },
  },
  inputs: [{ name: 'table.csv', path, sha256: 'a'.repeat(64) }],
  folder: mkdtempSync(join(folder, 'run-')),
  seed: 'bench',
});
const seconds = (performance.now() - began) / 1000;
rmSync(folder, { recursive: true, force: true });
process.stdout.write(JSON.stringify({ seconds, mebibytes: process.resourceUsage().maxRSS / 1024 }));
process.exit();
