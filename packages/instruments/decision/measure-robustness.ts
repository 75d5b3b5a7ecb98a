import {
  type DecisionMatrix,
  type Dominance,
  findDominance,
  findReversals,
  findStability,
  listFlat,
  listLeaders,
  measureAcceptability,
  type Reversal,
  rankScores,
  scoreFlows,
  scoreSum,
  scoreTopsis,
} from '@etalon/decision';
import { correlateKendall, pcg32, wilsonInterval } from '@etalon/numeric';
import {
  deriveSeed,
  finite,
  type ReadingDraft,
  type ReadingFrame,
  writeCount,
  writeNumber,
  writeShare,
} from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { ReadMatrix } from './read-matrix.ts';

const DRAWS = 20_000;
const LEVEL = 0.95;
/** Weights whose sum is nearer to one than this are taken as written (instruments/04, I-MCD-3). */
const UNIT_SUM = 1e-9;
const MOST_PAIRS = 50;

/**
 * How far the leader of a weighted sum depends on its weights and on the options beside it: intervals of stability, SMAA-2,
 * reversals, dominance, criteria that tell apart, agreement of methods (instruments/04, I-MCD-2).
 */
export function measureRobustness(read: ReadMatrix, frame: ReadingFrame): ReadingDraft {
  const { matrix } = read;
  const { alternatives, criteria } = matrix;
  const scores = scoreSum(matrix);
  const leaders = listLeaders(scores);
  const lead = leaders[0] ?? 0;
  const stream = pcg32(Buffer.from(deriveSeed(frame.inputsSha256, frame.entry), 'hex'));
  const { shares } = measureAcceptability(matrix, { draws: DRAWS, stream });
  const first = shares.map((own) => own[0] ?? 0);
  const stable = leaders.flatMap((at) => describeStability(read, at));
  const reversals = findReversals(matrix);
  const dominance = findDominance(matrix);
  const share = wilsonInterval(Math.round((first[lead] ?? 0) * DRAWS), DRAWS, LEVEL);
  const named = leaders.map((at) => `« ${alternatives[at] ?? ''} »`).join(' et ');
  return {
    measurand: 'Dépendance de l’option placée première aux poids et aux autres options',
    sentence: `${writeCount(alternatives.length, 'option', 'options')}, ${writeCount(criteria.length, 'critère', 'critères')}. Somme pondérée la plus haute : ${named} (${writeNumber(scores[lead] ?? 0)}${leaders.length > 1 ? ', à égalité' : ''}). Poids tirés au hasard : première dans ${writeShare(first[lead] ?? 0, 1)} des tirages. Retraits d’une autre option qui changent la première : ${reversals.filter(({ isReversed }) => isReversed).length} sur ${reversals.length}. Paires dont l’une domine l’autre : ${dominance.length}.`,
    value: [
      ...describeOptions(read, { scores, first }),
      ...stable,
      ...describeReversals(read, reversals),
      ...describeDominance(read, dominance),
      ...describeAgreement(read, scores),
    ],
    unit: '1',
    scale: 'ratio',
    uncertainty: {
      kind: 'U2',
      level: LEVEL,
      lo: share.lo,
      hi: share.hi,
      method: `SMAA-2 : ${DRAWS} jeux de poids uniformes (Dirichlet), Wilson sur la part des tirages ; le reste est exact`,
      n: DRAWS,
    },
    references: [],
    assumptions: assumeMatrix(read),
    limits: listLimits(dominance.length),
    params: {
      options: alternatives.length,
      criteria: criteria.length,
      draws: DRAWS,
      normalisation: 'min-max',
    },
    seeded: true,
  };
}

function assumeMatrix({ matrix, weights }: ReadMatrix): ReadingDraft['assumptions'] {
  return [
    {
      text: 'La somme des poids est un',
      check: Math.abs(weights - 1) <= UNIT_SUM ? 'held' : 'violated',
      ...(Math.abs(weights - 1) <= UNIT_SUM
        ? {}
        : { detail: `somme écrite : ${writeNumber(weights)} ; chaque poids est divisé par elle` }),
    },
    {
      text: 'Chaque critère distingue les options',
      check: listFlat(matrix).length === 0 ? 'held' : 'violated',
      ...(listFlat(matrix).length === 0 ? {} : { detail: listFlat(matrix).join(', ') }),
    },
    { text: 'Les performances sont exactes', check: 'unchecked' },
  ];
}

function listLimits(pairs: number): readonly string[] {
  return [
    'La somme pondérée est celle d’utilités min-max : retirer une option change leur étendue, et c’est ce que le retrait montre.',
    'Seuls les poids varient : l’incertitude des performances n’est pas tirée.',
    'L’intervalle d’un poids laisse les autres dans leur proportion ; deux poids qui bougent à la fois n’y sont pas.',
    ...(pairs > MOST_PAIRS ? [`${MOST_PAIRS} paires sont montrées, parmi ${pairs}.`] : []),
    'Peut être contourné : régler les poids après le résultat, ou ajouter une option dominée ; les intervalles et les retraits le font voir.',
  ];
}

const placeOption = ({ places }: ReadMatrix, at: number): string => places.options[at] ?? '/';

function describeOptions(
  read: ReadMatrix,
  { scores, first }: { readonly scores: readonly number[]; readonly first: readonly number[] },
): readonly ReadingRow[] {
  const { matrix } = read;
  const ranks = rankScores(scores);
  const topsis = scoreTopsis(matrix, 'vector');
  const flows = scoreUsual(matrix);
  return matrix.alternatives.map((label, at) => {
    const interval = wilsonInterval(Math.round((first[at] ?? 0) * DRAWS), DRAWS, LEVEL);
    return {
      kind: 'option',
      label,
      value: finite(scores[at]),
      rank: ranks[at] ?? null,
      firstShare: finite(first[at]),
      lo: finite(interval.lo),
      hi: finite(interval.hi),
      topsis: finite(topsis[at]),
      netFlow: finite(flows[at]),
      path: read.path,
      locator: placeOption(read, at),
    };
  });
}

const scoreUsual = (matrix: DecisionMatrix): readonly number[] =>
  scoreFlows(
    matrix,
    matrix.criteria.map(() => ({ kind: 'usual' })),
  ).map(({ net }) => net);

function describeStability(read: ReadMatrix, leader: number): readonly ReadingRow[] {
  const { matrix, path, places } = read;
  return findStability(matrix, leader).map(({ criterion, weight, lo, hi, below, above }, k) => ({
    kind: 'stability',
    label: `poids de « ${criterion} » sous lesquels « ${matrix.alternatives[leader] ?? ''} » reste première`,
    value: finite(weight),
    lo: finite(lo),
    hi: finite(hi),
    below,
    above,
    path,
    locator: places.criteria[k] ?? '/',
  }));
}

function describeAgreement(read: ReadMatrix, scores: readonly number[]): readonly ReadingRow[] {
  const { matrix, path } = read;
  const methods = [
    ['TOPSIS (normalisation vectorielle)', scoreTopsis(matrix, 'vector')],
    ['PROMETHEE II (préférence usuelle)', scoreUsual(matrix)],
  ] as const;
  return [
    {
      kind: 'criteria',
      label: 'critères qui distinguent les options',
      count: matrix.criteria.length - listFlat(matrix).length,
      total: matrix.criteria.length,
      path,
      locator: '/',
    },
    ...methods.map(([name, other]) => ({
      kind: 'agreement',
      label: `accord des rangs, somme pondérée et ${name} (τ_b)`,
      value: finite(correlateKendall(rankScores(scores), rankScores(other))),
      n: scores.length,
      path,
      locator: '/',
    })),
  ];
}

function describeReversals(read: ReadMatrix, reversals: readonly Reversal[]): readonly ReadingRow[] {
  return reversals.map(({ removed, leaders, isReversed }) => ({
    kind: 'reversal',
    label: `sans « ${removed} »`,
    leader: leaders.join(', '),
    leaderChanges: isReversed,
    path: read.path,
    locator: placeOption(read, read.matrix.alternatives.indexOf(removed)),
  }));
}

function describeDominance(read: ReadMatrix, pairs: readonly Dominance[]): readonly ReadingRow[] {
  return pairs.slice(0, MOST_PAIRS).map(({ dominant, dominated }) => ({
    kind: 'dominance',
    label: `« ${dominant} » au moins égale à « ${dominated} » partout, au-dessus une fois au moins`,
    path: read.path,
    locator: placeOption(read, read.matrix.alternatives.indexOf(dominant)),
  }));
}
