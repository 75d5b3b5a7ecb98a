import type { Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { findColumn, numbersOf, readTextTable, type TextTable } from './answer-table.ts';
import type { FoldScoresOf } from './measure-validation.ts';

const MODEL = /^(modele|modèle|model|algorithm|algorithme|estimator)$/i;
const SCORE = /^(score|test_score|valeur|value|accuracy|mae|rmse|auc|f1)$/i;
const SPLIT = /^split\d+_test_score$/i;
const SHARE = /^(test_share|part_test)$/i;
const METRIC = /^(metric|metrique|métrique|mesure)$/i;
const FOLD = /^(pli|fold|cv_?fold|kfold)$/i;
const TEST_ROWS = /^(n_?test|test_?size|lignes_test)$/i;
const TRAIN_ROWS = /^(n_?train|train_?size|lignes_apprentissage)$/i;

/**
 * Scores by fold made elsewhere: long (model, metric, repetition, fold, score, n_train, n_test; each metric is read apart), or
 * `cv_results_` of scikit-learn (`split0_test_score`…).
 */
export async function readFoldScores(bench: Workbench): Promise<readonly FoldScoresOf[] | Absence> {
  const found: FoldScoresOf[] = [];
  for (const piece of bench.piecesOf('fold-scores')) {
    const table = await readTextTable(bench, piece);
    if ('state' in table) return table;
    const splits = table.names.filter((name) => SPLIT.test(name));
    if (splits.length > 1) {
      found.push(...readWide(table, splits));
      continue;
    }
    const column = findColumn(table, SCORE);
    const scores = numbersOf(table, column);
    if (column === null || scores === null)
      return {
        state: 'invalid_evidence',
        reason: `Le fichier « ${piece.fileName} » n’a pas de colonne de score reconnue : score, ou split0_test_score… [E_SCHEMA].`,
      };
    found.push(...readLong(table, column, scores));
  }
  return found;
}

/** Test rows over training rows by their column; NaN without it. */
const toldShare = (table: TextTable): number => numbersOf(table, findColumn(table, SHARE))?.[0] ?? Number.NaN;

function readWide(table: TextTable, splits: readonly string[]): readonly FoldScoresOf[] {
  const names = table.cells.get(findColumn(table, MODEL) ?? '') ?? [];
  const columns = splits.map((name) => numbersOf(table, name));
  const told = toldShare(table);
  return Array.from({ length: table.rows }, (_, row) => {
    const values = columns.map((column) => column?.[row] ?? Number.NaN).filter(Number.isFinite);
    return {
      name: names[row] ?? `réglage ${row + 1}`,
      values,
      testShare: told > 0 ? told : 1 / (splits.length - 1),
      made: {
        ...{ isShareTold: told > 0, repeats: 1, failed: splits.length - values.length },
        ...{ metrics: [], testRows: [] },
      },
      place: { path: table.piece.fileName, locator: `ligne ${row + table.firstLine}` },
    };
  });
}

function readLong(table: TextTable, column: string, scores: Float64Array): readonly FoldScoresOf[] {
  const models = table.cells.get(findColumn(table, MODEL) ?? '');
  const metrics = table.cells.get(findColumn(table, METRIC) ?? '');
  const kinds = [...new Set(metrics ?? [])].map((metric) => metric ?? '');
  const series = new Map<string, number[]>();
  scores.forEach((_, row) => {
    const model = models?.[row] ?? 'modèle';
    const name = kinds.length > 1 ? `${model} · ${metrics?.[row] ?? ''}` : model;
    series.set(name, [...(series.get(name) ?? []), row]);
  });
  return [...series].map(([name, rows]) => {
    const kept = rows.filter((row) => Number.isFinite(scores[row]));
    const folds = countFolds(table, rows);
    const { share, testRows } = readSizes(table, rows);
    return {
      name,
      values: kept.map((row) => scores[row] ?? Number.NaN),
      testShare: share ?? 1 / (folds - 1),
      made: {
        isShareTold: share !== null,
        repeats: Math.max(1, Math.round(rows.length / folds)),
        failed: rows.length - kept.length,
        metrics: kinds.length > 1 ? kinds : [],
        testRows,
      },
      place: { path: table.piece.fileName, locator: `colonne ${column}` },
    };
  });
}

/** Folds of one repetition: names that come again are those of another repetition of the same validation. */
function countFolds(table: TextTable, rows: readonly number[]): number {
  const folds = table.cells.get(findColumn(table, FOLD) ?? '');
  return folds === undefined ? rows.length : new Set(rows.map((row) => folds[row])).size;
}

/** Test rows over training rows, and the test rows of each fold when they are written. */
function readSizes(
  table: TextTable,
  rows: readonly number[],
): { readonly share: number | null; readonly testRows: readonly number[] } {
  const test = numbersOf(table, findColumn(table, TEST_ROWS));
  const train = numbersOf(table, findColumn(table, TRAIN_ROWS));
  const testRows = test === null ? [] : rows.map((row) => test[row] ?? Number.NaN);
  const told = toldShare(table);
  if (told > 0) return { share: told, testRows };
  const shares = rows.map((row) => (test?.[row] ?? Number.NaN) / (train?.[row] ?? Number.NaN));
  const isWhole = shares.every((share) => share > 0 && Number.isFinite(share));
  const mean = shares.reduce((sum, share) => sum + share / shares.length, 0);
  return { share: isWhole ? mean : null, testRows };
}
