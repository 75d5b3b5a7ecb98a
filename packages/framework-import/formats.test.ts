import { readFileSync } from 'node:fs';
import { countFramework, type Framework } from '@etalon/core/framework';
import { expect, test } from 'vitest';
import { layOutDocx, layOutHtml, layOutMarkdown } from './damage/lay-out-document.ts';
import { importFramework } from './import-framework.ts';

const text = readFileSync(
  new URL('../../content/frameworks/aivancity-chef-de-projet-ia.txt', import.meta.url),
  'utf8',
);
const encoder = new TextEncoder();
const formats = [
  { format: 'docx', fileName: 'referentiel.docx', bytes: layOutDocx(text) },
  { format: 'html', fileName: 'referentiel.html', bytes: encoder.encode(layOutHtml(text)) },
  { format: 'markdown', fileName: 'referentiel.md', bytes: encoder.encode(layOutMarkdown(text)) },
  { format: 'text', fileName: 'referentiel-crlf.txt', bytes: encoder.encode(text.replaceAll('\n', '\r\n')) },
  { format: 'text', fileName: 'referentiel-bom.txt', bytes: encoder.encode(`\ufeff${text}`) },
  { format: 'text', fileName: 'referentiel-utf16.txt', bytes: Buffer.from(`\ufeff${text}`, 'utf16le') },
] as const;

test.each(formats)('$fileName gives the same items, word for word, as the text document', async (file) => {
  const expected = await importFramework({ fileName: 'a.txt', bytes: encoder.encode(text) });
  const found = await importFramework(file);
  expect(found.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (found.framework === null || expected.framework === null) throw new Error('both must import');
  expect(found.framework.source.format).toBe(file.format);
  expect(countFramework(found.framework).criteria).toBe(64);
  expect(withoutPlaces(found.framework)).toEqual(withoutPlaces(expected.framework));
});

test('places are lines of an HTML file, and ranks of rows and paragraphs in a Word file', async () => {
  const html = await importFramework({ fileName: 'a.html', bytes: encoder.encode(layOutHtml(text)) });
  const line = html.framework?.blocks[0]?.activities[0]?.place.line ?? 0;
  expect(layOutHtml(text).split('\n')[line - 1]).toContain('A1.1 Elaboration');
  const docx = await importFramework({ fileName: 'a.docx', bytes: layOutDocx(text) });
  expect(docx.framework?.blocks[0]?.activities[0]?.place).toEqual({ line: 7, cell: 1 });
  expect(docx.diagnostics.filter(({ code }) => code === 'framework.page-break-joined')).toHaveLength(3);
});

test('merged cells are laid out before the rows are read', async () => {
  const html = `<table><tr><td>REFERENTIEL D'ACTIVITES</td><td>REFERENTIEL DE COMPETENCES</td><td colspan=2>REFERENTIEL D'EVALUATION</td></tr>
<tr><td colspan="4">BLOC N° 1 Conduire</td></tr>
<tr><td rowspan="2">A1.1 Préparer<ul><li>Lire</li></ul></td><td>C1.1 Lire un dossier.</td><td rowspan="2">Etude de cas : un dossier</td><td><ul><li>Le dossier est lu</li></ul></td></tr>
<tr><td>C2.1 Écrire une note.</td><td><ul><li>La note est écrite</li></ul></td></tr></table>
<p>L'obtention de la certification est conditionnée à :</p><ul><li>La validation du bloc</li></ul>`;
  const { framework, diagnostics } = await importFramework({
    fileName: 'a.html',
    bytes: encoder.encode(html),
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(['framework.no-title']);
  const activity = framework?.blocks[0]?.activities[0];
  expect(activity?.competencies.map(({ id }) => id)).toEqual(['C1.1', 'C2.1']);
  expect(activity?.criteria.map((criterion) => criterion.text)).toEqual([
    'Le dossier est lu',
    'La note est écrite',
  ]);
  expect(framework?.awardConditions.map((condition) => condition.text)).toEqual(['La validation du bloc']);
});

function withoutPlaces(framework: Framework): unknown {
  return JSON.parse(
    JSON.stringify({ ...framework, source: null }, (key, value: unknown) =>
      key === 'place' ? undefined : value,
    ),
  );
}
