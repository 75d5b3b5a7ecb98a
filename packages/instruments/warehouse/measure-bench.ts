import { fieldOf, type ListItem, labelOf, numberOf, recordsOf, textOf } from '../bench/list-item.ts';
import { type Absence, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';

/** Runs from which a median and a range are shown (instruments/02 §2.3, U4). */
const MIN_RUNS = 5;

interface BenchRun {
  readonly label: string;
  readonly value: number;
  readonly path: string;
  readonly locator: string;
}

const VALUES = [
  'value',
  'valeur',
  'seconds',
  'secondes',
  'duration',
  'duree',
  'ms',
  'rowsPerSecond',
  'lignesParSeconde',
  'memory',
  'memoire',
  'peakMemory',
  'time',
  'temps',
];

/** Median and range of the runs that a bench file reports, one line a tool and measure; at least five runs each (I-STO-3). */
export function measureBench(items: readonly ListItem[]): ReadingDraft | Absence {
  const runs = items.flatMap(readRuns);
  if (runs.length === 0)
    return { state: 'not_applicable', reason: 'Aucune durée ni quantité lue dans le banc d’essai remis.' };
  const groups = [...Map.groupBy(runs, (run) => run.label)];
  const measured = groups.filter(([, own]) => own.length >= MIN_RUNS);
  if (measured.length === 0)
    return {
      state: 'insufficient',
      reason: `Données trop peu nombreuses pour ce relevé : ${MIN_RUNS} essais au moins par outil et par mesure, ${Math.max(...groups.map(([, own]) => own.length))} au plus ici.`,
    };
  const rows = measured.map(([label, own]) => {
    const values = own.map((run) => run.value).toSorted((a, b) => a - b);
    const middle = values.length / 2;
    const median = ((values[Math.floor(middle - 0.5)] ?? 0) + (values[Math.floor(middle)] ?? 0)) / 2;
    return {
      label,
      value: median,
      lo: values[0] ?? median,
      hi: values.at(-1) ?? median,
      n: values.length,
      path: own[0]?.path ?? '',
      locator: own[0]?.locator ?? '/',
    };
  });
  return {
    measurand: 'Médiane et étendue des essais que le banc remis rapporte',
    sentence: `${rows.map((row) => `${row.label} : ${writeNumber(row.value)} [${writeNumber(row.lo)} ; ${writeNumber(row.hi)}], ${row.n} essais`).join(' ; ')}. ${writeCount(groups.length - measured.length, 'mesure écartée', 'mesures écartées')}, faute de ${MIN_RUNS} essais.`,
    value: rows,
    unit: '1',
    scale: 'ratio',
    uncertainty: {
      kind: 'U4',
      method: 'médiane, plus petit et plus grand des essais rapportés',
      n: Math.min(...rows.map((row) => row.n)),
    },
    references: [],
    assumptions: [
      { text: 'Les essais sont faits sur la même machine et les mêmes données', check: 'unchecked' },
    ],
    limits: [
      'Chiffres rapportés : aucun essai n’est refait ici.',
      'Un essai sur un petit échantillon ne dit rien du volume réel.',
      'Peut être contourné : ne garder que les essais rapides ; le nombre d’essais est écrit.',
    ],
    params: { minRuns: MIN_RUNS },
  };
}

/** Runs of a bench file, or of the bench that a tool carries (`bench: [{ what, seconds: [1.2, 1.3] }]`). */
function readRuns(item: ListItem): readonly BenchRun[] {
  const own = recordsOf(item, 'bench', 'banc');
  if (own.length > 0)
    return own.flatMap((bench) =>
      ['seconds', 'secondes'].flatMap((name) => {
        const label = [labelOf(item) || item.id, textOf(bench, 'what', 'task', 'tache'), name]
          .filter((part) => part !== '')
          .join(' · ');
        const values = fieldOf(bench, name);
        return (Array.isArray(values) ? values : []).flatMap((value: unknown) =>
          typeof value === 'number' ? [{ label, value, path: item.path, locator: item.locator }] : [],
        );
      }),
    );
  const tool = textOf(item, 'tool', 'outil', 'engine', 'moteur') || labelOf(item);
  const task = textOf(item, 'task', 'tache', 'query', 'requete', 'step');
  return VALUES.flatMap((name): readonly BenchRun[] => {
    const value = numberOf(item, name);
    if (value === null) return [];
    const label = [tool, task, name].filter((part) => part !== '').join(' · ');
    return [{ label, value, path: item.path, locator: item.locator }];
  });
}
