import { findDocumentKind } from '@etalon/workshop';
import type { JsonObject } from '@etalon/workshop/edits';
import { expect, test } from 'vitest';
import { addImport } from './import-output.ts';

const TRAINING = {
  task: 'classification',
  id: 'vol',
  classes: ['non', 'oui'],
  models: [
    { name: 'Repère', onnx: null },
    { name: 'Arbre', onnx: { file: 'modele-2-tree.onnx' } },
  ],
} as const;
const FILE = { name: 'modele-2-tree.onnx', sha256: 'a'.repeat(64) };

const EMPTY = findDocumentKind('models').create();

const add = (content: JsonObject, file = FILE) =>
  addImport({ content, newId: () => 'nouveau', training: TRAINING, file });

test('a model learned here may be run on other rows, with the classes and the identifier that it learned with', () => {
  expect(add(EMPTY)).toMatchObject([
    {
      op: 'insert',
      path: ['imports'],
      item: { name: 'Arbre', key: 'vol', classes: ['non', 'oui'], table: null, file: FILE },
    },
  ]);
});

test('a file that the training does not name is the last of its models: a network leaves one', () => {
  const training = { ...TRAINING, models: [{ name: 'repère' }, { name: 'réseau' }] };
  const file = { ...FILE, name: 'modele.onnx' };
  const edits = addImport({ content: EMPTY, newId: () => 'nouveau', training, file });
  expect(edits).toMatchObject([{ item: { name: 'réseau' } }]);
});

test('the same file is taken once', () => {
  const [edit] = add(EMPTY);
  if (edit?.op !== 'insert') throw new Error('nothing was added');
  expect(add({ ...EMPTY, imports: [edit.item] })).toEqual([]);
});
