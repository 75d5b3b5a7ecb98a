import { findDocumentKind } from '@etalon/workshop';
import { listRunFigures, type RunFigure, readModels, writeFigure } from '@etalon/workshop/models';
import { expect, test } from 'vitest';
import { listReportEdits } from './act-on-report.ts';
import { findLooseNumbers } from './find-loose-numbers.ts';
import type { RunFacts } from './load-report.ts';
import { nameFigureFully, nameUnit } from './name-figure.ts';
import { suggestChoices } from './suggest-choices.ts';

const modelsKind = findDocumentKind('models');
const EMPTY = modelsKind.create();
const NO_FACTS: RunFacts = {
  ...{ scheme: '', group: '', time: '', metrics: [], method: '', algorithm: '', minimised: '' },
  ...{ boundary: [], positive: '', measured: [] },
};

test.each([
  ['12 essais, soit 40,5 % des lignes', ['12', '40,5 %']],
  ['{folds-1a2b} plis, {roc-auc-3c4d:i} sur {roc-auc-3c4d:n} lignes', []],
  ['Depuis 2026, le 3 mars 2026, la figure 2 et la page 7', []],
  ['1. Un rang de liste', []],
  ['Gain de −0,03\nsur 190 lignes', ['−0,03', '190']],
  ['', []],
])('numbers that no token writes are found: %s', (text, numbers) => {
  expect(findLooseNumbers(text)).toEqual(numbers);
});

const SEARCH = {
  ...{ n: 1000, algorithm: 'tree', metric: 'log-loss', failed: 0, fits: 28, best: 0 },
  rows: { searched: 800, apart: 200 },
  trials: [{ settings: { depth: 6 }, loss: 0.5 }],
  apart: {
    best: { value: 0.44, interval: null },
    usual: { value: 0.5, interval: null },
    gain: { value: 0.06, interval: { lo: 0.01, hi: 0.11 } },
    optimism: 0.03,
  },
};
const searched = listRunFigures({ family: 'search', run: 'r1', result: SEARCH });

test('a figure has a name and a unit in both languages', () => {
  const named = (key: string, language: 'fr' | 'en'): string => {
    const figure = searched.find((one) => one.key === key);
    return figure === undefined ? '' : `${nameFigureFully(language, figure)} / ${nameUnit(language, figure)}`;
  };
  expect(named('search/tree/trials', 'fr')).toBe(
    'Jeux de réglages essayés · Arbre de décision / jeux de réglages',
  );
  expect(named('search/tree/setting depth', 'en')).toBe('Setting, depth · Decision tree / ');
  expect(named('search/tree/apart-gain log-loss', 'fr')).toBe(
    'Gain sur les réglages usuels, à part, Perte logarithmique · Arbre de décision / ',
  );
});

const value = (figure: RunFigure): string => `<${writeFigure(figure, 'fr')}>`;
const written = (given: Partial<Parameters<typeof suggestChoices>[0]>) =>
  Object.fromEntries(
    suggestChoices({
      ...{ content: readModels(EMPTY), facts: NO_FACTS, figures: [], language: 'fr' },
      ...given,
    }).map(({ topic, write }) => [topic, write(value)]),
  );

test('nothing is said of a document that holds nothing', () => {
  expect(written({})).toEqual({});
});

test('facts of a search are sentences whose every number is a figure', () => {
  const facts = {
    ...NO_FACTS,
    algorithm: 'tree',
    method: 'random',
    minimised: 'log-loss',
    boundary: ['depth'],
  };
  const said = written({ facts, figures: searched });
  expect(said).toEqual({
    split: 'La recherche apprend de <800> lignes et en garde <200> à part.',
    metric: 'La recherche minimise : Perte logarithmique.',
    search:
      'Arbre de décision : recherche au hasard, <1> jeux de réglages essayés, les usuels compris. Le moins de perte : profondeur = <6>. À une borne de l’espace : profondeur. Gain sur les réglages usuels, sur <200> lignes gardées à part : <0,06>.',
  });
  for (const text of Object.values(said))
    expect(findLooseNumbers(text.replaceAll(/<[^>]*>/g, '□'))).toEqual([]);
});

test('extreme rows are told by what was decided of them, never why', () => {
  const row = { id: 'e1', rowKey: 'c12', score: 0.7, nature: 'erreur', treatment: 'retirée' } as const;
  const content = { ...readModels(EMPTY), extremes: [{ ...row, reason: 'saisie' }] };
  const figure = (subject: string, what: string): RunFigure => ({
    ...{ family: 'document', run: '', place: '/extremes', key: `document/${subject}/${what}` },
    ...{ subject, what, value: 1, lo: null, hi: null, n: null },
  });
  const figures = [figure('', 'decided'), figure('retirée', 'treated')];
  expect(written({ content, figures }).extremes).toBe('<1> ligne extrême décidée. « retirée » : <1>.');
});

const formOf = (entries: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, text] of entries) form.append(name, text);
  return form;
};

test('a plain form keeps its texts and adds an item; an act of another page is refused', () => {
  const edits = listReportEdits(
    EMPTY,
    formOf([
      ['texte conclusion', 'Sur ces lignes.'],
      ['texte choices/@absent/reason', 'Perdu de vue'],
      ['texte figures/@x/value', '3'],
      ['acte', 'rapport-ajouter choices'],
    ]),
    () => 'n1',
  );
  expect(edits).toEqual([
    { op: 'set', path: ['report', 'conclusion'], value: 'Sur ces lignes.', was: '' },
    {
      ...{ op: 'insert', path: ['report', 'choices'], before: null },
      item: { id: 'n1', topic: 'other', choice: '', reason: '', alternative: '', consequence: '' },
    },
  ]);
  expect(() => listReportEdits(EMPTY, formOf([['acte', 'choix']]), () => 'n1')).toThrow('form.invalid');
  expect(() => listReportEdits(EMPTY, formOf([['acte', 'rapport-ajouter figures']]), () => 'n1')).toThrow();
});
