import { expect, test } from 'vitest';
import { applyEdits } from '../apply-edits.ts';
import { checkDocument } from '../check-document.ts';
import type { JsonObject } from '../json.ts';
import { analysisKind } from './analysis-kind.ts';
import { parseTerms } from './parse-terms.ts';
import { readAnalysis } from './read-analysis.ts';
import { readResultValue } from './read-result-value.ts';
import { writeFinding } from './write-finding.ts';
import { writeFormula } from './write-formula.ts';

const RESULT = {
  n: 1334,
  estimates: [
    { term: 'mean-difference', estimate: -1.123, lo: -1.997, hi: -0.249 },
    { term: 'mean', group: 'v0', estimate: 19.98 },
    { term: 'mean', group: 'v1', estimate: 21.1 },
  ],
  fit: { r2: 0.5 },
};

const number = (id: string, path: readonly string[], decimals = 1): JsonObject => ({
  id,
  runId: 'run-1',
  path,
  value: readResultValue(RESULT, path),
  decimals,
  unit: 'min',
});

const FINDING: JsonObject = {
  id: 'f1',
  questionId: 'question',
  modelId: 'm1',
  sentence: 'Retard : {effet} min (de {bas} à {haut}, n = {n}), {inconnu}.',
  numbers: [
    number('effet', ['estimates', 'mean-difference', 'estimate']),
    number('bas', ['estimates', 'mean-difference', 'lo']),
    number('haut', ['estimates', 'mean-difference', 'hi']),
    number('n', ['n'], 0),
  ],
  effect: -1.123,
  lo: -1.997,
  hi: -0.249,
  unit: 'min',
  n: 1334,
  interpretation: '',
  limits: '',
};

function filled(): JsonObject {
  return applyEdits(analysisKind.create(), [
    { op: 'set', path: ['question', 'outcome'], value: 'retard', was: '' },
    { op: 'set', path: ['question', 'decisionThreshold'], value: 15, was: null },
    { op: 'insert', path: ['findings'], item: FINDING, before: null },
    {
      op: 'insert',
      path: ['filters'],
      item: {
        id: 't1',
        at: '2026-01-02T10:00:00Z',
        filters: [{ id: 'c', column: 'distance', operator: '>=', value: 500 }],
        n: 812,
        method: 't-welch(retard, site)',
        runId: 'run-1',
      },
      before: null,
    },
  ]).content;
}

test('a new analysis and a filled one are accepted, and read back as they were written', () => {
  checkDocument(analysisKind, analysisKind.create());
  checkDocument(analysisKind, filled());
  const analysis = readAnalysis(filled());
  expect(analysis.question).toMatchObject({ outcome: 'retard', decisionThreshold: 15 });
  expect(analysis.plan).toMatchObject({ alpha: 0.05, registeredAt: null, amendments: [] });
  expect(analysis.filters[0]).toMatchObject({ n: 812, filters: [{ operator: '>=', value: 500 }] });
});

test.each([
  { title: 'a role that does not exist', path: ['variables'], item: { id: 'v', role: 'cause' } },
  { title: 'an operator that does not exist', path: ['activeFilters'], item: { id: 'f', operator: 'like' } },
])('$title is refused', ({ path, item }) => {
  const { content } = applyEdits(analysisKind.create(), [{ op: 'insert', path, item, before: null }]);
  expect(() => checkDocument(analysisKind, content)).toThrow('workshop.bad-content');
});

test('a sentence writes the numbers of its run, and leaves a name that no number has', () => {
  const [finding] = readAnalysis(filled()).findings;
  if (finding === undefined) throw new Error('a finding is expected');
  expect(writeFinding(finding)).toBe('Retard : −1,1 min (de −2,0 à −0,2, n = 1\u202f334), {inconnu}.');
  expect(writeFinding(finding, 'en')).toContain('n = 1,334');
});

test.each([
  { path: ['estimates', 'mean-difference', 'lo'], value: -1.997 },
  { path: ['estimates', 'mean@v1', 'estimate'], value: 21.1 },
  { path: ['fit', 'r2'], value: 0.5 },
  { path: ['estimates', 'mean', 'estimate'], value: null },
  { path: ['estimates', 'absent', 'lo'], value: null },
  { path: ['estimates'], value: null },
])('the value at $path of a result is $value', ({ path, value }) => {
  expect(readResultValue(RESULT, path)).toBe(value);
});

test.each([
  { text: 'heure + distance', terms: [{ columns: ['heure'] }, { columns: ['distance'] }] },
  { text: 'log(distance)', terms: [{ columns: ['distance'], transform: 'log' }] },
  { text: 'age^2', terms: [{ columns: ['age'], power: 2 }] },
  { text: 'heure:site', terms: [{ columns: ['heure', 'site'] }] },
  { text: '`prix + port`', terms: [{ columns: ['prix + port'] }] },
  { text: ' ', terms: [] },
])('the line « $text » reads as terms, and a model writes it back', ({ text, terms }) => {
  expect(parseTerms(text)).toEqual(terms);
  const formula = writeFormula({ kind: 'linear-model', outcome: { column: 'y' }, terms });
  expect(formula).toBe(`y ~ ${text.trim() === '' ? '1' : text}`);
});

test.each(['exp(x)', 'a * b', 'f(', 'a:'])('« %s » is told as a term that cannot be read', (text) => {
  expect(() => parseTerms(text)).toThrow('analysis.bad-terms');
});

test('sealed, an analysis is a JSON file without what was only on screen, and a note with the numbers of its runs', () => {
  const [json, note] = analysisKind.writeFiles(filled());
  expect(json).toMatchObject({ fileName: 'analyse.json', slots: ['analysis'] });
  const written: Record<string, unknown> = JSON.parse(json?.content ?? '');
  expect(written).toMatchObject({ schema: 'etalon/analysis', schemaVersion: 1, activity: 'A2.2' });
  expect(Object.keys(written)).not.toContain('draft');
  expect(Object.keys(written)).not.toContain('activeFilters');
  expect(note?.content).toContain('### Retard : −1,1 min');
  expect(note?.content).toContain('distance >= 500');
  expect(note?.content).toContain('Le plan n’a pas été enregistré avant les résultats.');
  expect(analysisKind.writeFiles(filled())).toEqual(analysisKind.writeFiles(filled()));
});

test('every list of an analysis has its table', () => {
  const tables = analysisKind.listTables(filled());
  expect(tables.map(({ name }) => name)).toEqual([
    'modeles',
    'resultats',
    'actions',
    'variables',
    'filtres',
    'amendements',
    'specifications',
  ]);
  expect(tables.find(({ name }) => name === 'filtres')?.rows).toEqual([
    { at: '2026-01-02T10:00:00Z', filters: 'distance >= 500', method: 't-welch(retard, site)', n: 812 },
  ]);
});
