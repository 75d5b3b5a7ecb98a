import { expect, test } from 'vitest';
import { readNotebook } from './read-notebook.ts';

const cell = (source: unknown, more: object = {}): object => ({
  cell_type: 'code',
  source,
  outputs: [],
  ...more,
});
const write = (cells: readonly object[], more: object = {}): string =>
  JSON.stringify({ nbformat: 4, metadata: { language_info: { name: 'python' } }, cells, ...more });

test('cells are read with their outputs and their place', () => {
  const outputs = [
    { output_type: 'stream', text: ['a', 'b'] },
    { output_type: 'display_data', data: { 'image/png': 'x', 'text/plain': '<Figure>' } },
    { output_type: 'execute_result', data: { 'text/html': '<table></table>', 'text/plain': 'x y' } },
    { output_type: 'error', ename: 'KeyError' },
  ];
  const { language, cells } = readNotebook(
    write([
      { cell_type: 'markdown', source: '# T' },
      cell(['a = 1\n', 'b'], { execution_count: 3, outputs }),
    ]),
  );
  expect(language).toBe('python');
  expect(cells.map((one) => [one.kind, one.source, one.executionCount, one.locator])).toEqual([
    ['markdown', '# T', null, 'cellule 1'],
    ['code', 'a = 1\nb', 3, 'cellule 2'],
  ]);
  expect(cells[1]?.outputs.map((one) => [one.kind, one.text])).toEqual([
    ['text', 'ab'],
    ['image', 'image/png'],
    ['table', 'x y'],
    ['error', 'KeyError'],
  ]);
});

test.each([
  ['an empty file', '', 'E_EMPTY'],
  ['a list', '[]', 'E_SCHEMA'],
  ['no cells', '{"nbformat":4}', 'E_SCHEMA'],
  ['an old format', '{"nbformat":3,"cells":[]}', 'E_SCHEMA'],
  ['a cell that is none', '{"nbformat":4,"cells":[1]}', 'E_SCHEMA'],
  ['a cut file', '{"nbformat":4,"cells":[', 'E_SCHEMA'],
])('%s is refused with %s', (_, text, code) => {
  expect(() => readNotebook(text)).toThrow(expect.objectContaining({ code }));
});
