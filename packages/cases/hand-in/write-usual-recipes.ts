import type { Recipe, RecipeStep } from '@etalon/core/evidence';
import type { CaseManifest } from '../case-package.ts';
import { DAYS, DELAY, DISTANCE } from './flight-rules.ts';
import { FORGET_SOURCE, loadSources } from './read-sources.ts';

const ROUND_DELAY: RecipeStep = {
  id: 'Z1',
  op: 'set',
  reason: 'Le retard est entier.',
  column: 'retard_min',
  value: 'CAST(round(CAST(retard_min AS DOUBLE)) AS INTEGER)',
};

/** A usual recipe: keys, visible codes, global means; long delays are cut, which does harm. */
export function writeMedianRecipe(manifest: CaseManifest): Recipe {
  return {
    table: manifest.target.table,
    steps: [
      ...loadSources(manifest, 'strict'),
      { id: 'A1', op: 'deduplicate', reason: 'La clé est unique.', keys: ['vol_id'], orderBy: 'maj_le DESC' },
      {
        id: 'A2',
        op: 'set',
        reason: 'Valeur -999.',
        column: 'retard_min',
        value: 'NULL',
        where: `${DELAY} = -999`,
      },
      { id: 'A3', op: 'set', reason: 'Casse et espaces.', column: 'jour', value: 'lower(trim(jour))' },
      {
        id: 'A4',
        op: 'set',
        reason: 'Casse et espaces.',
        column: 'etat_origine',
        value: 'upper(trim(etat_origine))',
      },
      {
        id: 'A5',
        op: 'drop_rows',
        reason: 'Distance impossible.',
        where: `${DISTANCE} <= 0 OR ${DISTANCE} > 9000`,
      },
      {
        id: 'A6',
        op: 'set',
        reason: 'Retards extrêmes ramenés à trois heures.',
        column: 'retard_min',
        value: '180',
        where: `${DELAY} > 180`,
      },
      { id: 'A7', op: 'fill', reason: 'Distance moyenne.', column: 'distance_km', method: 'mean' },
      { id: 'A8', op: 'fill', reason: 'Retard moyen.', column: 'retard_min', method: 'mean' },
      ROUND_DELAY,
      FORGET_SOURCE,
    ],
  };
}

/** A poor recipe: incomplete rows thrown away, early flights set to zero, unknown days left as they are. */
export function writeWeakRecipe(manifest: CaseManifest): Recipe {
  return {
    table: manifest.target.table,
    steps: [
      ...loadSources(manifest, 'strict'),
      {
        id: 'B1',
        op: 'drop_rows',
        reason: 'Lignes incomplètes.',
        where: `retard_min IS NULL OR distance_km IS NULL OR etat_origine IS NULL OR jour NOT IN ${DAYS}`,
      },
      { id: 'B2', op: 'deduplicate', reason: 'La clé est unique.', keys: ['vol_id'], orderBy: 'vol_id' },
      {
        id: 'B3',
        op: 'set',
        reason: 'Pas de retard négatif.',
        column: 'retard_min',
        value: '0',
        where: `${DELAY} < 0`,
      },
      FORGET_SOURCE,
    ],
  };
}
