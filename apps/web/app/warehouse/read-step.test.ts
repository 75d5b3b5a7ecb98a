import { expect, test } from 'vitest';
import { findOperation, listFields, OPERATIONS } from './operation-forms.ts';
import { readStep, writeField } from './read-step.ts';

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  return form;
}

test.each([
  {
    title: 'a load keeps the file, its sheet and one expression a line',
    fields: {
      op: 'load',
      reason: ' Lire. ',
      file: 'a.xlsx#saisie',
      columns: 'vol_id = "VOL"\nlong = length("A = B")',
    },
    step: {
      op: 'load',
      reason: 'Lire.',
      file: 'a.xlsx',
      sheet: 'saisie',
      columns: { vol_id: '"VOL"', long: 'length("A = B")' },
    },
  },
  {
    title: 'a map empties what is written ∅',
    fields: { op: 'map', reason: '', column: 'c', values: 'retardÃ© = retardé\nN/A = ∅' },
    step: { op: 'map', reason: '', column: 'c', values: { 'retardÃ©': 'retardé', 'N/A': null } },
  },
  {
    title: 'groups keep each spelling',
    fields: { op: 'merge_values', reason: '', column: 'c', groups: 'Brest = brest | BREST ' },
    step: {
      op: 'merge_values',
      reason: '',
      column: 'c',
      groups: [{ to: 'Brest', from: ['brest', 'BREST '] }],
    },
  },
  {
    title: 'a number is read with a decimal comma',
    fields: { op: 'clip', reason: '', column: 'c', min: '-1,5', max: '' },
    step: { op: 'clip', reason: '', column: 'c', min: -1.5 },
  },
  {
    title: 'several actions on a text',
    fields: { op: 'normalise_text', reason: '', column: 'c', actions: ['trim', 'upper'] },
    step: { op: 'normalise_text', reason: '', column: 'c', actions: ['trim', 'upper'] },
  },
  {
    title: 'a replacement may be empty',
    fields: { op: 'replace_text', reason: '', column: 'c', pattern: '[0-9]', replacement: '' },
    step: { op: 'replace_text', reason: '', column: 'c', pattern: '[0-9]', replacement: '' },
  },
])('$title, and its form shows it again as it was typed', ({ fields, step }) => {
  expect(readStep(formOf(fields))).toEqual({ kind: 'step', step });
  const operation = findOperation(step.op);
  if (operation === null) throw new Error(step.op);
  const again: Record<string, string | readonly string[]> = { ...fields };
  const typed: Readonly<Record<string, unknown>> = step;
  for (const field of listFields(operation).filter(({ form }) => form !== 'actions' && form !== 'file'))
    again[field.name] = writeField(field, JSON.parse(JSON.stringify(typed[field.name] ?? null)));
  expect(readStep(formOf(again))).toEqual({ kind: 'step', step });
});

test('a field that the operation needs and that is empty is named', () => {
  expect(readStep(formOf({ op: 'drop_rows', where: '  ' }))).toEqual({ kind: 'missing', field: 'where' });
  expect(readStep(formOf({ op: 'exec' }))).toEqual({ kind: 'missing', field: 'op' });
});

test('every operation has a form', () => {
  expect(OPERATIONS).toHaveLength(21);
});
