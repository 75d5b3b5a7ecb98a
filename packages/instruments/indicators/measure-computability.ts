import { type ListItem, textOf } from '../bench/list-item.ts';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { fieldText, NO_INDICATOR, nameIndicator } from './indicator-fields.ts';
import { type FormulaOutcome, runFormula } from './run-formula.ts';
import { openSample, type SampleTables } from './sample-tables.ts';

const MOST = 200;
const VALUE = [
  'value',
  'valeur',
  'reported',
  'valeurRapportee',
  'valeurMesuree',
  'resultat',
  'result',
  'actuel',
];

const STATES = {
  equal: 'calculée, égale à la valeur déclarée',
  differs: 'calculée, autre que la valeur déclarée',
  alone: 'calculée, sans valeur déclarée',
  stopped: 'non calculée',
  absent: 'sans formule',
} as const;
type State = keyof typeof STATES;

interface Computed {
  readonly state: State;
  readonly row: ReadingRow;
  readonly divides: boolean;
  readonly isDefined: boolean;
}

/** What each formula gives on the delivered tables, on no row, and beside the value declared (instruments/04, I-KPI-2). */
export async function measureComputability(
  bench: Workbench,
  items: readonly ListItem[],
  report: (share: number) => void,
): Promise<ReadingDraft | Absence> {
  if (items.length === 0) return NO_INDICATOR;
  const sample = await openSample(bench);
  const found: Computed[] = [];
  try {
    for (const [at, item] of items.slice(0, MOST).entries()) {
      report(at / Math.min(MOST, items.length));
      found.push(await computeOne(item, sample));
    }
  } finally {
    sample.close();
  }
  const count = (...states: readonly State[]): number =>
    found.filter(({ state }) => states.includes(state)).length;
  const divided = found.filter(({ divides }) => divides);
  return {
    measurand: 'Valeur que la formule de chaque indicateur donne sur les tables livrées',
    sentence: `${writeCount(items.length, 'indicateur', 'indicateurs')} : ${count('equal', 'differs', 'alone')} calculés sur ${sample.tables.length === 0 ? 'aucune table livrée' : 'les tables livrées'}, dont ${count('equal')} égaux à la valeur déclarée et ${count('differs')} autres ; ${count('stopped')} non calculés, ${count('absent')} sans formule. Divisions : ${divided.length}, dont ${divided.filter(({ isDefined }) => isDefined).length} rendent un nombre sans aucune ligne.`,
    value: found.map(({ row }) => row),
    unit: 'indicateurs',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method: 'formule exécutée dans une base isolée qui ne contient que les tables livrées',
      n: found.length,
    },
    references: [],
    assumptions: [
      { text: 'Les tables livrées sont celles de l’indicateur', check: 'unchecked' },
      {
        text: 'La valeur déclarée est arrondie à ses décimales écrites',
        check: 'unchecked',
        detail: 'tolérance d’une demi-unité de la dernière décimale',
      },
    ],
    limits: [
      'Une formule écrite en mots ou dans un autre langage que SQL n’est pas calculée.',
      'Un dénominateur nul est cherché sur des tables sans ligne ; celui d’un sous-groupe ne l’est pas.',
      'La formule est celle du candidat : le relevé ne dit pas si elle répond à la question de l’indicateur.',
      ...sample.refused.map((reason) => `Table non lue : ${reason}`),
      ...(items.length > MOST
        ? [`Les ${MOST} premiers indicateurs sont calculés, sur ${items.length}.`]
        : []),
      'Peut être contourné : écrire le nombre dans la formule ; elle est affichée à côté de sa valeur.',
    ],
    params: { indicators: items.length, tables: [...new Set(sample.tables.map(({ path }) => path))] },
  };
}

async function computeOne(item: ListItem, sample: SampleTables): Promise<Computed> {
  const formula = fieldText(item, 'formula');
  const place = { path: item.path, locator: item.locator };
  const label = nameIndicator(item);
  if (formula === '')
    return {
      ...{ state: 'absent', divides: false, isDefined: false },
      row: { kind: 'indicator', label, state: STATES.absent, ...place },
    };
  const outcome = await runFormula(formula, fieldText(item, 'source'), sample);
  const shown = formula.length > 160 ? `${formula.slice(0, 159)}…` : formula;
  if (outcome.kind === 'none')
    return {
      ...{ state: 'stopped', divides: false, isDefined: false },
      row: { kind: 'indicator', label, state: STATES.stopped, shown, reason: outcome.reason, ...place },
    };
  const compared = compare(item, outcome);
  return {
    state: compared.state,
    divides: outcome.divides,
    isDefined: outcome.onEmpty !== '' && Number.isFinite(Number(outcome.onEmpty)),
    row: {
      kind: 'indicator',
      label,
      state: STATES[compared.state],
      shown,
      ...(outcome.table === null ? {} : { table: outcome.table }),
      recomputed: finite(outcome.value),
      ...compared.cells,
      onEmpty: outcome.divides ? outcome.onEmpty : null,
      ...place,
    },
  };
}

/** The declared value beside the computed one, by half a unit of its last decimal; a percentage is read as one. */
function compare(
  item: ListItem,
  { value }: Extract<FormulaOutcome, { kind: 'number' }>,
): { readonly state: State; readonly cells: ReadingRow } {
  const text = textOf(item, ...VALUE)
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-');
  const written = /^[-+]?\d+(?:[.,](\d+))?(?:e[-+]?\d+)?/i.exec(text);
  if (written === null) return { state: 'alone', cells: {} };
  const declared = Number(written[0].replace(',', '.'));
  const tolerance = 0.5 * 10 ** -(written[1]?.length ?? 0) * (1 + 1e-9);
  const isPercent = /%/.test(text) || /%|pour\s?cent|percent/i.test(fieldText(item, 'unit'));
  const asked =
    isPercent && Math.abs(100 * value - declared) < Math.abs(value - declared) ? 100 * value : value;
  const difference = asked - declared;
  return {
    state: Math.abs(difference) <= tolerance ? 'equal' : 'differs',
    cells: {
      declared: finite(declared),
      difference: finite(difference),
      tolerance: finite(0.5 * 10 ** -(written[1]?.length ?? 0)),
    },
  };
}
