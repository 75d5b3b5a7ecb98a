import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openR } from '@etalon/webr';
import { expect, test } from 'vitest';
import { makeDataset, writeDatasetCsv } from '../native/make-dataset.ts';
import { runAnalysis } from '../run-analysis.ts';
import type { AnalysisSpec } from '../spec/analysis-spec.ts';
import { describeSource } from './script-source.ts';
import { writePythonScript } from './write-python-script.ts';

const PYTHON = '/usr/bin/python3';
const hasPython =
  spawnSync(PYTHON, ['-c', 'import pandas, scipy, statsmodels'], { stdio: 'ignore' }).status === 0;

const term = (...columns: readonly string[]) => ({ columns });
const MODEL = { outcome: { column: 'y' }, terms: [term('x'), term('g'), term('x', 'g')] };
const SPECS: readonly AnalysisSpec[] = [
  { kind: 't-one-sample', column: 'x', reference: 4.5 },
  { kind: 't-welch', column: 'y', group: 'h' },
  { kind: 'mann-whitney', column: 'y', group: 'h' },
  { kind: 'signed-rank-one-sample', column: 'x', reference: 4.5 },
  { kind: 't-paired', pairs: { form: 'long', column: 'y', group: 'g', key: 'k', levels: ['a', 'c'] } },
  { kind: 'anova-one-way', column: 'y', group: 'g' },
  { kind: 'anova-welch', column: 'y', group: 'g' },
  { kind: 'friedman', column: 'y', group: 'g', block: 'k' },
  { kind: 'chi-square', row: 'g', column: 'b' },
  { kind: 'mcnemar', row: 'b', column: 'd' },
  { kind: 'binomial', column: 'b', event: '1', reference: 0.4 },
  { kind: 'proportions', column: 'b', event: '1', group: 'g' },
  { kind: 'correlation', method: 'spearman', first: 'x', second: 'z' },
  { kind: 'normality', column: 'y' },
  { kind: 'describe', columns: ['x', 'y'], by: 'g' },
  { kind: 'components', columns: ['x', 'z', 'y'] },
  { kind: 'autocorrelation', column: 's', lags: 6 },
  {
    kind: 'adjust-p',
    method: 'BH',
    values: [
      { id: 'a', p: 0.01 },
      { id: 'b', p: 0.03 },
      { id: 'c', p: 0.2 },
    ],
  },
  { kind: 'linear-model', ...MODEL },
  { kind: 'linear-model', ...MODEL, weights: 'w' },
  { kind: 'linear-model', ...MODEL, errors: { kind: 'robust', type: 'HC3' } },
  { kind: 'linear-model', ...MODEL, errors: { kind: 'cluster', column: 'k' } },
  { kind: 'glm', family: 'binomial', outcome: { column: 'b' }, terms: [term('x'), term('g')] },
  { kind: 'glm', family: 'poisson', outcome: { column: 'c' }, terms: [term('x'), term('g')] },
  { kind: 'cox', time: 't', event: 'e', terms: [term('x')] },
  { kind: 'survival-curve', time: 't', event: 'e' },
];
/** scipy's Shapiro and the convergence of PHReg stop earlier than R. */
const LOOSE: Readonly<Record<string, number>> = { normality: 1e-4, cox: 1e-4 };

test.skipIf(!hasPython)(
  'each exported script, run by Python, prints the numbers of the analysis (skipped without pandas, scipy, statsmodels)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'etalon-scripts-'));
    const { table } = makeDataset(11);
    writeFileSync(join(folder, 'donnees.csv'), writeDatasetCsv(table));
    const source = describeSource(table, 'donnees.csv', 'csv');
    const scripts = SPECS.map((spec, i) => `print("#", ${i})\n${writePythonScript({ spec }, source) ?? ''}`);
    writeFileSync(join(folder, 'all.py'), scripts.join('\n'));
    const { stdout, stderr, status } = spawnSync(PYTHON, ['-W', 'ignore', 'all.py'], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true, force: true });
    expect(status, stderr.slice(-800)).toBe(0);
    const printed = stdout.split(/^# /m).slice(1);
    const session = await openR();
    const gaps: string[] = [];
    for (const [i, spec] of SPECS.entries()) {
      const result = await runAnalysis(session, table, { spec });
      const ours = [
        ...result.estimates.flatMap(({ estimate, se, lo, hi, p }) => [estimate, se, lo, hi, p]),
        ...result.tests.flatMap(({ statistic, p }) => [statistic, p]),
        ...result.tables.flatMap(({ rows }) => rows.flat()),
      ].filter((one) => typeof one === 'number');
      const lines = (printed[i] ?? '').split('\n').filter((line) => line.includes('\t'));
      if (lines.length === 0) gaps.push(`${spec.kind}: nothing printed`);
      for (const line of lines) {
        const [name = '', ...cells] = line.split('\t');
        for (const number of cells.map(Number)) {
          if (!Number.isFinite(number)) continue;
          const nearest = Math.min(
            ...ours.map((one) => Math.abs(one - number) / Math.max(1e-8, Math.abs(number))),
          );
          if (!(nearest < (LOOSE[spec.kind] ?? 1e-7)))
            gaps.push(`${spec.kind} ${name} ${number} (${nearest})`);
        }
      }
    }
    await session.close();
    expect(gaps).toEqual([]);
  },
  240_000,
);
