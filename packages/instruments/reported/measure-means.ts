import { checkGrim, extractMeans, type ReportedMean } from '@etalon/text';
import { type ListItem, labelOf, numberOf, textOf } from '../bench/list-item.ts';
import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { Passages } from './list-passages.ts';

interface PlacedMean {
  readonly mean: ReportedMean;
  readonly path: string;
}

/** Printed means that no whole total gives (instruments/04, I-STA-2); means whose n is too large to tell are counted apart. */
export function measureMeans(
  passages: readonly Passages[],
  findings: readonly ListItem[],
): ReadingDraft | Absence {
  const means: readonly PlacedMean[] = [
    ...passages.flatMap(({ path, blocks }) => extractMeans(blocks).map((mean) => ({ mean, path }))),
    ...findings.flatMap(readMean),
  ];
  if (means.length === 0)
    return {
      state: 'not_applicable',
      reason: 'Aucune moyenne écrite avec son effectif, comme « M = 5,19 (N = 28) ».',
    };
  const checked = means.map((one) => ({ ...one, possible: checkGrim(one.mean) }));
  const told = checked.filter(({ possible }) => possible !== null);
  if (told.length === 0)
    return {
      state: 'not_applicable',
      reason: 'Les effectifs sont trop grands pour le nombre de décimales : toute moyenne est possible.',
    };
  const impossible = told.filter(({ possible }) => possible === false);
  return {
    measurand: 'Moyennes écrites qu’un total entier peut donner pour l’effectif écrit',
    sentence: `${writeCount(told.length, 'moyenne examinée', 'moyennes examinées')} : sans total entier possible : ${impossible.length} ; effectif trop grand pour conclure : ${checked.length - told.length}.`,
    value: checked.map(({ mean, path, possible }) => ({
      kind: possible === false ? 'finding' : 'mean',
      rule:
        possible === null
          ? 'effectif trop grand pour conclure'
          : possible
            ? 'un total entier donne la moyenne'
            : 'aucun total entier ne donne la moyenne',
      object: mean.shown,
      mean: mean.mean,
      n: mean.n,
      items: mean.items,
      decimals: mean.decimals,
      path,
      locator: mean.locator,
    })),
    unit: 'moyennes',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method: '|k/(N·I) − moyenne| ≤ une demi-unité du dernier chiffre, pour un entier k',
      n: told.length,
    },
    references: [],
    assumptions: [{ text: 'Les valeurs moyennées sont des entiers', check: 'unchecked' }],
    limits: [
      'Sans objet pour une grandeur continue : le relevé ne sait pas si les valeurs sont entières.',
      'Un arrondi autre que le plus proche, ou des valeurs manquantes, déplacent le résultat.',
      'Peut être contourné : écrire une décimale de moins ; les moyennes non concluantes sont comptées.',
    ],
    params: { means: means.length },
  };
}

/** A finding with a mean, an n and whole values; the decimals are those that are written. */
function readMean(item: ListItem): readonly PlacedMean[] {
  const shown = textOf(item, 'mean', 'moyenne');
  const n = numberOf(item, 'n', 'N', 'effectif');
  const mean = numberOf(item, 'mean', 'moyenne');
  if (shown === '' || n === null || mean === null || !Number.isInteger(n) || n < 1) return [];
  const decimals = /[.,](\d+)\s*$/.exec(shown)?.[1]?.length ?? 0;
  const items = Math.max(1, Math.round(numberOf(item, 'items', 'nombreItems') ?? 1));
  const label = `${labelOf(item)} ${shown}, n = ${n}`.trim();
  return [{ mean: { mean, decimals, n, items, shown: label, locator: item.locator }, path: item.path }];
}
