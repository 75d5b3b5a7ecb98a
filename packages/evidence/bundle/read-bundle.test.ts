import { expect, it } from 'vitest';
import { previewPiece } from '../preview-piece.ts';
import { zip } from '../testing/office-files.ts';
import { workFolder } from '../testing/work-folder.ts';

const { write } = workFolder();
const read = (fileName: string, parts: Readonly<Record<string, string | Uint8Array>>) =>
  previewPiece({ path: write(fileName, zip(parts)), fileName, slot: 'other' });

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');
const PARTS = {
  'site/index.html': `<!doctype html><html><head><meta http-equiv="refresh" content="0;url=https://ailleurs.example/">
<base href="https://ailleurs.example/"><link rel="stylesheet" href="css/a.css?v=2"><script src="./js/b.js" integrity="sha384-x"></script>
<script src="https://ailleurs.example/c.js"></script></head><body><img src="img/point.gif" alt="un point"><img src="absente.png" alt=""><a href="autre.html">suite</a></body></html>`,
  'site/css/a.css': 'body { background: url(../img/point.gif) } h1::after { content: "</style>" }',
  'site/js/b.js': 'document.title = "</script>";',
  'site/img/point.gif': PIXEL,
};

it('makes one page of a web bundle, with its scripts, styles and images in it', async () => {
  const shown = await read('tableau.zip', PARTS);
  if (shown.kind !== 'bundle') throw new Error(shown.kind);
  const data = `data:image/gif;base64,${PIXEL.toString('base64')}`;
  expect(shown.html).toContain(`<img src="${data}" alt="un point">`);
  expect(shown.html).toContain(`background: url("${data}")`);
  expect(shown.html).toContain('document.title = "<\\/script>";');
  expect(shown.html).not.toContain('integrity');
  expect(shown.html.match(/<\/style>/g)).toHaveLength(1);
  expect(shown.left).toEqual(['absente.png']);
  expect([shown.total, shown.names]).toEqual([4, Object.keys(PARTS)]);
});

it('leads nowhere by itself: no refresh, no base; what is elsewhere is not fetched', async () => {
  const shown = await read('tableau.zip', PARTS);
  if (shown.kind !== 'bundle') throw new Error(shown.kind);
  expect(shown.html).not.toMatch(/http-equiv|<base/);
  expect(shown.html).toContain('src="https://ailleurs.example/c.js"');
});

it('an archive without a page at its root gives its names, and a path that climbs is never read', async () => {
  expect((await read('code.zip', { 'src/deep/index.html': '<p>', 'a.py': '' })).kind).toBe('names');
  const climbing = await read('b.zip', {
    'index.html': '<script src="../../../etc/passwd"></script><script src="%2e%2e/secret.js"></script>',
    'secret.js': 'alert(1)',
  });
  expect(climbing).toMatchObject({ kind: 'bundle', left: ['../../../etc/passwd', '%2e%2e/secret.js'] });
});

it('what would make the page too heavy is left out and said', async () => {
  const shown = await read('c.zip', {
    'index.html': '<script src="a.js"></script><script src="b.js"></script>',
    'a.js': `// ${'abcdefghij'.repeat(700_000)}`,
    'b.js': `// ${'klmnopqrst'.repeat(300_000)}`,
  });
  expect(shown).toMatchObject({ kind: 'bundle', left: ['b.js'] });
}, 30_000);
