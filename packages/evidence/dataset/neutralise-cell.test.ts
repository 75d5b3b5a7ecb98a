import { expect, it } from 'vitest';
import { neutraliseCell } from './neutralise-cell.ts';

it.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+33 1 23', '+33 1 23'],
  ['-12,5', '-12,5'],
  ['-1.5e3', '-1.5e3'],
  ['-cmd|calc', "'-cmd|calc"],
  ['\t=1', "'\t=1"],
  ['texte', 'texte'],
  ['', ''],
])('writes %j as %j', (given, kept) => {
  expect(neutraliseCell(given)).toBe(kept);
});
