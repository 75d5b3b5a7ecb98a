import { readFileSync } from 'node:fs';
import { EtalonError } from '@etalon/error';
import { type Notebook, previewPiece, readNotebook } from '@etalon/evidence';
import { splitHtml, splitPages, type TextBlock } from '@etalon/text';
import { nameRefusal } from './name-refusal.ts';
import type { Role } from './roles.ts';
import type { MeasurePiece, Workbench } from './workbench.ts';

const MAX_PAGES = 2000;
const MAX_NOTEBOOK_BYTES = 100 * 1024 * 1024;

/** A piece as text: where each block stands, and whether its end was left out. */
export interface PieceText {
  readonly piece: MeasurePiece;
  readonly blocks: readonly TextBlock[];
  readonly isCut: boolean;
}

/** The text of a note (Markdown, DOCX, PDF with a text layer), read in a process of its own; its refusal is thrown. */
export async function extractText(piece: MeasurePiece): Promise<PieceText> {
  const { path, fileName } = piece;
  const found = await previewPiece({ path, fileName, slot: 'note' }, { offset: 0, limit: MAX_PAGES });
  switch (found.kind) {
    case 'html':
      return { piece, blocks: splitHtml(found.html), isCut: found.cut };
    case 'pages':
      return { piece, blocks: splitPages(found.pages), isCut: found.total > found.pages.length };
    case 'refused':
      throw new EtalonError(found.code, { info: { place: found.place, fileName } });
    default:
      throw new EtalonError('evidence.reader-failed', { info: { message: found.kind } });
  }
}

/** The texts of the hand-in: notes, the cells of text and the printed outputs of notebooks, the outputs of a calculation. */
export async function readTexts(
  bench: Workbench,
  roles: readonly Role[] = ['note'],
): Promise<readonly PieceText[]> {
  const texts: PieceText[] = [];
  for (const role of roles)
    for (const piece of bench.piecesOf(role)) {
      if (role === 'notebook')
        texts.push({ piece, blocks: listCellTexts(openNotebook(piece)), isCut: false });
      else if (role === 'output')
        texts.push({ piece, blocks: splitLines(readFileSync(piece.path, 'utf8')), isCut: false });
      else texts.push(await bench.textOf(piece));
    }
  return texts;
}

/** A notebook piece; its refusal is thrown with the name of the file. */
export function openNotebook(piece: MeasurePiece): Notebook {
  const bytes = readFileSync(piece.path);
  if (bytes.length > MAX_NOTEBOOK_BYTES)
    throw new EtalonError('E_TOO_LARGE', { info: { place: null, fileName: piece.fileName } });
  try {
    return readNotebook(bytes.toString('utf8'));
  } catch (error) {
    throw nameRefusal(error, piece.fileName);
  }
}

function listCellTexts({ cells }: Notebook): readonly TextBlock[] {
  return cells.flatMap(({ kind, source, outputs, locator }): readonly TextBlock[] => {
    const printed = outputs.filter((output) => output.kind === 'text').map((output) => output.text);
    return kind === 'code'
      ? printed.flatMap((text) => splitLines(text).map((block) => ({ ...block, locator })))
      : source.split(/\n+/).flatMap((line) => toBlock(line, locator));
  });
}

function toBlock(line: string, locator: string): readonly TextBlock[] {
  const heading = /^(#{1,6})\s+(.*)$/.exec(line.trim());
  if (line.trim() === '') return [];
  return heading === null
    ? [{ kind: 'paragraph', level: 0, text: line.trim(), locator }]
    : [{ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '', locator }];
}

function splitLines(text: string): readonly TextBlock[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index): readonly TextBlock[] =>
      line.trim() === ''
        ? []
        : [{ kind: 'paragraph', level: 0, text: line.trim(), locator: `ligne ${index + 1}` }],
    );
}
