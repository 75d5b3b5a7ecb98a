import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedPcg32 } from '@etalon/numeric';
import { type Analysis, type AnalysisSpec, type DataTable, runAnalysis } from '@etalon/statistics';
import { openR } from '@etalon/webr';
import { type BenchRow, makeRow, median } from './bench-row.ts';

export const name = 'statistics';

const ROWS = 100_000;
const WIDTH = 20;
const REPEATS = 5;
const INTERACTIVE_S = 0.2;
const SCRIPT = join(import.meta.dirname, 'statistics_glm.R');

/** Logistic regression beside R's own, and how soon a figure follows the hand, on a table already in memory. */
export async function run(): Promise<readonly BenchRow[]> {
  const table = makeTable();
  const session = await openR();
  try {
    const time = async (spec: AnalysisSpec): Promise<number> => {
      const analysis: Analysis = { spec };
      await runAnalysis(session, table, analysis);
      const times: number[] = [];
      for (let turn = 0; turn < REPEATS; turn += 1) {
        const began = performance.now();
        await runAnalysis(session, table, analysis);
        times.push((performance.now() - began) / 1000);
      }
      return median(times);
    };
    const terms = Array.from({ length: WIDTH }, (_, j) => ({ columns: [`x${j}`] }));
    const logistic: AnalysisSpec = { kind: 'glm', family: 'binomial', outcome: { column: 'b' }, terms };
    const ours = await time(logistic);
    const { estimates } = await runAnalysis(session, table, { spec: logistic });
    const peer = runNative(
      table,
      estimates.map(({ estimate }) => estimate ?? Number.NaN),
    );
    const title = 'logistic regression, 100,000 × 20';
    return [
      {
        ...makeRow(title, ours, 's', null),
        peer: peer === null ? 'R: peer not installed' : 'R',
        peerValue: peer === null ? null : Number(peer.toPrecision(3)),
        ratio: peer === null ? null : Number((peer / ours).toPrecision(3)),
      },
      makeRow(
        'describe 3 columns, 100,000 rows',
        await time({ kind: 'describe', columns: ['y', 'x0', 'x1'] }),
        's',
        INTERACTIVE_S,
      ),
      makeRow(
        'Welch test, 100,000 rows',
        await time({ kind: 't-welch', column: 'y', group: 'g' }),
        's',
        INTERACTIVE_S,
      ),
      makeRow(
        'least squares of 4 terms with pictures, 100,000 rows',
        await time({
          kind: 'linear-model',
          outcome: { column: 'y' },
          terms: [...terms.slice(0, 3), { columns: ['g'] }],
        }),
        's',
        INTERACTIVE_S,
      ),
    ];
  } finally {
    await session.close();
  }
}

function makeTable(): DataTable {
  const stream = seedPcg32({ high: 0, low: 1 }, { high: 0, low: 54 });
  const each = (make: (row: number) => number): Float64Array =>
    Float64Array.from({ length: ROWS }, (_, row) => make(row));
  const inputs = Array.from({ length: WIDTH }, () => each(() => stream.nextUnit() + stream.nextUnit() - 1));
  const line = (row: number): number =>
    inputs.reduce((sum, x, j) => sum + (x[row] ?? 0) * ((j % 5) - 2) * 0.4, 0);
  const b = each((row) => (stream.nextUnit() < 1 / (1 + Math.exp(-line(row))) ? 1 : 0));
  const y = each((row) => line(row) + 3 * stream.nextUnit());
  const number = (values: Float64Array) => ({ kind: 'number' as const, values });
  return {
    rows: ROWS,
    columns: {
      ...Object.fromEntries(inputs.map((values, j) => [`x${j}`, number(values)])),
      b: number(b),
      y: number(y),
      g: { kind: 'factor', codes: Int32Array.from(y, () => stream.nextBelow(2)), levels: ['a', 'b'] },
    },
  };
}

/** Seconds of R's glm on the same numbers, in memory on both sides; null without Rscript. A speed on other figures is worth nothing. */
function runNative(table: DataTable, ours: readonly number[]): number | null {
  if (spawnSync('Rscript', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const names = ['b', ...Array.from({ length: WIDTH }, (_, j) => `x${j}`)];
    const columns = names.map((one) => {
      const column = table.columns[one];
      return column?.kind === 'number' ? column.values : new Float64Array(ROWS);
    });
    writeFileSync(join(folder, 'columns.bin'), Buffer.concat(columns.map((one) => Buffer.from(one.buffer))));
    const { stdout, status, stderr } = spawnSync(
      'Rscript',
      ['--vanilla', SCRIPT, join(folder, 'columns.bin'), String(ROWS), String(REPEATS)],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`R: ${stderr.slice(-400)}`);
    const [seconds = Number.NaN, ...theirs] = stdout.trim().split(/\s+/).map(Number);
    theirs.forEach((value, j) => {
      if (!(Math.abs((ours[j] ?? Number.NaN) / value - 1) < 1e-8))
        throw new Error(`coefficient ${j}: ${ours[j]} here, ${value} in R`);
    });
    return seconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
