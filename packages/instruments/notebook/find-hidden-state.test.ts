import type { NotebookCell } from '@etalon/evidence';
import { expect, test } from 'vitest';
import { findHiddenState } from './find-hidden-state.ts';

const cells = (...sources: readonly string[]): readonly NotebookCell[] =>
  sources.map((source, index) => ({
    kind: 'code',
    source,
    executionCount: index + 1,
    outputs: [],
    locator: `cellule ${index + 1}`,
  }));

test.each([
  ['a name used before its definition', ['print(total)', 'total = 1'], ['total']],
  ['a name defined first', ['total = 1', 'print(total)'], []],
  ['a name in the body of a function run later', ['def f():\n    return total\n', 'total = 1\nf()'], []],
  ['a name in a text', ["print('total')", 'total = 1'], []],
  ['a name in a comment', ['x = 1 # total', 'total = 1'], []],
  ['an attribute of that name', ['table.total', 'total = 1'], []],
  ['an argument of that name', ['f(total=2)', 'total = 1'], []],
  ['a name after a class', ['class A:\n    total = 1\nprint(somme)', 'somme = 2'], ['somme']],
])('%s', (_, sources, names) => {
  expect(findHiddenState(cells(...sources), 'python').map((one) => one.name)).toEqual(names);
});

test('names of R are read with their arrow', () => {
  expect(findHiddenState(cells('print(total)', 'total <- 1'), 'r')).toEqual([
    { name: 'total', used: 'cellule 1', defined: 'cellule 2' },
  ]);
});

test('a long body that ends outside of its class takes no time', () => {
  const body = `class A:\n    def f():\n${'        x = 1\n'.repeat(3000)}y = 2\n`;
  const began = performance.now();
  findHiddenState(cells(body, 'z = 1'), 'python');
  expect(performance.now() - began).toBeLessThan(3000);
});
