import type { PlanProblem } from '@etalon/core/jury';
import {
  type JuryPlan,
  measurePlanConnectivity,
  planJuries,
  readPool,
  readSessionJuries,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readTableState, takePage } from '../kit/table-state.ts';
import { loadPrediction } from './load-prediction.ts';
import { nameOf } from './load-session-juries.ts';

const RULES = { sortable: ['candidate', 'block'], sort: 'candidate', filters: ['graine'], size: 50 } as const;
/** Problems of single juries that are spelled out; the others are counted. */
const SPELLED = 12;

export interface PlanMember {
  readonly name: string;
  readonly seated: boolean;
}

export interface PlanLine {
  readonly key: string;
  readonly candidate: string;
  readonly block: string;
  readonly examiners: readonly PlanMember[];
  readonly president: PlanMember | null;
}

export type ShownProblem = Exclude<PlanProblem, { readonly candidacyId: string }> | OfJury;
type OfJury = Extract<PlanProblem, { readonly candidacyId: string }> & { readonly candidate: string };

/** The juries to compose, what a seed makes of them, and what that plan cannot meet. */
export async function loadPlan(visit: SignedVisit, sessionId: string, request: Request) {
  const { runtime, actor, language } = visit;
  const state = readTableState(new URL(request.url), RULES);
  const view = await readSessionJuries(runtime.workplace, actor, { sessionId, day: null });
  const pool = await readPool(runtime.workplace, actor);
  const seed = state.filters.graine;
  const planned =
    seed === undefined ? null : await planJuries(runtime.workplace, actor, { sessionId, seed: Number(seed) });
  const fromView = nameOf(view);
  const poolNames = new Map(pool.rows.map(({ person }) => [person.userId, person.name]));
  const name = (id: string): string => poolNames.get(id) ?? fromView(id);
  const candidateOf = new Map(view.juries.map(({ candidacy }) => [candidacy.id, name(candidacy.userId)]));
  const sitting = new Set(
    view.juries.flatMap((jury) =>
      jury.seats.map(({ userId }) => `${jury.candidacy.id} ${jury.block} ${userId}`),
    ),
  );
  return {
    session: { id: view.session.id, label: view.session.label },
    state,
    past: view.plans.map(({ id, seed: used, seatedAt }) => ({ id, seed: used, seatedAt })),
    prediction: await loadPrediction(visit, sessionId, request),
    proposal: planned && describe(planned, { name, candidateOf, sitting, state, language }),
  };
}

interface Naming {
  readonly name: (id: string) => string;
  readonly candidateOf: ReadonlyMap<string, string>;
  readonly sitting: ReadonlySet<string>;
  readonly state: ReturnType<typeof readTableState>;
  readonly language: 'fr' | 'en';
}

function describe({ seed, sha256, plan }: JuryPlan, naming: Naming) {
  const { name, candidateOf, sitting, state, language } = naming;
  const lines = plan.panels.map(({ candidacyId, block, examiners, president }): PlanLine => {
    const member = (userId: string): PlanMember => ({
      name: name(userId),
      seated: sitting.has(`${candidacyId} ${block} ${userId}`),
    });
    return {
      key: `${candidacyId} ${block}`,
      candidate: candidateOf.get(candidacyId) ?? '',
      block,
      examiners: examiners.map(member),
      president: president === null ? null : member(president),
    };
  });
  const key = state.sort === 'block' ? 'block' : 'candidate';
  const turn = state.direction === 'desc' ? -1 : 1;
  const ordered = lines.toSorted((a, b) => turn * a[key].localeCompare(b[key], language, { numeric: true }));
  const news = lines.map((row) => [...row.examiners, row.president].filter((one) => one?.seated === false));
  const examining = plan.loads.map(({ examines }) => examines).filter((count) => count > 0);
  const problems = plan.problems.map(
    (problem): ShownProblem =>
      'candidacyId' in problem
        ? { ...problem, candidate: candidateOf.get(problem.candidacyId) ?? '' }
        : problem,
  );
  const general = problems.filter((problem) => !('candidacyId' in problem));
  const ofJuries = problems.filter((problem) => 'candidacyId' in problem);
  return {
    seed,
    sha256,
    problems: [...general, ...ofJuries.slice(0, SPELLED)],
    unspelled: Math.max(0, ofJuries.length - SPELLED),
    newSeats: news.flat().length,
    newJuries: news.filter((list) => list.length > 0).length,
    loads: plan.loads
      .map(({ userId, external, examines, presides }) => ({
        userId,
        name: name(userId),
        external,
        examines,
        presides,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, language)),
    least: Math.min(...(examining.length === 0 ? [0] : examining)),
    most: Math.max(0, ...examining),
    repeats: Math.max(0, ...plan.pairs.map(({ times }) => times)),
    groups: plan.groups.length,
    lambda: measurePlanConnectivity(plan),
    total: lines.length,
    rows: takePage(ordered, state),
  };
}

export type PlanPage = Awaited<ReturnType<typeof loadPlan>>;
export type PlanProposal = NonNullable<PlanPage['proposal']>;
