import { isObject, type JsonObject } from '@etalon/evidence';
import { type CostedStep, orderSteps } from '@etalon/transform';
import type { Workbench } from '../bench/workbench.ts';
import {
  type Absence,
  finite,
  type ReadingDraft,
  writeCount,
  writeNumber,
  writeShare,
} from '../build-reading.ts';
import { numberAt, objectsAt, readDocuments, textAt, textsAt } from '../learning/declared-answers.ts';
import type { ReadingRow } from '../reading.ts';

const MOST_STEPS = 16;

interface DeclaredStep extends CostedStep {
  readonly op: string;
  readonly locator: string;
}

/** Expected cost of the given order of steps beside the least one that keeps what must come first (instruments/04, I-PIP-1). */
export function measureOrder(bench: Workbench): ReadingDraft | Absence {
  const found = readDocuments(bench, 'pipeline').map(({ piece, root }) => ({
    piece,
    ...readSteps(root, readSelectivities(bench)),
  }));
  const kept = found.find(({ steps }) => steps.length > 1);
  if (kept === undefined)
    return {
      state: found.some(({ unmeasured }) => unmeasured > 0) ? 'insufficient' : 'not_applicable',
      reason: `${found[0]?.unmeasured ?? 0} étapes sans coût ni sélectivité mesurés : il en faut deux avec les deux.`,
    };
  const { steps, unmeasured, piece } = kept;
  if (steps.length > MOST_STEPS)
    return {
      state: 'not_run',
      reason: `${steps.length} étapes : l’ordre de moindre coût se cherche jusqu’à ${MOST_STEPS}.`,
    };
  const { given, best, worst, gap, broken } = orderSteps(steps);
  return {
    measurand: 'Coût attendu par élément entré, ordre remis et ordre de moindre coût',
    sentence: `${writeCount(steps.length, 'étape', 'étapes')} : coût attendu ${writeNumber(given.cost)} dans l’ordre remis, ${writeNumber(best.cost)} au moindre, ${writeNumber(worst.cost)} au plus ; écart ${gap === null ? 'sans valeur' : writeShare(gap, 1)}. ${writeCount(broken.length, 'précédence rompue', 'précédences rompues')}.`,
    value: listOrders(steps, piece.fileName),
    unit: 'coût par élément',
    scale: 'ratio',
    uncertainty: {
      kind: 'U4',
      method: 'programmation dynamique exacte ; les coûts sont ceux que la pièce donne, une fois chacun',
      n: steps.length,
    },
    references: [],
    assumptions: [
      { text: 'La part que laisse passer une étape ne dépend pas de ce qui précède', check: 'unchecked' },
    ],
    limits: [
      'Le relevé cherche le calcul le moins coûteux : ni la qualité ni la protection. Une anonymisation se place par précédence.',
      ...(unmeasured === 0
        ? []
        : [`${unmeasured} étapes sans coût ou sans sélectivité ne sont pas comptées.`]),
      'Peut être contourné : écrire des coûts qui arrangent ; ils se mesurent à nouveau avec les données.',
    ],
    params: { steps: steps.length, unmeasured },
  };
}

/** The three orders, each step, what stands before what it must follow, and what is done twice. */
function listOrders(steps: readonly DeclaredStep[], path: string): readonly ReadingRow[] {
  const { given, best, worst, broken } = orderSteps(steps);
  const fact = (label: string, value: number, locator: string, rest: ReadingRow = {}): ReadingRow => ({
    label,
    value: finite(value),
    ...rest,
    path,
    locator,
  });
  const start = steps[0]?.locator ?? '';
  return [
    fact('ordre remis', given.cost, start, { order: given.order.join(' → ') }),
    fact('ordre de moindre coût', best.cost, start, { order: best.order.join(' → ') }),
    fact('ordre de plus grand coût', worst.cost, start, { order: worst.order.join(' → ') }),
    ...steps.map((step) =>
      fact(`étape ${step.id}`, step.cost, step.locator, {
        selectivity: step.selectivity,
        after: step.after.join(', '),
      }),
    ),
    ...broken.map(({ id, after }) => ({
      kind: 'broken',
      label: `${id} avant ${after}`,
      path,
      locator: steps.find((step) => step.id === id)?.locator ?? '',
    })),
    ...countRepeats(steps).map(({ op, locator, count }) => ({
      kind: 'repeated',
      label: `${op}, ${count} fois`,
      path,
      locator,
    })),
  ];
}

/** Steps with a cost and a selectivity: the nodes of the workshop, or `steps` written elsewhere. */
function readSteps(
  root: JsonObject,
  counted: ReadonlyMap<string, number>,
): {
  readonly steps: readonly DeclaredStep[];
  readonly unmeasured: number;
} {
  const key = ['nodes', 'steps', 'etapes', 'stages'].find((name) => Array.isArray(root[name])) ?? 'nodes';
  const all = objectsAt(root[key]);
  const steps = all.flatMap((step, at): readonly DeclaredStep[] => {
    const cost = numberAt(step.costUs) ?? numberAt(step.cost) ?? numberAt(step.cout);
    const selectivity = readSelectivity(step) ?? counted.get(textAt(step.id) ?? '') ?? null;
    if (cost === null || selectivity === null || cost < 0) return [];
    const op = textAt(step.op) ?? textAt(step.name) ?? `étape ${at + 1}`;
    const id = textAt(step.id) ?? op;
    const after = [...textsAt(step.after), ...(key === 'nodes' ? [] : textsAt(step.deps))];
    return [
      {
        id,
        op: `${op} ${JSON.stringify(step.params ?? {})}`,
        cost,
        selectivity,
        after,
        locator: `/${key}/${at}`,
      },
    ];
  });
  const known = new Set(steps.map(({ id }) => id));
  return {
    steps: steps.map((step) => ({ ...step, after: step.after.filter((id) => known.has(id)) })),
    unmeasured: all.length - steps.length,
  };
}

/** What each filter of the transformation let through, by its id. */
function readSelectivities(bench: Workbench): ReadonlyMap<string, number> {
  const filters = readDocuments(bench, 'transformation').flatMap(({ root }) => objectsAt(root.filters));
  return new Map(
    filters.flatMap(({ id, selectivity }) => {
      const share = numberAt(selectivity);
      return share === null ? [] : [[textAt(id) ?? '', share] as const];
    }),
  );
}

function readSelectivity(step: JsonObject): number | null {
  const params = isObject(step.params) ? step.params : {};
  const value = numberAt(step.selectivity) ?? numberAt(step.selectivite) ?? numberAt(params.selectivity);
  return value !== null && value >= 0 && value <= 1 ? value : null;
}

function countRepeats(
  steps: readonly DeclaredStep[],
): readonly { op: string; locator: string; count: number }[] {
  return steps.flatMap(({ op, locator }, at) => {
    const count = steps.filter((step) => step.op === op).length;
    return count > 1 && steps.findIndex((step) => step.op === op) === at ? [{ op, locator, count }] : [];
  });
}
