import type { AnalysisSpec } from '@etalon/statistics';
import { type Absence, finite, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { Assumption, ReadingRow } from '../reading.ts';
import type { Declared, DeclaredModel } from './declared-models.ts';
import type { DeclaredNumber, Part } from './declared-numbers.ts';
import { findNumber } from './find-number.ts';
import type { AnalysedData } from './load-table.ts';
import { type Recomputed, rememberResults } from './recompute-model.ts';

/** Share of a number below which two sound calculations may part: exact methods, and methods that go by steps. */
const EXACT_SHARE = 1e-9;
const STEPPED_SHARE = 1e-6;

const PARTS: Readonly<Record<Part, string>> = {
  estimate: 'estimation',
  se: 'erreur type',
  lo: 'borne basse',
  hi: 'borne haute',
  p: 'p',
  n: 'effectif',
  statistic: 'statistique',
  fit: 'ajustement',
};

/** Every number that declared models print beside its recomputation from the delivered data (instruments/04, I-STA-3). */
export async function measureRecomputation(
  declared: Declared,
  data: AnalysedData,
  report: (share: number) => void,
): Promise<ReadingDraft | Absence> {
  const { models } = declared;
  const recompute = rememberResults(data);
  const rows: ReadingRow[] = [];
  let recomputed = 0;
  for (const [place, model] of models.entries()) {
    const outcome = await recompute(model);
    if (typeof outcome === 'string' || model.asked === null) rows.push(describeStop(model, outcome));
    else {
      recomputed += 1;
      rows.push(...describeModel(model, model.asked.analysis.spec, outcome));
    }
    report((place + 1) / models.length);
  }
  const numbers = rows.filter((row) => row.kind === 'number');
  const within = (state: string): number => numbers.filter((row) => row.state === state).length;
  const without = rows.filter((row) => row.kind === 'without-equal').length;
  return {
    measurand: 'Nombres déclarés par les modèles, comparés à leur recalcul sur les données livrées',
    sentence: `Modèles et constats recalculés : ${recomputed} sur ${models.length}. Nombres dans la tolérance d’arrondi : ${within(AGREES)} sur ${numbers.length} ; ${writeCount(within(OPPOSITE), 'nombre de signe opposé', 'nombres de signe opposé')} ; ${writeCount(without, 'nombre sans équivalent dans le recalcul', 'nombres sans équivalent dans le recalcul')}.`,
    value: rows,
    unit: 'nombres',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method:
        'tolérance : une demi-unité du dernier chiffre écrit, au moins un milliardième du nombre recalculé (un millionième pour un calcul par étapes)',
      n: numbers.length,
    },
    references: [],
    assumptions: [describeSource(data)],
    limits: [
      'Le recalcul suit la méthode déclarée : il ne dit pas si elle répond à la question.',
      'Un nombre d’un fichier JSON a perdu ses zéros de fin : sa tolérance est plus large que ce qui était affiché.',
      'Une option qui n’est pas écrite (correction, variances, ordre des groupes) explique souvent un écart ou un signe opposé.',
      'Peut être contourné : déclarer peu de nombres, ou des nombres très arrondis ; leur compte et leur tolérance sont affichés.',
    ],
    params: {
      models: models.length,
      unbound: declared.unbound,
      exactShare: EXACT_SHARE,
      steppedShare: STEPPED_SHARE,
      dataset: data.piece.fileName,
    },
  };
}

const AGREES = 'dans la tolérance';
const OPPOSITE = 'signe opposé';

function describeStop(model: DeclaredModel, reason: Recomputed | string): ReadingRow {
  return {
    kind: 'not-recomputed',
    label: model.label,
    detail: typeof reason === 'string' ? reason : model.reason,
    count: model.numbers.length,
    path: model.path,
    locator: model.locator,
  };
}

function describeModel(
  model: DeclaredModel,
  spec: AnalysisSpec,
  { result }: Recomputed,
): readonly ReadingRow[] {
  if (model.numbers.length === 0)
    return [{ ...describeStop(model, 'aucun nombre à comparer'), kind: 'without-number' }];
  return model.numbers.map((number) => {
    const found = findNumber(result, spec, number);
    const place = { path: model.path, locator: model.locator };
    if (typeof found === 'string')
      return {
        kind: 'without-equal',
        label: `${model.label}, ${PARTS[number.part]}`,
        value: number.printed.value,
        detail: found,
        ...place,
      };
    const tolerance = toleranceOf(number, spec, found.value);
    const name = number.part === 'n' ? PARTS.n : `${found.name}, ${PARTS[number.part]}`;
    return {
      kind: 'number',
      state: compare(number, found.value, tolerance),
      label: `${model.label}, ${name}`,
      sign: number.printed.sign,
      declared: finite(number.printed.value),
      recomputed: finite(found.value),
      ...(number.printed.sign === '=' ? { difference: finite(found.value - number.printed.value) } : {}),
      tolerance: finite(tolerance),
      n: result.n,
      ...place,
    };
  });
}

function toleranceOf({ part, printed }: DeclaredNumber, spec: AnalysisSpec, recomputed: number): number {
  if (part === 'n') return 0;
  const share = spec.kind === 'glm' || spec.kind === 'cox' ? STEPPED_SHARE : EXACT_SHARE;
  return Math.max(printed.half * (1 + EXACT_SHARE), share * Math.abs(recomputed));
}

function compare({ printed, part }: DeclaredNumber, recomputed: number, tolerance: number): string {
  const { value, sign } = printed;
  if (sign === '<') return recomputed <= value ? AGREES : 'hors de la tolérance';
  if (sign === '>') return recomputed >= value ? AGREES : 'hors de la tolérance';
  if (Math.abs(recomputed - value) <= tolerance) return AGREES;
  const isSigned = part !== 'p' && part !== 'n';
  return isSigned && Math.abs(recomputed + value) <= tolerance ? OPPOSITE : 'hors de la tolérance';
}

/** Whether the delivered table is the one whose hash the analysis carries. */
export function describeSource({ isNamedSource, piece }: AnalysedData): Assumption {
  const text = 'La table livrée est celle que l’analyse nomme comme source';
  if (isNamedSource === null)
    return {
      text,
      check: 'unchecked',
      detail: `l’analyse ne nomme aucune empreinte ; table lue : ${piece.fileName}`,
    };
  return {
    text,
    check: isNamedSource ? 'held' : 'violated',
    detail: isNamedSource ? 'même empreinte' : `autre empreinte ; table lue : ${piece.fileName}`,
  };
}
