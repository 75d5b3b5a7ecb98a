import type { Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { findColumn, numbersOf, readTextTable } from './answer-table.ts';
import type { FoldScoresOf } from './measure-validation.ts';

const MODEL = /^(modele|modèle|model|algorithm|algorithme|estimator)$/i;
const SCORE = /^(score|test_score|valeur|value|accuracy|mae|rmse|auc|f1)$/i;
const SPLIT = /^split\d+_test_score$/i;
const SHARE = /^(test_share|part_test)$/i;

/** Scores by fold made elsewhere: long (model, fold, score), or `cv_results_` of scikit-learn (`split0_test_score`…). */
export async function readFoldScores(bench: Workbench): Promise<readonly FoldScoresOf[] | Absence> {
  const found: FoldScoresOf[] = [];
  for (const piece of bench.piecesOf('fold-scores')) {
    const table = await readTextTable(bench, piece);
    if ('state' in table) return table;
    const names = table.cells.get(findColumn(table, MODEL) ?? '') ?? [];
    const share = numbersOf(table, findColumn(table, SHARE))?.[0] ?? Number.NaN;
    const shareOf = (folds: number): number => (share > 0 ? share : 1 / (folds - 1));
    const splits = table.names.filter((name) => SPLIT.test(name));
    if (splits.length > 1) {
      const columns = splits.map((name) => numbersOf(table, name));
      for (let row = 0; row < table.rows; row += 1) {
        const values = columns.map((column) => column?.[row] ?? Number.NaN).filter(Number.isFinite);
        found.push({
          name: names[row] ?? `réglage ${row + 1}`,
          values,
          testShare: shareOf(values.length),
          place: { path: piece.fileName, locator: `ligne ${row + table.firstLine}` },
        });
      }
      continue;
    }
    const column = findColumn(table, SCORE);
    const scores = numbersOf(table, column);
    if (scores === null)
      return {
        state: 'invalid_evidence',
        reason: `Le fichier « ${piece.fileName} » n’a pas de colonne de score reconnue : score, ou split0_test_score… [E_SCHEMA].`,
      };
    for (const name of new Set(names.length === 0 ? ['modèle'] : names)) {
      const values = [...scores].filter(
        (value, row) => Number.isFinite(value) && (names.length === 0 || names[row] === name),
      );
      const place = { path: piece.fileName, locator: `colonne ${column ?? ''}` };
      found.push({ name: name ?? '', values, testShare: shareOf(values.length), place });
    }
  }
  return found;
}
