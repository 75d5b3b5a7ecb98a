import type { Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { findColumn, numbersOf, placeRow, readTextTable, type TextTable } from './answer-table.ts';
import type { FoldScoresOf } from './measure-validation.ts';

const MODEL = /^(modele|modèle|model|algorithm|algorithme|estimator)$/i;
const METRIC = /^(metric|métrique|metrique|scorer|scoring)$/i;
const SCORE = /^(score|test_score|valeur|value|accuracy|mae|rmse|auc|f1)$/i;
const SPLIT = /^split\d+_test_score$/i;
const FOLD = /^(pli|fold|split|iteration)$/i;
const REPEAT = /^(passage|repeat|repetition|répétition|rep)$/i;
const SHARE = /^(test_share|part_test)$/i;
const TEST_ROWS = /^(n_test|lignes_essai|test_rows)$/i;
const TRAIN_ROWS = /^(n_train|lignes_apprentissage|train_rows)$/i;

/**
 * Scores by fold made elsewhere: long (model, fold, score), or `cv_results_` of scikit-learn (`split0_test_score`…). Scores of two
 * metrics are never put together, and folds that are drawn again (`repeat`) do not make each of them smaller.
 */
export async function readFoldScores(bench: Workbench): Promise<readonly FoldScoresOf[] | Absence> {
  const found: FoldScoresOf[] = [];
  for (const piece of bench.piecesOf('fold-scores')) {
    const table = await readTextTable(bench, piece);
    if ('state' in table) return table;
    const read =
      table.names.filter((name) => SPLIT.test(name)).length > 1 ? readWide(table) : readLong(table);
    if ('state' in read) return read;
    found.push(...read);
  }
  return found;
}

/** One row a setting, one column a fold. */
function readWide(table: TextTable): readonly FoldScoresOf[] {
  const names = table.cells.get(findColumn(table, MODEL) ?? '') ?? [];
  const columns = table.names.filter((name) => SPLIT.test(name)).map((name) => numbersOf(table, name));
  return Array.from({ length: table.rows }, (_, row) => {
    const values = columns.map((column) => column?.[row] ?? Number.NaN).filter(Number.isFinite);
    return {
      ...{ name: names[row] ?? `réglage ${row + 1}`, values },
      ...shareOf(table, [row], values.length),
      place: { path: table.piece.fileName, locator: placeRow(table, row) },
    };
  });
}

/** One row a fold; models and metrics in columns of their own. */
function readLong(table: TextTable): readonly FoldScoresOf[] | Absence {
  const column = findColumn(table, SCORE);
  const scores = numbersOf(table, column);
  if (scores === null)
    return {
      state: 'invalid_evidence',
      reason: `Le fichier « ${table.piece.fileName} » n’a pas de colonne de score reconnue : score, ou split0_test_score… [E_SCHEMA].`,
    };
  const [models, metrics, folds, repeats] = [MODEL, METRIC, FOLD, REPEAT].map(
    (pattern) => table.cells.get(findColumn(table, pattern) ?? '') ?? null,
  );
  const groups = new Map<string, number[]>();
  scores.forEach((_, row) => {
    const name = [models?.[row] ?? 'modèle', metrics?.[row]].filter(Boolean).join(' · ');
    groups.set(name, [...(groups.get(name) ?? []), row]);
  });
  for (const [name, rows] of groups) {
    const twice = folds === null ? null : findTwice(rows, (row) => `${repeats?.[row] ?? ''}|${folds?.[row]}`);
    if (twice !== null)
      return {
        state: 'invalid_evidence',
        reason: `Le fichier « ${table.piece.fileName} » donne deux scores de « ${name} » pour le même pli, ${placeRow(table, twice)} : une colonne « repeat » dit de quel passage, « metric » de quelle mesure [E_DUP_ID].`,
      };
  }
  return [...groups].map(([name, rows]) => {
    const kept = rows.filter((row) => Number.isFinite(scores[row]));
    const distinct = new Set(kept.map((row) => folds?.[row])).size;
    const inOnePass = repeats === null || folds === null ? kept.length : distinct;
    return {
      ...{ name, values: kept.map((row) => scores[row] ?? Number.NaN) },
      ...shareOf(table, kept, inOnePass),
      place: { path: table.piece.fileName, locator: `colonne ${column ?? ''}` },
    };
  });
}

/** Test rows over training rows, as they are given; else those of folds of one size, and it says that it guesses. */
function shareOf(
  table: TextTable,
  rows: readonly number[],
  folds: number,
): Pick<FoldScoresOf, 'testShare' | 'isGuessed'> {
  const [share, tests, trains] = [SHARE, TEST_ROWS, TRAIN_ROWS].map((pattern) => {
    const column = numbersOf(table, findColumn(table, pattern));
    return rows.reduce((sum, row) => sum + (column?.[row] ?? Number.NaN), 0) / rows.length;
  });
  const counted = (tests ?? Number.NaN) / (trains ?? Number.NaN);
  if (share !== undefined && share > 0) return { testShare: share, isGuessed: false };
  if (counted > 0 && Number.isFinite(counted)) return { testShare: counted, isGuessed: false };
  return { testShare: 1 / (folds - 1), isGuessed: true };
}

function findTwice(rows: readonly number[], keyOf: (row: number) => string): number | null {
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(keyOf(row))) return row;
    seen.add(keyOf(row));
  }
  return null;
}
