import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.ts';
import { migrateDocument } from '../migrate-document.ts';
import { readTransform } from './read-transform.ts';
import { transformKind } from './transform-kind.ts';

const node = {
  name: 'Mots',
  op: 'tokenise',
  columns: ['avis'],
  deps: [],
  fitsOn: 'train',
  params: {},
  after: [],
  costUs: null,
  why: '',
};

test('an empty document is a draft, and one with nodes writes its tables and its file', () => {
  const empty = transformKind.create();
  checkDocument(transformKind, empty);
  const content = {
    ...empty,
    nodes: [
      { ...node, id: 'a' },
      { ...node, id: 'b', name: 'TF-IDF', op: 'tf-idf', columns: [], deps: ['a'], params: { norm: 'l2' } },
    ],
    features: [
      {
        id: 'f',
        name: 'avis',
        definition: 'Texte du client',
        source: 'Service client',
        availableAt: 'before',
      },
    ],
  };
  checkDocument(transformKind, content);
  const [operations, variables] = transformKind.listTables(content);
  expect(operations?.rows[1]).toMatchObject({ name: 'TF-IDF', deps: 'Mots', params: 'norm = l2' });
  expect(variables?.rows).toHaveLength(1);
  const [file] = transformKind.writeFiles(content);
  expect(file?.fileName).toBe('pipeline.json');
  expect(JSON.parse(file?.content ?? '')).toMatchObject({ schema: 'etalon/transform', activity: 'A1.3' });
});

test('a document written before images and encoders has neither, and keeps its file', () => {
  const { data, ...rest } = readTransform(transformKind.create());
  const { archive: _archive, encoder: _encoder, tokenizer: _tokenizer, ...kept } = data;
  const file = { name: 'avis.csv', sha256: 'a'.repeat(64) };
  const old = JSON.parse(JSON.stringify({ ...rest, data: { ...kept, file } }));
  const migrated = migrateDocument(transformKind, old, 1);
  checkDocument(transformKind, migrated);
  expect(readTransform(migrated).data).toEqual({ ...data, file });
});

test('a share of test above nine tenths and a content of another kind are refused', () => {
  const empty = transformKind.create();
  const split = { ...readTransform(empty).split, testShare: 0.95 };
  expect(() => checkDocument(transformKind, { ...empty, split })).toThrow();
  expect(() => readTransform({ title: '', sections: [] })).toThrow('workshop.bad-content');
});
