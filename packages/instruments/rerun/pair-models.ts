import type { MeasurePiece, Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { readTextTable, type TextTable } from '../learning/answer-table.ts';
import { readDeclared } from '../learning/declared-answers.ts';
import { type AnswerColumns, planColumns } from '../learning/plan-columns.ts';

/** What one model is handed in as having answered, row by row. */
export interface HandedAnswers {
  readonly table: TextTable;
  readonly columns: AnswerColumns;
  /** Column that names the rows. */
  readonly id: string;
}

/** Answers that name their rows and stand outside any validation plan, whose every part has a model of its own. */
export async function readHanded(bench: Workbench): Promise<readonly HandedAnswers[] | Absence> {
  const declared = readDeclared(bench);
  const key = bench.hasCase ? bench.case.manifest.target.key : null;
  const handed: HandedAnswers[] = [];
  for (const piece of bench.piecesOf('predictions')) {
    const table = await readTextTable(bench, piece);
    if ('state' in table) return table;
    const { id, fold, models } = planColumns(table, declared, key);
    if (id !== null && fold === null) handed.push(...models.map((columns) => ({ table, columns, id })));
  }
  return handed;
}

const stemOf = (fileName: string): string =>
  fileName
    .replace(/\.[^.]+$/, '')
    .replace(/^(predictions?|mod[eè]les?|models?)(?=$|[-_ ])[-_ ]*/i, '')
    .toLowerCase();

/** The answers of a model: under its name, else the only ones beside the only model; null when nothing says which. */
export function pairModel(
  piece: MeasurePiece,
  { models, handed }: { readonly models: readonly MeasurePiece[]; readonly handed: readonly HandedAnswers[] },
): HandedAnswers | null {
  const stem = stemOf(piece.fileName);
  const named = handed.filter(
    ({ columns, table }) => columns.name.toLowerCase() === stem || stemOf(table.piece.fileName) === stem,
  );
  if (stem !== '' && named.length === 1) return named[0] ?? null;
  return models.length === 1 && handed.length === 1 ? (handed[0] ?? null) : null;
}
