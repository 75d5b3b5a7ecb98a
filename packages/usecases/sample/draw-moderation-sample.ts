import { assignModerators, drawSample } from '@etalon/core/moderation';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { BoardBlock } from '../deliberation/read-board.ts';
import { findConflicts } from '../juries/find-conflicts.ts';
import { askReading } from '../letters/ask-reading.ts';
import type { SampleAssignment, SampleDraw, SamplePick } from '../ports/moderation-records.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { describeForSample, keyOfBlock, loadSettledBlocks } from './load-sampled-blocks.ts';

export interface SampleInput {
  readonly sessionId: string;
  readonly seed: number;
  /** User ids of those among whom the blocks are shared out. */
  readonly moderators: readonly string[];
}

/** Somebody who may be given a block to moderate, and why they may not when they may not. */
export type ModeratorRefusal =
  | 'moderation.not-in-pool'
  | 'moderation.judged-it'
  | 'jury.conflict-of-interest';

/**
 * Draws the moderation sample of what is settled and not sampled yet, and shares it out among moderators who judged none of
 * what they are given, in the transaction that keeps both. The same seed on the same register gives the same sample. Throws
 * `moderation.no-moderator`, `moderation.not-in-pool`, `moderation.nothing-to-draw`, `moderation.seed-unreadable`.
 */
export async function drawModerationSample(
  workplace: Workplace,
  actor: Actor,
  input: SampleInput,
): Promise<SampleDraw> {
  authorise(actor, 'sample.draw');
  const moderators = [...new Set(input.moderators)].toSorted();
  if (moderators.length === 0) throw new EtalonError('moderation.no-moderator');
  return workplace.records.transaction(async (records) => {
    await records.evidence.hold(`sample ${input.sessionId}`);
    const { session, settled } = await loadSettledBlocks(records, input.sessionId);
    const picked = await records.moderation.listPicks(session.id);
    const known = new Set(picked.map((row) => keyOfBlock(row.candidacyId, row.block)));
    const fresh = new Map([...settled].filter(([key]) => !known.has(key)));
    if (fresh.size === 0) throw new EtalonError('moderation.nothing-to-draw');
    const sample = drawSample([...fresh.values()].map(describeForSample), input.seed);
    const at = workplace.now();
    const id = workplace.newId();
    const draw: SampleDraw = {
      id,
      sessionId: session.id,
      seed: input.seed,
      rest: sample.rest,
      drawn: sample.drawn,
      drawnBy: actor.userId,
      at,
    };
    const picks = sample.picks.flatMap((pick): readonly SamplePick[] => {
      const row = fresh.get(pick.id);
      if (row === undefined) return [];
      const { candidacy, block } = row;
      return [
        {
          id: workplace.newId(),
          drawId: id,
          candidacyId: candidacy.id,
          block: block.id,
          reason: pick.reason,
        },
      ];
    });
    await records.moderation.addDraw(draw, picks);
    const refuses = await makeRefusal(records, [...fresh.values()]);
    const outside = moderators.find((userId) => !refuses.isInPool(userId));
    if (outside !== undefined) throw new EtalonError('moderation.not-in-pool');
    const given = assignModerators(
      picks.map((pick) => ({
        id: keyOfBlock(pick.candidacyId, pick.block),
        eligible: moderators.filter((userId) => refuses.of(userId, pick) === null),
      })),
      input.seed,
    );
    const assignments = picks.flatMap((pick) => {
      const userId = given.get(keyOfBlock(pick.candidacyId, pick.block)) ?? null;
      return userId === null
        ? []
        : [{ id: workplace.newId(), pickId: pick.id, userId, assignedBy: actor.userId, at }];
    });
    await records.moderation.addAssignments(assignments);
    await tellModerators(workplace, records, { askedBy: id, session, picks, assignments });
    await recordEvent(workplace, records, actor, {
      kind: 'moderation.sample-drawn',
      subjects: [id, session.id],
      facts: { seed: input.seed, picks: picks.length, rest: sample.rest, drawn: sample.drawn },
    });
    return draw;
  });
}

/** One letter to each moderator, for all that a draw gives them. */
async function tellModerators(
  workplace: Workplace,
  records: Records,
  draw: {
    readonly askedBy: string;
    readonly session: ExamSession;
    readonly picks: readonly SamplePick[];
    readonly assignments: readonly SampleAssignment[];
  },
): Promise<void> {
  const { askedBy, session, picks } = draw;
  const blockOf = new Map(picks.map((pick) => [pick.id, pick.block]));
  for (const [userId, own] of Map.groupBy(draw.assignments, (row) => row.userId)) {
    const blocks = own.flatMap(({ pickId }) => blockOf.get(pickId) ?? []);
    await askReading(workplace, records, { askedBy, userId, session, reading: 'moderation', blocks });
  }
}

/** Gives a block of the sample to a moderator. Throws `moderation.pick-not-found` and the refusal that holds. */
export async function assignModerator(
  workplace: Workplace,
  actor: Actor,
  input: { readonly pickId: string; readonly userId: string },
): Promise<void> {
  authorise(actor, 'sample.draw');
  await workplace.records.transaction(async (records) => {
    const pick = await records.moderation.findPick(input.pickId);
    const candidacy = pick && (await records.sessions.findCandidacy(pick.candidacyId));
    if (!pick || !candidacy) throw new EtalonError('moderation.pick-not-found');
    const { session, settled } = await loadSettledBlocks(records, candidacy.sessionId);
    const row = settled.get(keyOfBlock(pick.candidacyId, pick.block));
    if (row === undefined) throw new EtalonError('moderation.block-open');
    const refusal = (await makeRefusal(records, [row])).of(input.userId, pick);
    if (refusal !== null) throw new EtalonError(refusal);
    const id = workplace.newId();
    const asked = { userId: input.userId, session, blocks: [pick.block] };
    await askReading(workplace, records, { ...asked, askedBy: id, reading: 'moderation' });
    await records.moderation.addAssignments([
      {
        id,
        pickId: pick.id,
        userId: input.userId,
        assignedBy: actor.userId,
        at: workplace.now(),
      },
    ]);
    await recordEvent(workplace, records, actor, {
      kind: 'moderation.moderator-assigned',
      subjects: [pick.id, pick.candidacyId, input.userId],
      facts: { block: pick.block },
    });
  });
}

interface Refusals {
  readonly isInPool: (userId: string) => boolean;
  readonly of: (
    userId: string,
    block: { readonly candidacyId: string; readonly block: string },
  ) => ModeratorRefusal | null;
}

/** Who may moderate which of these blocks: of the pool, never sat in its jury, nor is its candidate, nor linked to them. */
export async function makeRefusal(records: Records, rows: readonly BoardBlock[]): Promise<Refusals> {
  const byKey = new Map(rows.map((row) => [keyOfBlock(row.candidacy.id, row.block.id), row]));
  const pool = await listModerators(records);
  const members = new Set(pool.map(({ userId }) => userId));
  const conflictedOf = await findConflicts(
    records,
    rows.map(({ candidacy }) => candidacy.userId),
  );
  return {
    isInPool: (userId) => members.has(userId),
    of: (userId, { candidacyId, block }) => {
      if (!members.has(userId)) return 'moderation.not-in-pool';
      const row = byKey.get(keyOfBlock(candidacyId, block));
      if (row === undefined || row.seats.some((seat) => seat.userId === userId))
        return 'moderation.judged-it';
      const { userId: candidate } = row.candidacy;
      return candidate === userId || conflictedOf(candidate).has(userId) ? 'jury.conflict-of-interest' : null;
    },
  };
}

/** Those of the pool who are called and examine, by name. */
export async function listModerators(
  records: Records,
): Promise<readonly { readonly userId: string; readonly name: string }[]> {
  const pool = (await records.examiners.listExaminers()).filter(({ available }) => available);
  const people = await records.sessions.findPeople(pool.map(({ userId }) => userId));
  return people
    .filter(({ roles }) => roles.includes('examiner'))
    .map(({ userId, name }) => ({ userId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr') || (a.userId < b.userId ? -1 : 1));
}
