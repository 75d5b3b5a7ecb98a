import { expect, test } from 'vitest';
import { applyEdits } from '../apply-edits.ts';
import { checkDocument } from '../check-document.ts';
import type { Edit } from '../edit.ts';
import type { JsonObject } from '../json.ts';
import { warehouseKind } from './warehouse-kind.ts';

const add = (path: readonly string[], item: JsonObject): Edit => ({ op: 'insert', path, item, before: null });

const ANOMALY = {
  id: 'a1',
  type: 'manquant',
  place: { kind: 'predicate', file: 'donnees/a.csv', where: 'x IS NULL', column: 'x' },
  evidence: '12 cellules vides.',
  cause: 'Saisie facultative.',
};

test('an anomaly keeps its mechanism in the one field that readers of the format have', () => {
  const { content } = applyEdits(warehouseKind.create(), [
    add(['anomalies'], { ...ANOMALY, mechanism: 'MAR', severity: 'forte' }),
  ]);
  checkDocument(warehouseKind, content);
  const file = warehouseKind.writeFiles(content).find((row) => row.fileName === 'anomalies.json');
  expect(JSON.parse(file?.content ?? '')).toEqual([
    { ...ANOMALY, cause: 'Saisie facultative. (mécanisme supposé : MAR ; gravité : forte)' },
  ]);
});

test('a recipe is written as the recipe of a hand-in, its steps in their order', () => {
  const { content } = applyEdits(warehouseKind.create(), [
    { op: 'set', path: ['recipe', 'table'], value: 'vols', was: 'table_nettoyee' },
    add(['recipe', 'steps'], {
      id: 's2',
      op: 'drop_rows',
      reason: 'Vide.',
      where: 'vol_id IS NULL',
    }),
    {
      op: 'insert',
      path: ['recipe', 'steps'],
      item: { id: 's1', op: 'load', reason: 'Lire.', file: 'a.csv', columns: { vol_id: '"N° vol"' } },
      before: 's2',
    },
  ]);
  checkDocument(warehouseKind, content);
  const file = warehouseKind.writeFiles(content).find((row) => row.fileName === 'recette.json');
  expect(file?.slots).toEqual(['recipe']);
  const written: { readonly table: string; readonly steps: readonly { readonly id: string }[] } = JSON.parse(
    file?.content ?? '',
  );
  expect([written.table, ...written.steps.map((step) => step.id)]).toEqual(['vols', 's1', 's2']);
});

test('an empty list makes no file, so that nothing empty is handed in', () => {
  expect(warehouseKind.writeFiles(warehouseKind.create())).toEqual([]);
});

test.each([
  {
    title: 'an operation that no engine runs',
    edit: add(['recipe', 'steps'], { id: 's', op: 'exec', reason: '' }),
  },
  {
    title: 'a type of anomaly that is not of the list',
    edit: add(['anomalies'], { ...ANOMALY, type: 'bizarre' }),
  },
  {
    title: 'an anomaly without a place',
    edit: add(['anomalies'], { id: 'a', type: 'type', evidence: '', cause: null }),
  },
  {
    title: 'a file named by something else than its hash',
    edit: add(['sources'], { id: 's', file: 'a.csv', sha256: '../../etc/passwd' }),
  },
])('$title is refused', ({ edit }) => {
  const { content } = applyEdits(warehouseKind.create(), [edit]);
  expect(() => checkDocument(warehouseKind, content)).toThrow('workshop.bad-content');
});
