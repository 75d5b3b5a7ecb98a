import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, LaidDocument, Run } from './block.ts';
import { fixOfficeFile } from './fix-archive.ts';
import { writeCellText } from './lay-out-tables.ts';

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;
const NUMBERED = 'numbered';
const LEVELS = [0, 1, 2, 3, 4];
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '8C8A7F' } as const;
const BORDERS = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** The document as DOCX: real headings, lists and table headers, so that it can be worked on and read aloud. */
export async function writeDocx(document: LaidDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    creator: 'Étalon',
    styles: {
      default: {
        document: {
          run: {
            font: 'Calibri',
            size: 22,
            language: { value: document.language === 'fr' ? 'fr-FR' : 'en-GB' },
          },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 160 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: NUMBERED,
          levels: LEVELS.map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
          })),
        },
      ],
    },
    sections: [
      {
        footers: { default: new Footer({ children: [writeFooter(document)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(document.title)] }),
          ...document.facts.map(
            ({ label, value }) =>
              new Paragraph({
                spacing: { after: 20 },
                children: [
                  new TextRun({ text: `${label} : `, color: '4C565D' }),
                  new TextRun({ text: value }),
                ],
              }),
          ),
          ...document.blocks.flatMap((block) => writeBlock(block, document.language)),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(file);
  return fixOfficeFile(new Uint8Array(bytes), document.at);
}

function writeFooter({ title }: LaidDocument): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.END,
    children: [
      new TextRun({ text: `${title} · `, size: 16, color: '4C565D' }),
      new TextRun({
        children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
        size: 16,
        color: '4C565D',
      }),
    ],
  });
}

function writeRuns(runs: readonly Run[]): (TextRun | ExternalHyperlink)[] {
  return runs.flatMap((run): readonly (TextRun | ExternalHyperlink)[] => {
    const parts = run.text.split('\n').map(
      (text, at) =>
        new TextRun({
          text,
          ...(at > 0 ? { break: 1 } : {}),
          ...(run.bold ? { bold: true } : {}),
          ...(run.italic ? { italics: true } : {}),
          ...(run.code ? { font: 'Consolas' } : {}),
          ...(run.href === undefined ? {} : { style: 'Hyperlink' }),
        }),
    );
    return run.href === undefined ? parts : [new ExternalHyperlink({ link: run.href, children: parts })];
  });
}

function writeBlock(block: Block, language: 'fr' | 'en'): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: [new TextRun(block.text)] })];
    case 'paragraph':
      return [new Paragraph({ children: writeRuns(block.runs) })];
    case 'quote':
      return [new Paragraph({ indent: { left: 480 }, children: writeRuns(block.runs) })];
    case 'code':
      return block.text.split('\n').map(
        (text) =>
          new Paragraph({
            spacing: { after: 0 },
            indent: { left: 240 },
            children: [new TextRun({ text, font: 'Consolas', size: 18 })],
          }),
      );
    case 'item': {
      const level = Math.min(block.depth, LEVELS.length - 1);
      const children = writeRuns(block.runs);
      return [
        block.rank === null
          ? new Paragraph({ bullet: { level }, children })
          : new Paragraph({ numbering: { reference: NUMBERED, level }, children }),
      ];
    }
    case 'grid':
      return [writeGrid(block, language), new Paragraph({ children: [] })];
    default:
      return block satisfies never;
  }
}

function writeGrid(grid: Extract<Block, { kind: 'grid' }>, language: 'fr' | 'en'): Table {
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({
      borders: BORDERS,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(bold ? { shading: { fill: 'EFECE3' } } : {}),
      children: text
        .split('\n')
        .map(
          (line) =>
            new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: line, bold, size: 20 })] }),
        ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: grid.heads.map((head) => cell(head, true)),
      }),
      ...grid.rows.map(
        (row) => new TableRow({ children: row.map((value) => cell(writeCellText(value, language), false)) }),
      ),
    ],
  });
}
