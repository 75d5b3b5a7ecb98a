import { strToU8, type Zippable, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

function relations(entries: string): string {
  return `${XML}<Relationships xmlns="${LINKS}">${entries}</Relationships>`;
}

function relation(id: string, type: string, target: string, extra = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${extra}/>`;
}

export const externalRelation = relation(
  'rX',
  'hyperlink',
  'http://ailleurs.example/',
  ' TargetMode="External"',
);

/** The parts of a workbook of one sheet from the XML of its rows. */
export function workbookParts(rows: string, sheetState = ''): Parts {
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Vols" sheetId="1"${sheetState} r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation('r1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`,
  };
}

/** The XML of rows of inline texts and numbers. */
export function sheetRows(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((row, index) => {
      const cells = row.map((value, column) => {
        const place = `${String.fromCharCode(65 + column)}${index + 1}`;
        if (value === null) return '';
        if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
        return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    })
    .join('');
}

/** The parts of a Word document from the XML of its body. */
export function documentParts(body: string): Parts {
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
  };
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PRESENTATION = 'http://schemas.openxmlformats.org/presentationml/2006/main';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const shape = (name: string, lines: readonly string[]): string =>
  `${XML}<p:${name} xmlns:p="${PRESENTATION}" xmlns:a="${DRAWING}"><p:cSld><p:spTree><p:sp><p:txBody>${lines
    .map((line) => `<a:p><a:r><a:t>${escapeXml(line)}</a:t></a:r></a:p>`)
    .join('')}</p:txBody></p:sp></p:spTree></p:cSld></p:${name}>`;

/** The parts of a presentation: each slide in a file of the opposite number, so that its order is that of its list alone. */
export function presentationParts(
  slides: readonly { readonly lines: readonly string[]; readonly notes: readonly string[] }[],
): Parts {
  const fileOf = (at: number): number => slides.length - at;
  const list = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at}"/>`).join('');
  const own = slides.flatMap(({ lines, notes }, at): readonly [string, string][] => {
    const file = fileOf(at);
    const slide: [string, string] = [`ppt/slides/slide${file}.xml`, shape('sld', lines)];
    if (notes.length === 0) return [slide];
    return [
      slide,
      [
        `ppt/slides/_rels/slide${file}.xml.rels`,
        relations(relation('n', 'notesSlide', `../notesSlides/notesSlide${file}.xml`)),
      ],
      [`ppt/notesSlides/notesSlide${file}.xml`, shape('notes', [...notes, String(at + 1)])],
    ];
  });
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${TYPES}"/>`,
    'ppt/presentation.xml': `${XML}<p:presentation xmlns:p="${PRESENTATION}" xmlns:r="${OFFICE}"><p:sldIdLst>${list}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, at) => relation(`s${at}`, 'slide', `slides/slide${fileOf(at)}.xml`)).join(''),
    ),
    ...Object.fromEntries(own),
  };
}
