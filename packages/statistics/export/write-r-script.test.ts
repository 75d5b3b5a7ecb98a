import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openR } from '@etalon/webr';
import { expect, test } from 'vitest';
import { makeDataset, writeDatasetCsv } from '../native/make-dataset.ts';
import { PROCEDURES } from '../native/procedures.ts';
import { runAnalysis } from '../run-analysis.ts';
import type { AnalysisSpec } from '../spec/analysis-spec.ts';
import { describeSource } from './script-source.ts';
import { writeRScript } from './write-r-script.ts';

const LIBRARIES = 'library(survival); library(sandwich); library(cluster)';
const hasR = spawnSync('Rscript', ['-e', LIBRARIES], { stdio: 'ignore' }).status === 0;
const SEED = 11;

/** One analysis of each kind, method, family and source of errors. */
function keyOf(spec: AnalysisSpec): string {
  const of = (name: string): unknown => Object.entries(spec).find(([key]) => key === name)?.[1];
  return JSON.stringify([spec.kind, of('method'), of('family'), of('errors')]);
}

/** Distinct analyses of the comparison, and some with filters, transforms and odd names. */
const SPECS: readonly AnalysisSpec[] = [
  ...new Map(PROCEDURES.map(({ spec }) => [keyOf(spec), spec])).values(),
  { kind: 'describe', columns: ['x', 'g'], by: 'h' },
  { kind: 'describe', columns: ['x'], weights: 'w' },
  { kind: 'precision', of: 'proportion-difference', column: 'b', event: '1', group: 'h', useful: 0.1 },
  { kind: 'precision', of: 'mean', column: 'x', useful: 0.1 },
  { kind: 't-paired', pairs: { form: 'long', column: 'y', group: 'g', key: 'k', levels: ['a', 'c'] } },
];

test.skipIf(!hasR)(
  'each exported script, run by Rscript, prints the numbers of the analysis (skipped without Rscript, survival, sandwich, cluster)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'etalon-scripts-'));
    const { table } = makeDataset(SEED);
    writeFileSync(join(folder, 'donnees.csv'), writeDatasetCsv(table));
    const source = describeSource(table, 'donnees.csv', 'csv');
    const filters = [{ id: 'f', column: 'x', operator: '>' as const, value: 3 }];
    const analyses = SPECS.map((spec, i) => ({
      spec,
      filters: i % 2 === 0 && spec.kind !== 'friedman' && spec.kind !== 't-paired' ? filters : [],
    }));
    const scripts = analyses.map(
      (analysis, i) => `cat("#", ${i}, "\\n")\nlocal({\n${writeRScript(analysis, source)}})\n`,
    );
    writeFileSync(join(folder, 'all.R'), scripts.join('\n'));
    const { stdout, stderr, status } = spawnSync('Rscript', ['--vanilla', 'all.R'], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true, force: true });
    expect(status, stderr.slice(-600)).toBe(0);
    const printed = stdout.split(/^# /m).slice(1);
    const session = await openR();
    for (const [i, analysis] of analyses.entries()) {
      const result = await runAnalysis(session, table, analysis);
      const said = (printed[i] ?? '').split('\n').flatMap((line) => {
        const [name = '', ...cells] = line.split('\t').filter((cell) => cell.trim() !== '');
        return cells.length === 0 ? [] : [{ name, numbers: cells.map(Number) }];
      });
      expect(said.length, JSON.stringify(analysis.spec)).toBeGreaterThan(0);
      const ours = [
        ...result.estimates.flatMap(({ estimate, se, lo, hi, p }) => [estimate, se, lo, hi, p]),
        ...result.tests.flatMap(({ statistic, p }) => [statistic, p]),
        ...result.tables.flatMap(({ rows }) => rows.flat()),
      ].filter((one) => typeof one === 'number');
      const isLoose = analysis.spec.kind === 'holt-winters' || /rank|whitney/.test(analysis.spec.kind);
      const tolerance = isLoose ? 1e-2 : 1e-7;
      for (const { name, numbers } of said)
        for (const number of numbers) {
          if (!Number.isFinite(number)) continue;
          const nearest = Math.min(
            ...ours.map((one) => Math.abs(one - number) / Math.max(1e-8, Math.abs(number))),
          );
          expect(nearest, `${JSON.stringify(analysis.spec)} ${name} ${number}`).toBeLessThan(tolerance);
        }
    }
    await session.close();
  },
  240_000,
);

test('a name with quotes stays a name in the script', () => {
  const name = 'le "retard" \\ `x`';
  const script = writeRScript(
    { spec: { kind: 'linear-model', outcome: { column: 'y' }, terms: [{ columns: [name] }] } },
    { path: 'd.csv', format: 'csv', columns: { y: { kind: 'number' }, [name]: { kind: 'number' } } },
  );
  expect(script).toContain('is.finite(d[["le \\"retard\\" \\\\ `x`"]])');
  expect(script).toContain('`le "retard" \\\\ \\`x\\``');
});
