import { conformNumbers, type EvaluationDocument, splitCalibration } from '@etalon/evaluation';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createRoutesStub } from 'react-router';
import { expect, test } from 'vitest';
import { ConformalPart } from './conformal-part.tsx';

const wave = (row: number, step: number): number => (row * step) % 1;
const column = (value: (row: number) => number): Float64Array =>
  Float64Array.from({ length: 200 }, (_, row) => value(row));

/** What a reader of the page finds, without its marks. */
function readPart(levels: readonly number[]): string {
  const truth = column((row) => 40 * wave(row, 0.618034));
  const spread = column((row) => 1 + 3 * wave(row, 0.732051));
  const predicted = truth.map((y, row) => y + (spread[row] ?? 0) * (4 * wave(row, 0.414214) - 2));
  const split = splitCalibration({ fold: null, clusters: null, draws: column((row) => wave(row, 0.31)) });
  const codes = Int32Array.from(truth, (_, row) => row % 2);
  const made = conformNumbers(
    { truth, predicted, spread, lower: predicted, upper: null },
    { levels, split, slices: [{ column: 'ville', names: ['A', 'B'], codes }] },
  );
  const evaluation: Pick<EvaluationDocument, 'task' | 'truth' | 'conformal'> = {
    task: 'regression',
    truth: { file: 'durees.csv', sha256: '', columns: ['minutes'] },
    conformal: { levels, by: 'halves', column: 'pli', cluster: 'qui', left: 0, shared: 0 },
  };
  const models = [{ name: 'Gradient', conformal: made.map(({ report }) => report) }];
  const Page = () => createElement(ConformalPart, { evaluation: { ...evaluation, models } });
  const Stub = createRoutesStub([{ path: '/', Component: Page }]);
  return renderToStaticMarkup(createElement(Stub, { initialEntries: ['/'] }))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

test('intervals by distance and by spread are shown, a lone bound and a level beyond the rows are told', () => {
  const text = readPart([0.9, 0.995]);
  expect(text).toContain('La colonne « pli » a moins de deux plis');
  expect(text).toMatch(/À 90 %, tous les intervalles ont la même largeur/);
  expect(text).toMatch(
    /À 90 %, nombre de lignes selon la largeur de leur intervalle, dans l’unité de « minutes »/,
  );
  expect(text).toMatch(/À 99,5 %, il faut 199 lignes pour prendre une limite : il y en a 100/);
  expect(text).toContain('Une seule borne est nommée');
  expect(text).toContain('ville = A');
});
