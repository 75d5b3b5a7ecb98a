import {
  type ComponentVariances,
  type Effect,
  estimateVarianceComponents,
  type JudgedLevel,
  measureConnectivity,
  projectDesign,
} from '@etalon/assessment';
import type { PanelPlan } from '@etalon/core/jury';
import type { SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { readFrozenBlocks } from '../deliberation/derive-block-facts.ts';
import { type BlockName, loadJudgedBlock } from '../moderation/load-judged-block.ts';
import type { Records } from '../ports/records.ts';
import { type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

/** Sources of variance of a plan whose examiners are each candidate's own, (j:p) × i, in squared levels. */
export const PLAN_EFFECTS = ['p', 'i', 'j:p', 'pi', 'ji:p'] as const satisfies readonly Effect[];
export type StatedVariances = Readonly<Record<(typeof PLAN_EFFECTS)[number], number>>;

/** Where the variances come from: the locked judgements of an earlier session, or figures that somebody states. */
export type PredictionSource =
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'stated'; readonly variances: StatedVariances };

export type PredictedBlock = {
  readonly block: BlockName;
  readonly examiners: number;
  readonly criteria: number;
  /** Candidates that the variances come from, and those left out because a judgement of theirs is missing; 0 when stated. */
  readonly candidates: number;
  readonly left: number;
} & (
  | {
      readonly state: 'predicted';
      readonly variances: StatedVariances;
      /** Effects whose estimate is negative and counts as 0. */
      readonly negative: readonly Effect[];
      /** Φ of the mean of the block; null when no variance was found. */
      readonly dependability: number | null;
      /** Of the same mean, in levels. */
      readonly absoluteSem: number;
    }
  | { readonly state: 'refused' }
);

export interface DependabilityView {
  /** Sessions of the same framework, opened before this one. */
  readonly earlier: readonly Pick<ExamSession, 'id' | 'label'>[];
  /** Null until a source is chosen. */
  readonly blocks: readonly PredictedBlock[] | null;
}

/**
 * What the mean of each block would be worth under a plan of juries (instruments/07 §7.9): Φ of a D-study (Brennan 2001, ch. 4)
 * on the variances of an earlier session, or on stated ones. It says nothing of one candidate, nor of the rule of the block.
 * Throws `session.not-found`, `jury.bad-variance`.
 */
export async function predictDependability(
  workplace: Workplace,
  actor: Actor,
  asked: { readonly sessionId: string; readonly source: PredictionSource | null },
): Promise<DependabilityView> {
  authorise(actor, 'seat.write');
  const { records } = workplace;
  const session = await records.sessions.findSession(asked.sessionId);
  const frozen = await readFrozenBlocks(records, session);
  if (session === null) throw new EtalonError('session.not-found');
  const earlier = (await records.sessions.listSessions()).filter(
    (row) => row.versionId === session.versionId && row.createdAt < session.createdAt,
  );
  const { source } = asked;
  if (source === null) return { earlier, blocks: null };
  if (source.kind === 'session' && !earlier.some(({ id }) => id === source.sessionId))
    throw new EtalonError('session.not-found');
  if (source.kind === 'stated' && Object.values(source.variances).some((value) => !(value >= 0)))
    throw new EtalonError('jury.bad-variance');
  const asks = await listAskedBlocks(records, session.id);
  const shown = [...frozen.values()].filter(({ block }) => asks.size === 0 || asks.has(block.id));
  const known =
    source.kind === 'session' ? await listAskedBlocks(records, source.sessionId) : new Set<string>();
  const blocks = await Promise.all(
    shown.map(async ({ block, criteria, regulations }): Promise<PredictedBlock> => {
      const design = {
        block: { id: block.id, title: block.title },
        examiners: regulations.examiners,
        criteria: criteria.length,
      };
      const read =
        source.kind === 'stated'
          ? { variances: source.variances, negative: [], candidates: 0, left: 0 }
          : known.has(block.id)
            ? await estimateFrom(records, { sessionId: source.sessionId, block: block.id }, regulations)
            : NOTHING_READ;
      const { candidates, left } = read;
      if (read.variances === null) return { ...design, candidates, left, state: 'refused' };
      const { variances, negative } = read;
      const { dependability, absoluteSem } = projectDesign(listComponents(variances), design);
      return {
        ...design,
        candidates,
        left,
        state: 'predicted',
        variances,
        negative,
        dependability,
        absoluteSem,
      };
    }),
  );
  return { earlier, blocks };
}

/** Blocks that some candidate of a session asks for. */
async function listAskedBlocks({ sessions }: Records, sessionId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sessions.listCandidaciesOfSession(sessionId, WHOLE_SESSION);
  return new Set(rows.flatMap(({ blocks }) => blocks));
}

function listComponents(variances: StatedVariances): ComponentVariances {
  return { components: PLAN_EFFECTS.map((effect) => ({ effect, variance: variances[effect] })) };
}

interface ReadVariances {
  readonly variances: StatedVariances | null;
  readonly negative: readonly Effect[];
  readonly candidates: number;
  readonly left: number;
}

const NOTHING_READ: ReadVariances = { variances: null, negative: [], candidates: 0, left: 0 };

/** The components of a block of an earlier session, on the candidates whom as many examiners judged on every criterion. */
async function estimateFrom(
  records: Records,
  about: { readonly sessionId: string; readonly block: string },
  { examiners }: SessionRules,
): Promise<ReadVariances> {
  const { block, judgements } = await loadJudgedBlock(records, about);
  const criteria = block.activities.flatMap((row) => row.criteria).length;
  const byCandidate = [...Map.groupBy(judgements, (row) => row.candidate).values()];
  const whole = byCandidate.filter((rows) => isWhole(rows, examiners * criteria, examiners));
  const counts = { candidates: whole.length, left: byCandidate.length - whole.length };
  const report = estimateVarianceComponents({ judgements: whole.flat(), design: 'nested' });
  if (report.state === 'refused' || criteria < 2) return { ...counts, variances: null, negative: [] };
  const of = (effect: Effect): number =>
    report.components.find((row) => row.effect === effect)?.variance ?? 0;
  return {
    ...counts,
    variances: { p: of('p'), i: of('i'), 'j:p': of('j:p'), pi: of('pi'), 'ji:p': of('ji:p') },
    negative: report.components.filter(({ isNegative }) => isNegative).map(({ effect }) => effect),
  };
}

function isWhole(rows: readonly JudgedLevel[], levels: number, examiners: number): boolean {
  return rows.length === levels && new Set(rows.map(({ examiner }) => examiner)).size === examiners;
}

/** λ₂ of a plan: how firmly those who examine are linked by judging together. */
export function measurePlanConnectivity({ groups, pairs }: Pick<PanelPlan, 'groups' | 'pairs'>): number {
  const people = groups.flat();
  const indexOf = new Map(people.map((userId, index) => [userId, index]));
  const links = pairs.flatMap(({ first, second }) => {
    const [one, two] = [indexOf.get(first), indexOf.get(second)];
    return one === undefined || two === undefined ? [] : [{ first: one, second: two }];
  });
  return measureConnectivity(people.length, links).algebraicConnectivity;
}
