import { type CountedShare, measureShare } from '@etalon/assessment';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { type ReadingOutcome, SAMPLE_REASONS, type SampleReason } from '@etalon/core/moderation';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import type { SampleDraw } from '../ports/moderation-records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { listModerators } from './draw-moderation-sample.ts';
import {
  countFound,
  type ExaminerSet,
  type FoundBlock,
  type FoundCounts,
  type FoundCriterion,
  findShifts,
  gatherFindings,
} from './gather-findings.ts';
import { keyOfBlock, loadSettledBlocks } from './load-sampled-blocks.ts';

export interface SampledBlock {
  readonly pickId: string;
  readonly candidacyId: string;
  readonly candidate: string;
  readonly block: { readonly id: string; readonly title: string };
  readonly reason: SampleReason;
  /** Whether somebody moderates it; their name, for whoever shares the sample out. */
  readonly assigned: boolean;
  readonly moderator: string | null;
  readonly criteria: number;
  readonly read: number;
  /** Null for whoever may read no level. */
  readonly found: readonly FoundCriterion[] | null;
}

/** Criteria read of the blocks that are in the sample for one reason. */
export interface ReasonCounts {
  readonly reason: SampleReason;
  readonly blocks: number;
  readonly counts: FoundCounts;
  /** Share read as the same or within the tolerance; null while nothing is read. */
  readonly within: CountedShare | null;
}

export interface SampledSet extends Omit<ExaminerSet, 'blocks'> {
  /** Hand-ins of the set that the actor may see. */
  readonly handIns: readonly Pick<SampledBlock, 'candidacyId' | 'candidate' | 'block'>[];
}

export interface SampleView {
  readonly session: ExamSession;
  /** Blocks asked for, settled, and settled but not sampled yet. */
  readonly asked: number;
  readonly settled: number;
  readonly waiting: number;
  readonly draws: readonly SampleDraw[];
  /** Levels, on one side of the cut, that the regulations tolerate; null while nothing is sampled. */
  readonly tolerance: number | null;
  readonly blocks: readonly SampledBlock[];
  readonly reasons: readonly ReasonCounts[];
  readonly sets: readonly SampledSet[];
  /** Among whom a sample may be shared out; empty for whoever does not draw one. */
  readonly moderators: readonly { readonly userId: string; readonly name: string }[];
  readonly mayDraw: boolean;
}

/**
 * The moderation sample of a session and what was found (instruments/07 §7.9): counts for all who may read it, block by block
 * for whoever presides over the block and for an auditor. The officer, who shares the sample out, sees no level. Throws
 * `session.not-found`.
 */
export async function readModerationSample(
  workplace: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<SampleView> {
  const { records, signer } = workplace;
  const seats = await records.juries.listSeatsOfSession(sessionId);
  const presided = new Set(
    seats
      .filter(
        ({ userId, role, recusedAt, block }) =>
          userId === actor.userId && role === 'president' && recusedAt === null && block !== MISSION_SUBJECT,
      )
      .map((seat) => keyOfBlock(seat.candidacyId, seat.block)),
  );
  authorise(actor, 'sample.read', presided.size > 0 ? ['presides'] : []);
  const { session, blocks, settled } = await loadSettledBlocks(records, sessionId);
  const picks = await records.moderation.listPicks(session.id);
  const readings = await records.moderation.listReadings(picks.map(({ id }) => id));
  const found = gatherFindings(picks, readings, (pick) =>
    blocks.get(keyOfBlock(pick.candidacyId, pick.block)),
  );
  const mayDraw = mayDo(actor, 'sample.draw');
  const keeps = mayDo(actor, 'sample.read');
  const readsLevels = ({ pick }: FoundBlock): boolean =>
    mayDo(
      actor,
      'sample.findings',
      presided.has(keyOfBlock(pick.candidacyId, pick.block)) ? ['presides'] : [],
    );
  const shown = found.filter((block) => keeps || readsLevels(block));
  const moderators = mayDraw ? await listModerators(records) : [];
  const sampled = new Set(picks.map((pick) => keyOfBlock(pick.candidacyId, pick.block)));
  return {
    session,
    asked: blocks.size,
    settled: settled.size,
    waiting: [...settled.keys()].filter((key) => !sampled.has(key)).length,
    draws: await records.moderation.listDraws(session.id),
    tolerance: found[0]?.row.regulations.reconciliation.tolerance ?? null,
    blocks: shown.map((block) => describeBlock(block, { readsLevels: readsLevels(block), moderators })),
    reasons: SAMPLE_REASONS.map((reason) => countReason(reason, found)),
    sets: findShifts(signer, session.id, found).map(({ blocks: own, ...set }) => ({
      ...set,
      handIns: own.filter((block) => keeps || readsLevels(block)).map(nameBlock),
    })),
    moderators,
    mayDraw,
  };
}

function nameBlock({ row }: FoundBlock): Pick<SampledBlock, 'candidacyId' | 'candidate' | 'block'> {
  const { id, title } = row.block;
  return {
    candidacyId: row.candidacy.id,
    candidate: labelCandidate(row.candidacy.id),
    block: { id, title },
  };
}

function describeBlock(
  block: FoundBlock,
  seen: { readonly readsLevels: boolean; readonly moderators: SampleView['moderators'] },
): SampledBlock {
  const { pick, row, found } = block;
  return {
    ...nameBlock(block),
    pickId: pick.id,
    reason: pick.reason,
    assigned: pick.moderatorId !== null,
    moderator: seen.moderators.find(({ userId }) => userId === pick.moderatorId)?.name ?? null,
    criteria: row.criteria.length,
    read: found.length,
    found: seen.readsLevels ? found : null,
  };
}

function countReason(reason: SampleReason, found: readonly FoundBlock[]): ReasonCounts {
  const own = found.filter(({ pick }) => pick.reason === reason);
  const counts = countFound(own);
  const tolerated: readonly ReadingOutcome[] = ['same', 'within'];
  const kept = tolerated.reduce((sum, outcome) => sum + counts[outcome], 0);
  return { reason, blocks: own.length, counts, within: measureShare(kept, kept + counts.beyond) };
}
