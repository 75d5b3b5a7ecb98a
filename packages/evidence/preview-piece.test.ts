import { expect, it } from 'vitest';
import type { PieceSlot } from './piece-content.ts';
import { previewPiece } from './preview-piece.ts';
import { documentParts, paragraph, zip } from './testing/office-files.ts';
import { pdf } from './testing/pdf-files.ts';
import { workFolder } from './testing/work-folder.ts';

const { write } = workFolder();

function preview(slot: PieceSlot, fileName: string, content: string | Uint8Array, page = {}) {
  return previewPiece({ path: write(fileName, content), fileName, slot }, page);
}

it('shows fifty rows from where it is asked, with the total, and the same ones each time', async () => {
  const text = `n;nom\n${Array.from({ length: 5000 }, (_, n) => `${n};x\n`).join('')}`;
  const first = await preview('dataset', 't.csv', text, { offset: 4970 });
  expect(first).toMatchObject({
    kind: 'table',
    total: 5000,
    offset: 4970,
    columns: [{ type: 'integer' }, {}],
  });
  expect(first.kind === 'table' ? [first.rows.length, first.rows[0]] : []).toEqual([30, ['4970', 'x']]);
  expect(await preview('dataset', 't.csv', text, { offset: 4970 })).toEqual(first);
});

it('shows a Markdown note without script, image nor dangerous link', async () => {
  const text =
    '# Note\n\n<img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) ![i](http://pisteur/) [b](https://ok.example/)';
  const shown = await preview('note', 'n.md', text);
  const html = shown.kind === 'html' ? shown.html : '';
  expect(html).toContain('<h1>Note</h1>');
  expect(html).toContain('href="https://ok.example/"');
  expect(html).not.toMatch(/<img|<script|href="javascript/);
});

it('shows a Word note as sanitised HTML', async () => {
  const body = paragraph('&lt;script&gt;alert(1)&lt;/script&gt; Bonjour');
  expect(await preview('note', 'n.docx', zip(documentParts(body)))).toEqual({
    kind: 'html',
    html: '<p>&lt;script&gt;alert(1)&lt;/script&gt; Bonjour</p>',
    cut: false,
  });
});

it('shows the pages of a PDF by number', async () => {
  const texts = ['Premiere page de la note remise.', 'Deuxieme page de la note remise.'];
  expect(await preview('note', 'n.pdf', pdf(texts), { offset: 1, limit: 1 })).toEqual({
    kind: 'pages',
    pages: [{ number: 2, text: texts[1] }],
    offset: 1,
    total: 2,
  });
});

it('anchors anomalies and steps by their JSON pointer', async () => {
  const anomaly = (id: string) => ({
    id,
    type: 'doublon',
    place: { kind: 'row', file: 'f.csv', row: 2 },
    evidence: 'x',
    cause: null,
  });
  const anomalies = JSON.stringify([anomaly('a'), anomaly('b')]);
  expect(await preview('anomalies', 'a.json', anomalies, { offset: 1 })).toEqual({
    kind: 'anomalies',
    items: [{ pointer: '/1', anomaly: anomaly('b') }],
    offset: 1,
    total: 2,
  });
  const recipe = { table: 't', steps: [{ id: 's', reason: 'r', op: 'drop_column', column: 'c' }] };
  expect(await preview('recipe', 'r.json', JSON.stringify(recipe))).toMatchObject({
    kind: 'recipe',
    items: [{ pointer: '/steps/0', step: { id: 's' } }],
  });
});
