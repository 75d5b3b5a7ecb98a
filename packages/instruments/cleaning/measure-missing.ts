import { pcg32 } from '@etalon/numeric';
import { MISSINGNESS_SAMPLE_ROWS, type Missingness, measureMissingness } from '@etalon/quality';
import type { Workbench } from '../bench/workbench.ts';
import { finite, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';

const MNAR_LIMIT =
  'Une absence qui dépend de la valeur absente elle-même (MNAR) ne peut être testée avec les seules données livrées.';

/** Missingness of the delivered table: facts, then a draft for each of the two readings. */
export function readMissingness(bench: Workbench, table: string, seedHex: string): Promise<Missingness> {
  const stream = pcg32(Uint8Array.from(Buffer.from(seedHex, 'hex')));
  return measureMissingness(bench.duck, table, stream.nextUnit);
}

/** Pattern table and Little's test. */
export function draftMissing(facts: Missingness): ReadingDraft {
  const { mcar } = facts;
  const why: Readonly<Record<string, string>> = {
    'few-rows': 'Test de Little non calculé : n ≤ 3p, données trop peu nombreuses.',
    'one-pattern':
      'Test de Little non calculé : moins de deux motifs d’absence parmi les colonnes de nombres.',
    'few-columns': 'Test de Little non calculé : moins de deux colonnes de nombres qui varient.',
    singular: 'Test de Little non calculé : des colonnes de nombres sont combinaison l’une de l’autre.',
  };
  const test =
    mcar === null
      ? (why[facts.mcarReason ?? ''] ?? '')
      : `Test de Little : d² = ${writeNumber(mcar.statistic)}, ${writeCount(mcar.df, 'degré', 'degrés')} de liberté, p = ${writeNumber(mcar.p)}, ${mcar.patterns} motifs parmi ${facts.numberColumns.length} colonnes de nombres.`;
  const rows = facts.patterns.map((pattern) => ({
    rule: 'motif',
    missing: pattern.missing,
    rows: pattern.rows,
    locator: `ligne ${pattern.firstRow} (première de ce motif)`,
  }));
  const little =
    mcar === null
      ? []
      : [
          {
            rule: 'test de Little',
            statistic: finite(mcar.statistic),
            df: mcar.df,
            p: finite(mcar.p),
            patterns: mcar.patterns,
            rows: mcar.rows,
            locator: `colonnes ${facts.numberColumns.join(', ')}`,
          },
        ];
  return {
    measurand: 'Motifs d’absence du jeu livré et test d’une absence entièrement au hasard (MCAR)',
    sentence: `${writeCount(facts.patternCount, 'motif d’absence', 'motifs d’absence')} sur ${writeCount(facts.rows, 'ligne', 'lignes')}. ${test}`,
    value: [...little, ...rows],
    unit: 'lignes',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte exact des motifs ; d² par EM', n: facts.rows },
    references: [],
    assumptions: [
      { text: 'Nombres de loi normale multivariée (test de Little)', check: 'unchecked' },
      { text: 'n > 3p', check: facts.mcarReason === 'few-rows' ? 'violated' : 'held' },
    ],
    limits: [
      MNAR_LIMIT,
      'Une valeur conventionnelle (−999, « NA » écrit en toutes lettres) n’est pas comptée comme absente ici.',
      'Peut être contourné : remplir toutes les cellules efface les motifs ; I-DQ-4 mesure alors ce remplissage.',
    ],
    params: { maxPatterns: 50 },
    ...(mcar === null ? {} : { multiplicity: { family: 'test de Little', size: 1 } }),
  };
}

/** How the other columns tell an absence, one row a column; null when no column has enough of both. */
export function draftLinks(facts: Missingness): ReadingDraft | null {
  if (facts.links.length === 0) return null;
  const rows = facts.links.map((link) => ({
    column: link.column,
    absent: link.absent,
    rows: link.rows,
    auc: finite(link.auc),
    lo: finite(link.lo),
    hi: finite(link.hi),
    locator: `colonne ${link.column}`,
  }));
  const strongest = facts.links.reduce((best, link) => (link.auc > best.auc ? link : best));
  return {
    measurand:
      'Part de l’absence d’une colonne que les autres colonnes de nombres permettent de prédire (AUC)',
    sentence: `Colonne la plus prévisible : ${strongest.column}, AUC ${writeNumber(strongest.auc)} [${writeNumber(strongest.lo)} ; ${writeNumber(strongest.hi)}] à 95 %, n = ${writeNumber(strongest.rows)}. 0,5 est le hasard.`,
    value: rows,
    unit: '1',
    scale: 'proportion',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method:
        'DeLong sur l’échelle logit, régression logistique apprise sur une moitié des lignes et mesurée sur l’autre',
      n: strongest.rows,
    },
    references: [{ label: 'Hasard', lo: 0.5, hi: 0.5, status: 'convention', source: 'définition de l’AUC' }],
    assumptions: [{ text: 'Les lignes sont indépendantes', check: 'unchecked' }],
    limits: [
      MNAR_LIMIT,
      'Seules les colonnes de nombres servent à prédire.',
      `Au-delà de ${writeNumber(MISSINGNESS_SAMPLE_ROWS)} lignes, un échantillon tiré de la graine est utilisé.`,
      'Peut être contourné : retirer les lignes incomplètes efface la liaison.',
    ],
    params: { halves: 2, sampleRows: MISSINGNESS_SAMPLE_ROWS },
    multiplicity: { family: 'une colonne par intervalle', size: facts.links.length },
    seeded: true,
  };
}
