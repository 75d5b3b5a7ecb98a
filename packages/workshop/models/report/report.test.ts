import { expect, test } from 'vitest';
import { applyEdits } from '../../apply-edits.ts';
import { checkDocument } from '../../check-document.ts';
import { migrateDocument } from '../../migrate-document.ts';
import { modelsKind } from '../models-kind.ts';
import { readModels } from '../read-models.ts';
import { followFigure, nameFigure, takeNewer } from './follow-figures.ts';
import { listDocumentFigures } from './list-document-figures.ts';
import { listRunFigures, readPlace } from './list-run-figures.ts';
import type { BoundFigure, RunFigure } from './report-content.ts';
import { listUnknownTokens, writeFigure, writeReportText, writeSpan } from './split-report.ts';

const EVALUATION = {
  n: 190,
  models: [
    {
      name: 'Forêt',
      quality: {
        figures: [
          { metric: 'roc-auc', value: 0.8123, n: 190, interval: { lo: 0.744, hi: 0.872 } },
          { metric: 'brier', value: null, n: 190, interval: null },
        ],
      },
      regression: null,
    },
    {
      name: 'a/b',
      quality: { figures: [{ metric: 'roc-auc', value: 0.7, n: 190, interval: null }] },
      regression: null,
    },
  ],
  comparisons: [
    {
      first: 'Forêt',
      second: 'a/b',
      classification: {
        counted: [{ metric: 'mcc', difference: 0.11, interval: { lo: -0.01, hi: 0.23 } }],
      },
    },
  ],
};
const fit = (repeat: number, test: number) => ({ repeat, fold: 1, train: 100, test });
const TRAINING = {
  n: 1200,
  plan: {
    scheme: 'grouped',
    folds: 5,
    repeats: 2,
    share: 0.25,
    gap: 0,
    fits: [fit(1, 700), fit(1, 500), fit(2, 1200)],
  },
  models: [
    {
      name: 'Forêt',
      metrics: [
        {
          metric: 'accuracy',
          values: [0.8, 0.9],
          summary: { mean: 0.85, corrected: { lo: 0.8, hi: 0.9 }, naive: { lo: 0.84, hi: 0.86 } },
          gain: null,
        },
      ],
    },
  ],
};
const SEARCH = {
  ...{ n: 1000, algorithm: 'boosting', metric: 'log-loss', failed: 0, fits: 123, best: 1 },
  rows: { searched: 800, apart: 200 },
  trials: [
    { settings: { rate: 0.1 }, loss: 0.5 },
    { settings: { rate: 0.05 }, loss: 0.41 },
  ],
  apart: {
    best: { value: 0.44, interval: { lo: 0.4, hi: 0.48 } },
    usual: { value: 0.5, interval: { lo: 0.45, hi: 0.55 } },
    gain: { value: 0.06, interval: { lo: 0.01, hi: 0.11 } },
    optimism: 0.03,
  },
  ...{ nested: null, topProbability: null },
};
const EXTREMES = {
  ...{ n: 300, metric: 'mse', movers: 2, models: [{ name: 'Droite' }] },
  rules: [
    {
      rule: 'none',
      removed: 0,
      losses: [4],
      summaries: [{ mean: 4, corrected: { lo: 3, hi: 5 } }],
      tau: null,
    },
    { rule: 'isolation-5', removed: 12.5, losses: [3], summaries: [null], tau: 1 },
  ],
};

const figuresOf = (family: 'evaluation' | 'training' | 'search' | 'extremes', result: object) =>
  listRunFigures({ family, run: 'r1', result: JSON.parse(JSON.stringify(result)) });
const find = (figures: readonly RunFigure[], key: string): RunFigure | undefined =>
  figures.find((figure) => figure.key === key);

test.each([
  ['evaluation', EVALUATION],
  ['training', TRAINING],
  ['search', SEARCH],
  ['extremes', EXTREMES],
] as const)('every figure of a run of %s is the number at its place in the result', (family, result) => {
  const figures = figuresOf(family, result);
  expect(figures.length).toBeGreaterThan(3);
  for (const { place, value } of figures)
    expect(readPlace(JSON.parse(JSON.stringify(result)), place), place).toBe(value);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
});

test('a figure comes with its interval, its rows and its place; one without a value is not offered', () => {
  const evaluated = figuresOf('evaluation', EVALUATION);
  expect(find(evaluated, 'evaluation/Forêt/roc-auc')).toEqual({
    ...{
      family: 'evaluation',
      run: 'r1',
      key: 'evaluation/Forêt/roc-auc',
      subject: 'Forêt',
      what: 'roc-auc',
    },
    ...{ place: '/models/0/quality/figures/0/value', value: 0.8123, lo: 0.744, hi: 0.872, n: 190 },
  });
  expect(find(evaluated, 'evaluation/Forêt/brier')).toBeUndefined();
  expect(find(evaluated, 'evaluation/Forêt − a/b/difference mcc')).toMatchObject({ value: 0.11, hi: 0.23 });
  const trained = figuresOf('training', TRAINING);
  expect(find(trained, 'training//fits')).toMatchObject({ place: '/plan/fits', value: 3 });
  expect(find(trained, 'training//share')).toBeUndefined();
  expect(find(trained, 'training/Forêt/mean accuracy')).toMatchObject({ value: 0.85, lo: 0.8, n: 1200 });
  const searched = figuresOf('search', SEARCH);
  expect(find(searched, 'search/boosting/setting rate')).toMatchObject({
    place: '/trials/1/settings/rate',
    value: 0.05,
  });
  expect(find(searched, 'search/boosting/apart-gain log-loss')).toMatchObject({ value: 0.06, n: 200 });
  expect(find(figuresOf('extremes', EXTREMES), 'extremes/Droite/loss none mse')).toMatchObject({ lo: 3 });
});

test('a result that is not what its kind gives offers nothing, and a pointer that leads nowhere has no number', () => {
  for (const result of [null, [], 'texte', { models: 'x', plan: 3, rules: [1] }])
    expect(listRunFigures({ family: 'evaluation', run: 'r', result })).toEqual([]);
  for (const place of ['', '/models/9', '/models/x', '/__proto__/x', '/n/n'])
    expect(readPlace({ n: 3, models: [] }, place)).toBeNull();
});

const bound = (values: Partial<BoundFigure> = {}): BoundFigure => ({
  ...{ id: 'roc-auc-1a2b', label: 'Aire ROC, Forêt', unit: '', family: 'evaluation', run: 'r1' },
  ...{ key: 'evaluation/Forêt/roc-auc', subject: 'Forêt', what: 'roc-auc' },
  ...{ place: '/models/0/quality/figures/0/value', value: 0.8123, lo: 0.744, hi: 0.872, n: 190 },
  ...values,
});

test('a token writes the value, its interval or its rows, and one that names nothing is told', () => {
  const text = 'Aire {roc-auc-1a2b:i} sur {roc-auc-1a2b:n} lignes, soit {roc-auc-1a2b} ; {autre}.';
  expect(writeReportText(text, [bound()], 'fr')).toBe(
    'Aire 0,81 [0,74\u00a0; 0,87] sur 190 lignes, soit 0,81 ; {autre}.',
  );
  expect(writeReportText(text, [bound()], 'en')).toContain('0.81 [0.74; 0.87]');
  expect(listUnknownTokens(text, [bound()])).toEqual(['{autre}']);
});

test.each([
  [{ value: 5, lo: null, hi: null }, '5'],
  [{ value: 0.000123, lo: null, hi: null }, '0,000123'],
  [{ value: 12.3456, lo: null, hi: null }, '12,3'],
  [{ value: 0.2, lo: null, hi: null }, '0,2'],
  [{ value: 141.993, lo: null, hi: null }, '142'],
  [{ value: null, lo: null, hi: null }, '—'],
  [{ value: -0.4, lo: -0.9, hi: 0.1 }, '−0,4'],
])('a figure is written with the digits that it has: %o', (figure, written) => {
  expect(writeFigure(figure, 'fr')).toBe(written);
});

test('a figure of a run is older as soon as a later run gives it another value, and one action takes that value', () => {
  const later = figuresOf('evaluation', EVALUATION).map((figure) => ({ ...figure, run: 'r2', value: 0.9 }));
  expect(followFigure(bound(), { evaluation: 'r1' }, figuresOf('evaluation', EVALUATION)).state).toBe('last');
  const { state, newer } = followFigure(bound(), { evaluation: 'r2' }, later);
  expect(state).toBe('older');
  if (newer === null) throw new Error('no newer figure');
  const content = withReport({ figures: [bound()] });
  const taken = applyEdits(content, takeNewer(bound(), newer));
  expect(taken.conflicts).toEqual([]);
  expect(readModels(taken.content).report.figures).toEqual([bound({ run: 'r2', value: 0.9 })]);
  expect(applyEdits(taken.content, taken.inverse).content).toEqual(content);
  expect(followFigure(bound(), { evaluation: 'r3' }, later).state).toBe('gone');
});

test('a value changed by hand is not the one of its run', () => {
  const offered = figuresOf('evaluation', EVALUATION);
  expect(followFigure(bound({ value: 0.99 }), { evaluation: 'r1' }, offered).state).toBe('older');
});

test('the document gives its own numbers: the plan, the settings, the rows decided by treatment', () => {
  const row = { score: 0.7, nature: 'erreur', reason: '' } as const;
  const { training, data } = readModels(modelsKind.create());
  const figures = listDocumentFigures({
    training: { ...training, settings: { 'forest.trees': 300 } },
    data: { ...data, falsePositiveCost: 1, falseNegativeCost: 5 },
    extremes: [
      { ...row, id: 'a', rowKey: 'c1', treatment: 'retirée' },
      { ...row, id: 'b', rowKey: 'c2', treatment: 'retirée' },
      { ...row, id: 'c', rowKey: 'c3', treatment: 'gardée' },
    ],
  });
  expect(Object.fromEntries(figures.map(({ key, value }) => [key, value]))).toEqual({
    'document//folds': 5,
    'document//repeats': 1,
    'document/forest/setting trees': 300,
    'document//falsePositiveCost': 1,
    'document//falseNegativeCost': 5,
    'document//decided': 3,
    'document/retirée/treated': 2,
    'document/gardée/treated': 1,
  });
});

test('an id says what it names, whatever the letters of the model', () => {
  const [figure] = figuresOf('evaluation', EVALUATION).filter(({ what }) => what === 'roc-auc');
  if (figure === undefined) throw new Error('no figure');
  expect(nameFigure(figure, '3F9a-bc')).toBe('roc-auc-foret-39ab');
  const long = { ...figure, what: 'mean accuracy', subject: 'Arbre de décision' };
  expect(nameFigure(long, 'f14a')).toBe('mean-accuracy-arbre-de-f14a');
  expect(nameFigure({ ...figure, what: '日本', subject: '' }, '12345')).toBe('chiffre-1234');
});

const CHOICE = {
  ...{ id: 'c1', topic: 'metric', choice: 'Aire ROC', reason: 'Classes rares', alternative: 'Exactitude' },
  consequence: 'Aire {roc-auc-1a2b:i} | sur {roc-auc-1a2b:n} lignes',
};

function withReport(parts: object) {
  const empty = modelsKind.create();
  const report = { ...readModels(empty).report, ...parts };
  return { ...empty, report: JSON.parse(JSON.stringify(report)) };
}

test('a report is written to be read, with the rank of each number, and as data, with its place', () => {
  const surprise = { id: 's1', expected: 'Un gain', seen: 'Aucun', done: 'Rien' };
  const unused = bound({ id: 'seul-0000' });
  const content = withReport({ choices: [CHOICE], surprises: [surprise], figures: [unused, bound()] });
  checkDocument(modelsKind, content);
  const files = modelsKind.writeFiles(content);
  expect(files.map(({ fileName, slots }) => [fileName, ...slots])).toEqual([
    ['modeles.json', 'models'],
    ['rapport.json', 'synthesis'],
    ['rapport.md', 'note'],
  ]);
  const written = JSON.parse(files[1]?.content ?? '');
  expect(written.report.choices).toEqual([
    { ...CHOICE, consequence: 'Aire 0,81 [0,74\u00a0; 0,87] | sur 190 lignes', figures: ['roc-auc-1a2b'] },
  ]);
  expect(written.report.surprises).toEqual([{ ...surprise, figures: [] }]);
  expect(written.figures).toEqual([
    expect.objectContaining({ run: 'r1', file: 'mesure.json', place: '/models/0/quality/figures/0/value' }),
  ]);
  expect(files[2]?.content).toContain('Aire 0,81 [0,74\u00a0; 0,87] [1] | sur 190 [1] lignes');
  expect(files[2]?.content).toContain('| [1] | Aire ROC, Forêt | 0,81 [0,74 ; 0,87] |  | 190 | r1 |');
  expect(modelsKind.writeFiles(content)).toEqual(files);
  expect(modelsKind.writeFiles(modelsKind.create()).map(({ fileName }) => fileName)).toEqual([
    'modeles.json',
  ]);
});

test('a document of the version before opens with an empty report', () => {
  const { report: _, ...before } = modelsKind.create();
  expect(migrateDocument(modelsKind, before, 6)).toEqual(modelsKind.create());
});

test.each([
  [{ choices: [{ ...CHOICE, topic: 'humeur' }] }, '/report/choices/0/topic'],
  [{ choices: [{ ...CHOICE, reason: 3 }] }, '/report/choices/0/reason'],
  [{ figures: [{ ...bound(), place: 'models' }] }, '/report/figures/0/place'],
  [{ figures: [{ ...bound(), id: 'Accent é' }] }, '/report/figures/0/id'],
  [{ figures: [{ ...bound(), value: '0.8' }] }, '/report/figures/0/value'],
  [{ conclusion: null }, '/report/conclusion'],
])('a report that is not one is refused at its place', (parts, place) => {
  expect(() => checkDocument(modelsKind, withReport(parts))).toThrow(
    expect.objectContaining({ code: 'workshop.bad-content', info: expect.objectContaining({ place }) }),
  );
});

test('an interval whose ends are alike still tells them apart, and one near zero says on which side of it it stands', () => {
  expect(writeSpan({ value: 0.092, lo: -0.00195, hi: 0.186 }, 'fr')).toBe('0,092 [−0,002\u00a0; 0,186]');
  expect(writeSpan({ value: 0.5, lo: 0, hi: 1 }, 'fr')).toBe('0,5 [0,0\u00a0; 1,0]');
  expect(writeSpan({ value: 0.8123, lo: 0.8121, hi: 0.8125 }, 'en')).toBe('0.81230 [0.81210; 0.81250]');
});
