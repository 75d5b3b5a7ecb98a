import { strToU8, zipSync } from 'fflate';
import { parseCell } from '../read/parse-cell.ts';

type Block =
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: string[][] };

/** The same document as an HTML file: a blank line of the text closes a table, cells keep their markup. */
export function layOutHtml(text: string): string {
  const body = groupBlocks(text).map((block) =>
    block.kind === 'prose'
      ? `<p>${block.text.replace(/\*\*(.+?)\*\*/, '<strong>$1</strong>')}</p>`
      : `<table>\n${block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${layOutCell(cell)}</td>`).join('')}</tr>`).join('\n')}\n</table>`,
  );
  return `<!doctype html>\n<html lang="fr">\n<head><title>Référentiel</title></head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}

/** The same document as Markdown: one pipe row a line, bullets after `<br>`, a blank line where the page breaks. */
export function layOutMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (!line.includes('\t')) return line.replace(/^Référentiel/, '# Référentiel');
      const cells = line.split('\t').map((cell) =>
        parseCell(cell, 0)
          .map((segment) => (segment.kind === 'item' ? `- ${segment.text}` : segment.text))
          .join('<br>')
          .replaceAll('|', '\\|'),
      );
      return `| ${cells.join(' | ')} |`;
    })
    .join('\n');
}

/** The same document as a Word file: real tables, real lists, a page break between the halves of a cut row. */
export function layOutDocx(text: string): Uint8Array {
  const body = groupBlocks(text)
    .map((block) =>
      block.kind === 'prose' ? paragraph(block.text.replaceAll('**', '')) : wordTable(block.rows),
    )
    .join('');
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    'word/numbering.xml': `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function wordTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((cell) => {
        const paragraphs = parseCell(cell, 0).map((segment) =>
          paragraph(segment.text, segment.kind === 'item'),
        );
        return `<w:tc>${paragraphs.length === 0 ? '<w:p/>' : paragraphs.join('')}</w:tc>`;
      })
      .join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

function paragraph(text: string, listed = false): string {
  const numbering = listed ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : '';
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:p>${numbering}<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

function layOutCell(cell: string): string {
  const segments = parseCell(cell, 0);
  const write = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('é', '&eacute;');
  const items = segments.filter(({ kind }) => kind === 'item').map(({ text }) => `<li>${write(text)}</li>`);
  const texts = segments.filter(({ kind }) => kind === 'text').map(({ text }) => `<p>${write(text)}</p>`);
  return `${texts.join('')}${items.length === 0 ? '' : `<ul>${items.join('')}</ul>`}`;
}

function groupBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: string[][] | null = null;
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      const cells = line.split('\t');
      if (open === null) {
        open = [];
        blocks.push({ kind: 'table', rows: open });
      }
      open.push(cells);
      continue;
    }
    open = null;
    if (line.trim() !== '') blocks.push({ kind: 'prose', text: line });
  }
  return blocks;
}
