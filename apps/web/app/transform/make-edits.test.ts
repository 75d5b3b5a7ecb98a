import { findDocumentKind } from '@etalon/workshop';
import { expect, test } from 'vitest';
import { makeEdits } from './make-edits.ts';

const node = {
  id: 'a',
  name: 'TF-IDF',
  op: 'tf-idf',
  columns: [],
  deps: ['m'],
  fitsOn: 'train',
  params: {},
  after: [],
  costUs: null,
  why: '',
};
const content = {
  ...findDocumentKind('transform').create(),
  nodes: [node, { ...node, id: 'b', name: 'SVD', op: 'svd', deps: ['a'] }],
};

function ask(fields: Readonly<Record<string, string | readonly string[]>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  return makeEdits({ content, form, newId: () => 'nouveau', nameOperation: (op) => op.toUpperCase() });
}

test('an operation is added on a column or on another one, under a name of its own', () => {
  const [edit] = ask({ acte: 'noeud-ajouter', op: 'tf-idf', on: 'n:b' }) ?? [];
  expect(edit).toMatchObject({
    op: 'insert',
    path: ['nodes'],
    item: { name: 'TF-IDF 2', columns: [], deps: ['b'], fitsOn: 'train', params: { norm: 'l2', longest: 1 } },
  });
  expect(ask({ acte: 'noeud-ajouter', op: 'inconnue' })).toEqual([]);
});

test('settings are read by their kind, and a number that is none stays as it was at first', () => {
  const edits = ask({
    acte: 'noeud-garder',
    noeud: 'b',
    name: 'LSA',
    deps: ['a'],
    fitsOn: 'all',
    'param.components': 'x',
  });
  expect(edits).toContainEqual({
    op: 'set',
    path: ['nodes', '@b', 'params'],
    value: { components: 2 },
    was: {},
  });
  expect(edits).toContainEqual({ op: 'set', path: ['nodes', '@b', 'fitsOn'], value: 'all', was: 'train' });
});

test('a node that goes is taken from the inputs of the others', () => {
  expect(ask({ acte: 'noeud-retirer', noeud: 'a' })).toEqual([
    { op: 'set', path: ['nodes', '@b', 'deps'], value: [], was: ['a'] },
    { op: 'remove', path: ['nodes', '@a'] },
  ]);
});

test('a share of test out of bounds is left as it was, and a button of another tool is none of these', () => {
  const edits = ask({ acte: 'donnees', testShare: '1,5', seed: '8', method: 'random' }) ?? [];
  expect(edits.map(({ path }) => path.at(-1))).toEqual(['seed']);
  expect(ask({ acte: 'construire' })).toBeNull();
});
