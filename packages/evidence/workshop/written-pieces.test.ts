import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inspectPiece } from '../inspect-piece.ts';
import { previewPiece } from '../preview-piece.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-written-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

function write(fileName: string, content: string): { path: string; fileName: string; slot: 'other' } {
  const path = join(room, `${Math.random()}`.slice(2));
  writeFileSync(path, content);
  return { path, fileName, slot: 'other' };
}

const NOTEBOOK = JSON.stringify({
  nbformat: 4,
  cells: [
    { cell_type: 'markdown', source: '# Titre <script>' },
    {
      cell_type: 'code',
      source: 'a < b',
      execution_count: 1,
      outputs: [{ output_type: 'stream', text: 'vu' }],
    },
  ],
});

test.each([
  ['carnet.ipynb', NOTEBOOK, { form: 'notebook', words: 4 }],
  [
    'rgpd.json',
    '{"processings":[{"id":"T1","purpose":"suivre les incidents"}]}',
    { form: 'document', words: 4 },
  ],
  ['sortie.Rout', '> t.test(x)\np-value = 0.03\n', { form: 'text', words: 6 }],
  ['renv.lock', '{"Packages":{}}', { form: 'document', words: 0 }],
])('%s is read as what it is', async (fileName, content, facts) => {
  expect(await inspectPiece(write(fileName, content))).toMatchObject({ kind: 'note', ...facts });
});

test.each([
  ['carnet.ipynb', '{"cells":3}', 'E_SCHEMA', '/cells'],
  ['carnet.ipynb', '', 'E_EMPTY', null],
  ['rgpd.json', '{"a":', 'E_SCHEMA', 'ligne 1'],
  ['rgpd.json', '{"__proto__":{}}', 'E_SCHEMA', '/__proto__'],
])('%s holding %j is refused with %s', async (fileName, content, code, place) => {
  expect(await inspectPiece(write(fileName, content))).toMatchObject({ kind: 'refused', code, place });
});

test('a list of rows stays a table', async () => {
  expect(await inspectPiece(write('risques.json', '[{"id":"R1"},{"id":"R2"}]'))).toMatchObject({
    kind: 'dataset',
    rows: 2,
  });
});

test('a cell, a member or a line is one block, and no script goes through', async () => {
  const page = { offset: 0, limit: 10 };
  const notebook = await previewPiece(write('carnet.ipynb', NOTEBOOK), page);
  expect(notebook).toMatchObject({ kind: 'html', cut: false });
  const html = notebook.kind === 'html' ? notebook.html : '';
  expect(html.match(/<blockquote>/g)).toHaveLength(2);
  expect(html).not.toContain('<script');
  expect(html).toContain('a &lt; b');
  const lines = await previewPiece(write('sortie.out', 'un\n\ntrois'), page);
  expect(lines).toMatchObject({ html: '<pre>un</pre><pre> </pre><pre>trois</pre>' });
  const members = await previewPiece(write('rgpd.json', '{"a":"<b>","c":[1]}'), page);
  expect(members.kind === 'html' ? members.html.match(/<blockquote>/g) : []).toHaveLength(2);
});
