import {
  guessLanguage,
  nameColumn,
  OPERATIONS,
  type PipelineOutput,
  splitTokens,
  type Table,
  type TransformWarning,
  type VectorFacts,
} from '@etalon/transform';
import type { PreparedRows } from './prepare-rows.ts';
import { warnMedia } from './warn-media.ts';

const FEW_TEST_ROWS = 30;
/** Share of texts of the other language from which both are told. */
const MIXED = 0.05;

type Warn = (code: string, params: TransformWarning['params'], node?: string) => TransformWarning;
const warn: Warn = (code, params, node) => ({ code, node: node ?? null, params });

/** What to know of the rows and of the vectors before they are used. */
export function warnRows(
  prepared: PreparedRows,
  output: PipelineOutput,
  vectors: VectorFacts,
): readonly TransformWarning[] {
  const { kept, augmented } = prepared;
  const texts = new Map(
    prepared.parameters.nodes
      .filter(({ op }) => op === 'tokenise' || op === 'encoder')
      .flatMap(({ id, columns }) => columns.map((column) => [column, id] as const)),
  );
  const tests = augmented.parts.reduce((sum, part) => sum + part, 0);
  return [
    ...[...texts].flatMap(([column, node]) => warnTexts(kept, column, node)),
    ...warnClasses(prepared),
    ...(tests > 0 && tests < FEW_TEST_ROWS ? [warn('few-test-rows', { count: tests })] : []),
    ...warnVectors(prepared, output, vectors),
    ...warnCategories(prepared),
    ...warnMedia(prepared),
  ];
}

/** Texts that are empty, made of symbols alone, or of two languages. */
function warnTexts(table: Table, column: string, node: string): readonly TransformWarning[] {
  const counts = { empty: 0, symbols: 0, fr: 0, en: 0 };
  const first = { empty: 0, symbols: 0 };
  (table.columns.get(column) ?? []).forEach((cell, row) => {
    const text = String(cell ?? '').trim();
    const line = table.lines[row] ?? 0;
    if (text === '') {
      counts.empty += 1;
      first.empty ||= line;
    } else if (splitTokens(text).length === 0) {
      counts.symbols += 1;
      first.symbols ||= line;
    } else {
      const language = guessLanguage(text);
      if (language !== null) counts[language] += 1;
    }
  });
  const told = counts.fr + counts.en;
  const isMixed = Math.min(counts.fr, counts.en) >= Math.max(2, MIXED * told);
  return [
    ...(counts.empty > 0
      ? [warn('empty-texts', { column, count: counts.empty, line: first.empty }, node)]
      : []),
    ...(counts.symbols > 0
      ? [warn('symbols-only', { column, count: counts.symbols, line: first.symbols }, node)]
      : []),
    ...(isMixed ? [warn('mixed-languages', { column, fr: counts.fr, en: counts.en }, node)] : []),
  ];
}

/** Classes that one side of the wall does not have. */
function warnClasses({ target, augmented: { parts } }: PreparedRows): readonly TransformWarning[] {
  if (target === null || !parts.includes(1)) return [];
  return target.classes.flatMap((name, code) => {
    const sides = [0, 0];
    parts.forEach((part, row) => {
      if (target.values[row] === code) sides[part] = (sides[part] ?? 0) + 1;
    });
    const [train = 0, test = 0] = sides;
    return train > 0 && test > 0 ? [] : [warn('class-on-one-side', { name, train, test })];
  });
}

function warnVectors(
  { augmented: { table } }: PreparedRows,
  { vectors: value }: PipelineOutput,
  facts: VectorFacts,
): readonly TransformWarning[] {
  const { zeroRows, firstZeroRow, missing, firstMissing, repeatedRows, constantColumns } = facts;
  return [
    ...(zeroRows > 0
      ? [warn('zero-rows', { count: zeroRows, line: table.lines[firstZeroRow ?? 0] ?? 0 })]
      : []),
    ...(firstMissing === null
      ? []
      : [
          warn('holes-left', {
            count: missing,
            column: nameColumn(value, firstMissing.column),
            line: table.lines[firstMissing.row] ?? 0,
          }),
        ]),
    ...(repeatedRows > 0 ? [warn('repeated-rows', { count: repeatedRows })] : []),
    ...(constantColumns > 0 ? [warn('constant-columns', { count: constantColumns })] : []),
  ];
}

/** Test rows with a category that an encoder never saw. */
function warnCategories({
  parameters: { nodes },
  augmented: { table, parts },
}: PreparedRows): readonly TransformWarning[] {
  const encoders = nodes.filter(
    ({ op, fitsOn }) =>
      ['one-hot', 'ordinal', 'target'].includes(op) && fitsOn === 'train' && OPERATIONS[op]?.learns === true,
  );
  return encoders.flatMap((node) =>
    node.columns.flatMap((column) => {
      const cells = table.columns.get(column) ?? [];
      const seen = new Set(cells.filter((_, row) => parts[row] === 0).map(String));
      const strange = cells.filter((cell, row) => parts[row] === 1 && !seen.has(String(cell)));
      return strange.length === 0
        ? []
        : [warn('unseen-categories', { column, count: strange.length, name: String(strange[0]) }, node.id)];
    }),
  );
}
