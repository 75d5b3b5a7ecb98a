import { writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { FoldScoresOf } from './measure-validation.ts';

/** What a table of scores made elsewhere says of its folds. */
export interface MadeFolds {
  /** Whether test rows over training rows are written (`test_share`, or `n_test` and `n_train`). */
  readonly isShareTold: boolean;
  /** Times that every fold was measured. */
  readonly repeats: number;
  /** Folds without a finite score. */
  readonly failed: number;
  /** Metrics of its table when there are several. */
  readonly metrics: readonly string[];
  /** Test rows of each fold; empty when they are not written. */
  readonly testRows: readonly number[];
}

/** Facts of a table of scores, one row each: what its interval takes for granted, and what is not in it. */
export function describeMade({ name, values, made, place }: FoldScoresOf): readonly ReadingRow[] {
  if (made === undefined) return [];
  const { isShareTold, repeats, failed, metrics, testRows } = made;
  const [least, most] = [Math.min(...testRows), Math.max(...testRows)];
  const facts = [
    ...(metrics.length > 0 ? [`métriques du tableau lues à part : ${metrics.join(', ')}`] : []),
    ...(repeats > 1
      ? [
          `${repeats} répétitions des mêmes plis : elles partagent leurs lignes, l’intervalle les corrige comme des plis d’une seule validation`,
        ]
      : []),
    ...(most > least
      ? [`plis d’essai de ${least} à ${most} lignes : la moyenne leur donne le même poids`]
      : []),
    ...(failed > 0
      ? [`${writeCount(failed, 'pli sans score', 'plis sans score')} : hors de la moyenne`]
      : []),
    ...(values.length < 2 ? ['moins de deux scores : aucun intervalle'] : []),
    ...(isShareTold
      ? []
      : ['n_test et n_train absents : part d’essai prise à 1/(k − 1), celle de plis de même taille']),
  ];
  return facts.map((fact) => ({ kind: 'warning', label: `${name} · ${fact}`, ...place }));
}
