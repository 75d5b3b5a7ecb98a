import { expect, test } from 'vitest';
import { nameTables } from './name-source.ts';

test('files of one name, in two folders or two sheets of a workbook, go to tables of their own', () => {
  expect(nameTables(['janvier/Vols.csv', 'février/vols.csv', 'budget.xlsx', 'vols.csv'])).toEqual([
    'source_vols_csv',
    'source_vols_csv__2',
    'source_budget_xlsx',
    'source_vols_csv__3',
  ]);
});
