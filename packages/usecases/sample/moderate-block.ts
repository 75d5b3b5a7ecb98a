import type { Activity } from '@etalon/core/framework';
import { countWords, type Grade, MIN_SENTENCE_WORDS } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, type Standing } from '../authorisation.ts';
import { type BoardBlock, readBoard } from '../deliberation/read-board.ts';
import { nameCandidate } from '../desk/name-candidate.ts';
import { makeNameMask } from '../hand-in/mask-pieces.ts';
import type { AssignedPick, SampleReading, SampleVerdict } from '../ports/moderation-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** A block that the actor moderates, and how far they have come. */
export interface ModerationEntry {
  readonly pickId: string;
  readonly candidate: string;
  readonly block: { readonly id: string; readonly title: string };
  readonly session: string;
  readonly read: number;
  readonly criteria: number;
}

export interface ModeratedCriterion {
  readonly id: string;
  readonly text: string;
  /** The level settled by the jury. */
  readonly settled: Grade;
  /** In force. */
  readonly reading: SampleReading | null;
}

export interface ModerationView extends ModerationEntry {
  readonly situations: readonly {
    readonly activity: Pick<Activity, 'id' | 'title'>;
    readonly pieces: readonly { readonly id: string; readonly fileName: string }[];
    readonly criteria: readonly ModeratedCriterion[];
  }[];
}

/** The blocks that the actor moderates. */
export async function listModerations(
  { records }: Workplace,
  actor: Actor,
): Promise<readonly ModerationEntry[]> {
  authorise(actor, 'sample.queue');
  const picks = await records.moderation.listPicksOfModerator(actor.userId);
  const readings = await records.moderation.listReadings(picks.map(({ id }) => id));
  return Promise.all(
    picks.map(async (pick) =>
      describeEntry(
        records,
        pick,
        readings.filter((row) => row.pickId === pick.id),
      ),
    ),
  );
}

async function describeEntry(
  records: Records,
  pick: AssignedPick,
  readings: readonly SampleReading[],
): Promise<ModerationEntry> {
  const { candidacy, block, session, regulations } = await loadRow(records, pick);
  return {
    pickId: pick.id,
    candidate: await nameCandidate(records, candidacy, regulations.anonymity),
    block: { id: block.id, title: block.title },
    session: session.label,
    read: new Set(readings.map(({ criterion }) => criterion)).size,
    criteria: block.activities.flatMap(({ criteria }) => criteria).length,
  };
}

async function loadRow(records: Records, pick: AssignedPick): Promise<BoardBlock> {
  const candidacy = await records.sessions.findCandidacy(pick.candidacyId);
  const [row] = candidacy === null ? [] : await readBoard(records, [{ candidacy, block: pick.block }]);
  if (row === undefined) throw new EtalonError('candidacy.not-found');
  return row;
}

/** The pick when it is the actor's own now; `access.refused` for any other. */
async function loadOwnPick(records: Records, actor: Actor, pickId: string): Promise<AssignedPick> {
  const pick = await records.moderation.findPick(pickId);
  const standings: readonly Standing[] = pick?.moderatorId === actor.userId ? ['moderates'] : [];
  authorise(actor, 'sample.moderate', standings);
  if (pick === null) throw new EtalonError('moderation.pick-not-found');
  return pick;
}

/**
 * A block of the sample for its moderator: what was handed in, the level settled on each criterion and what they found; neither
 * the examiners' own levels nor their sentences. Throws `moderation.block-open` while a level is not settled.
 */
export async function openModeration(
  { records }: Workplace,
  actor: Actor,
  pickId: string,
): Promise<ModerationView> {
  const pick = await loadOwnPick(records, actor, pickId);
  const row = await loadRow(records, pick);
  if (row.unsettled.length > 0) throw new EtalonError('moderation.block-open');
  const readings = await records.moderation.listReadings([pick.id]);
  const situations = await Promise.all(
    row.block.activities.map(async (activity) => ({
      activity: { id: activity.id, title: activity.title },
      pieces: await listPieces(records, row, activity.id),
      criteria: activity.criteria.map(({ id, text }) => ({
        id,
        text,
        settled: row.grades[id] ?? 'NE',
        reading: readings.findLast(({ criterion }) => criterion === id) ?? null,
      })),
    })),
  );
  return { ...(await describeEntry(records, pick, readings)), situations };
}

async function listPieces(records: Records, { candidacy, regulations }: BoardBlock, situation: string) {
  const handIn = await records.evidence.findHandInOf(candidacy.id, situation);
  if (handIn === null || handIn.seal === null) return [];
  const pieces = await records.evidence.listPieces(handIn.id);
  const hide = regulations.anonymity === 'name' ? null : makeNameMask(pieces).hide;
  return pieces
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map((piece) => ({ id: piece.id, fileName: (hide?.(piece) ?? piece).fileName }));
}

/**
 * Records that a moderator agrees with a settled level, or differs with their own, in a sentence: a later one supersedes it and
 * both are kept. No level changes. Throws `judgement.unknown-criterion`, `moderation.block-open`, `moderation.level-missing`,
 * `moderation.same-level` and `moderation.sentence-too-short`.
 */
export async function recordModeration(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly pickId: string;
    readonly criterion: string;
    readonly verdict: SampleVerdict;
    /** The moderator's own level when they differ; not read when they agree. */
    readonly grade: Grade | null;
    readonly sentence: string;
  },
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const pick = await loadOwnPick(records, actor, input.pickId);
    const row = await loadRow(records, pick);
    const { criterion, verdict } = input;
    if (!row.criteria.some((one) => one.criterion === criterion))
      throw new EtalonError('judgement.unknown-criterion', { info: { criterion } });
    const settled = row.grades[criterion];
    if (settled === undefined) throw new EtalonError('moderation.block-open');
    const grade = verdict === 'agrees' ? settled : input.grade;
    if (grade === null) throw new EtalonError('moderation.level-missing', { info: { criterion } });
    if (verdict === 'differs' && grade === settled)
      throw new EtalonError('moderation.same-level', { info: { criterion } });
    const sentence = input.sentence.trim();
    if (countWords(sentence) < MIN_SENTENCE_WORDS)
      throw new EtalonError('moderation.sentence-too-short', { info: { minimum: MIN_SENTENCE_WORDS } });
    const id = workplace.newId();
    await records.moderation.addReading({
      id,
      pickId: pick.id,
      criterion,
      verdict,
      grade,
      settled,
      sentence,
      readBy: actor.userId,
      at: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'moderation.criterion-read',
      subjects: [id, pick.id],
      facts: { criterion, verdict },
    });
  });
}
