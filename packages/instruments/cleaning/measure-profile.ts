import { type ColumnProfile, kindOfType, profileTable, type TableProfile } from '@etalon/profile';
import type { Workbench } from '../bench/workbench.ts';
import { finite, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow, Scalar } from '../reading.ts';

const LIMITS = [
  'Décrit le fichier livré, non les raisons de ce qu’il contient.',
  'Peut être contourné : retirer les valeurs rares allège le profil sans rien expliquer ; I-DQ-4 compte alors les lignes retirées.',
];

/** Profile of the delivered table: one row a column, then the sets of identical rows. */
export async function measureProfile(bench: Workbench, table: string): Promise<ReadingDraft> {
  const profile = await readProfile(bench, table);
  const rows = [...profile.columns.map(describeColumn), ...describeDuplicates(profile)];
  const empty = profile.columns.filter((column) => column.nulls > 0).length;
  return {
    measurand: 'Contenu du jeu livré, colonne par colonne',
    sentence: `${writeCount(profile.rows, 'ligne lue', 'lignes lues')}, ${writeCount(profile.columns.length, 'colonne', 'colonnes')} dont ${empty} avec des cellules vides ; ${writeCount(profile.duplicateRows, 'ligne répétée', 'lignes répétées')}.`,
    value: rows,
    unit: 'lignes',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte exact, sans échantillon ni approximation', n: profile.rows },
    references: [
      {
        label: 'Cardinalité signalée',
        lo: 50,
        hi: 50,
        status: 'tool_default',
        source: 'ydata-profiling, configuration par défaut',
      },
      {
        label: 'Asymétrie signalée',
        lo: -20,
        hi: 20,
        status: 'tool_default',
        source: 'ydata-profiling, configuration par défaut',
      },
    ],
    assumptions: [{ text: 'Le dialecte du fichier a été reconnu', check: 'unchecked' }],
    limits: LIMITS,
    params: { table: 'jeu livré', quantiles: [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99] },
  };
}

/** Association of every pair of columns of the delivered table. */
export async function measurePairs(bench: Workbench, table: string): Promise<ReadingDraft | null> {
  const profile = await readProfile(bench, table);
  if (profile.pairs.length === 0) return null;
  const rows = profile.pairs.map(
    (pair): ReadingRow => ({
      ...pair,
      value: finite(pair.value),
      locator: `colonnes ${pair.first}, ${pair.second}`,
    }),
  );
  return {
    measurand: 'Liaison entre les colonnes du jeu livré, deux à deux',
    sentence: `${writeCount(rows.length, 'liaison calculée', 'liaisons calculées')} sur les paires complètes : Pearson et Spearman entre nombres, V de Cramér corrigé entre classes.`,
    value: rows,
    unit: '1',
    scale: 'interval',
    uncertainty: { kind: 'U0', method: 'calcul sur toutes les lignes livrées', n: profile.rows },
    references: [
      {
        label: 'Liaison signalée',
        lo: 0.9,
        hi: 0.9,
        status: 'tool_default',
        source: 'ydata-profiling, configuration par défaut',
      },
    ],
    assumptions: [],
    limits: [
      'Une liaison n’est pas une cause.',
      'Peut être contourné : une colonne recopiée ou dérivée crée une liaison forte.',
      ...(profile.columnsWithoutPairs.length === 0
        ? []
        : [`Colonnes laissées de côté, trop nombreuses : ${profile.columnsWithoutPairs.join(', ')}.`]),
    ],
  };
}

const profiles = new WeakMap<Workbench, Promise<TableProfile>>();

function readProfile(bench: Workbench, table: string): Promise<TableProfile> {
  const known = profiles.get(bench);
  if (known !== undefined) return known;
  const work = profileTable(bench.duck, table);
  profiles.set(bench, work);
  return work;
}

function describeColumn(column: ColumnProfile): ReadingRow {
  const { numbers, text } = column;
  return {
    rule: 'colonne',
    column: column.name,
    locator: `colonne ${column.name}`,
    type: kindOfType(column.sqlType),
    n: column.count,
    missing: column.nulls,
    distinct: column.distinct,
    constant: column.constant,
    entropyBits: finite(column.entropyBits),
    top: column.top.map((item) => `${item.value} (${item.count})`),
    min: finite(numbers?.min),
    max: finite(numbers?.max),
    minDate: writeDate(column, numbers?.min),
    maxDate: writeDate(column, numbers?.max),
    mean: finite(numbers?.mean),
    sd: finite(numbers?.sd),
    skewness: finite(numbers?.skewness),
    kurtosis: finite(numbers?.kurtosis),
    quantiles: (numbers?.quantiles ?? []).map(finite),
    histogram: numbers?.histogram ?? [],
    zeros: finite(numbers?.zeros),
    negatives: finite(numbers?.negatives),
    infinite: finite(numbers?.infinite),
    tukeyOutliers: finite(numbers?.tukey.count),
    robustOutliers: finite(numbers?.robust?.count),
    outlierRows: column.outlierRows.map(({ row, value }) => `ligne ${row} : ${value}`),
    minLength: finite(text?.minLength),
    maxLength: finite(text?.maxLength),
    patterns: (text?.patterns ?? []).map((item) => `${item.value} (${item.count})`),
    readableAs:
      text === null
        ? []
        : Object.entries(text.readableAs).flatMap(([kind, count]) =>
            count > 0 ? [`${kind} (${count})`] : [],
          ),
    nullSpellings: (text?.nullSpellings ?? []).map((item) => `« ${item.value} » (${item.count})`),
    special:
      text === null
        ? []
        : Object.entries(text.special).flatMap(([kind, count]) => (count > 0 ? [`${kind} (${count})`] : [])),
    variants: (text?.variants ?? []).map((group) => group.values.join(' | ')),
  };
}

/** Instants are profiled in seconds since 1970; their edges are also written as dates. */
function writeDate(column: ColumnProfile, value: number | undefined): Scalar {
  if (column.kind !== 'instant' || value === undefined || !Number.isFinite(value)) return null;
  return new Date(value * 1000).toISOString().slice(0, 19);
}

function describeDuplicates(profile: TableProfile): readonly ReadingRow[] {
  return profile.duplicateExamples.map(({ rows }) => ({
    rule: 'lignes identiques',
    locator: `lignes ${rows.join(', ')}`,
    n: rows.length,
  }));
}
