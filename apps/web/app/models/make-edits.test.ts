import { expect, test } from 'vitest';
import { makeEdits, readLevels } from './make-edits.ts';

const content = {
  data: { file: null, task: 'classification', truth: '', threshold: null, falsePositiveCost: null },
  models: [],
};

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const ask = (fields: Readonly<Record<string, string>>) =>
  makeEdits({ content, form: formOf(fields), newId: () => 'nouveau' });

test('a file is taken by its content and its name, spaces included', () => {
  const sha256 = 'a'.repeat(64);
  expect(ask({ acte: 'fichier', fichier: `${sha256} mes predictions.csv` })).toEqual([
    { op: 'set', path: ['data', 'file'], value: { sha256, name: 'mes predictions.csv' }, was: null },
  ]);
});

test('score columns are read with their class, and a model without column adds nothing', () => {
  const [edit] = ask({ acte: 'modele-ajouter', name: 'Forêt', scores: 'oui: p , q' }) ?? [];
  expect(edit).toMatchObject({
    op: 'insert',
    path: ['models'],
    item: {
      name: 'Forêt',
      scores: [
        { class: 'oui', column: 'p' },
        { class: '', column: 'q' },
      ],
    },
  });
  expect(ask({ acte: 'modele-ajouter', name: 'Forêt' })).toEqual([]);
});

test('a positive class does not outlive the truth it was a class of', () => {
  const truth = (asked: string) =>
    makeEdits({
      content: { ...content, data: { ...content.data, truth: 'y', positive: 'oui' } },
      form: formOf({ acte: 'reglage', truth: asked, positive: 'oui' }),
      newId: () => 'nouveau',
    })?.find((edit) => edit.path.at(-1) === 'positive');
  expect(truth('y')).toBeUndefined();
  expect(truth('z')).toMatchObject({ op: 'set', value: '', was: 'oui' });
});

test('a cost that is not positive is no cost, and a button of another tool is none of these', () => {
  const edits = ask({ acte: 'reglage', truth: 'y', falsePositiveCost: '-2', threshold: '0,4' }) ?? [];
  expect(edits.map((edit) => edit.path.at(-1))).not.toContain('falsePositiveCost');
  expect(edits).toContainEqual({ op: 'set', path: ['data', 'threshold'], value: 0.4, was: null });
  expect(ask({ acte: 'construire' })).toBeNull();
});

test.each([
  { text: '90 ; 95', levels: [0.9, 0.95] },
  { text: '97,5 %', levels: [0.975] },
  { text: '80;80 ; 99.9 ; 60 ; 70 ; 75', levels: [0.8, 0.999, 0.6, 0.7] },
  { text: '120 ; 3 ; beaucoup', levels: [0.9] },
  { text: '', levels: [0.9] },
])('the shares « $text » are kept as $levels', ({ text, levels }) => {
  expect(readLevels(text)).toEqual(levels);
});
