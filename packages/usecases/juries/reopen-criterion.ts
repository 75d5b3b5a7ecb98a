import { buildSignedAct } from '@etalon/core/evidence';
import { type CriterionChange, listCriterionChanges } from '@etalon/core/framework';
import { currentJudgement } from '@etalon/core/judgement';
import type { Seat } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { FrameworkVersion } from '../ports/framework-records.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Confirmation, Workplace } from '../workplace.ts';

/** One seat that judged a criterion by words that have changed. */
export interface TouchedSeat {
  readonly seat: Seat;
  readonly candidate: string | null;
  readonly holder: string | null;
  /** `decided`: the block is pronounced, and only a later decision touches it. */
  readonly state: 'judging' | 'locked' | 'reopened' | 'decided';
  readonly judgedAt: string;
}

export interface CriterionImpact extends CriterionChange {
  readonly seats: readonly TouchedSeat[];
}

export interface SessionImpact {
  readonly session: ExamSession;
  /** The version published last since the session was opened; null when there is none. */
  readonly next: Pick<FrameworkVersion, 'id' | 'label' | 'publishedAt'> | null;
  readonly criteria: readonly CriterionImpact[];
}

/** What a version published since a session began changes in what was judged: by criterion, seat by seat. */
export async function readCriterionImpact(
  workplace: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<SessionImpact> {
  authorise(actor, 'reopening.read');
  return loadImpact(workplace.records, sessionId);
}

async function loadImpact(records: Records, sessionId: string): Promise<SessionImpact> {
  const session = await records.sessions.findSession(sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  if (!session || !version) throw new EtalonError('session.not-found');
  const next = (await records.frameworks.listVersions()).find(
    ({ id, publishedAt }) => id !== version.id && publishedAt > session.createdAt,
  );
  if (next === undefined) return { session, next: null, criteria: [] };
  const decisions = await records.frameworks.listReplacements(version.id, next.id);
  const last = new Map(decisions.map((row) => [row.previousItem, row]));
  const confirmed = [...last.values()].filter((row) => row.confirmed);
  const changes = listCriterionChanges(
    version.framework,
    next.framework,
    confirmed.map((row) => ({ previous: row.previousItem, next: row.nextItem })),
  );
  const criteria = await Promise.all(
    changes.map(async (change) => ({
      ...change,
      seats: await listTouched(records, { session, version, criterion: change.criterion }),
    })),
  );
  const { id, label, publishedAt } = next;
  return { session, next: { id, label, publishedAt }, criteria };
}

async function listTouched(
  records: Records,
  about: { readonly session: ExamSession; readonly version: FrameworkVersion; readonly criterion: string },
): Promise<readonly TouchedSeat[]> {
  const { session, version, criterion } = about;
  const block = version.framework.blocks.find(({ activities }) =>
    activities.some(({ criteria }) => criteria.some(({ id }) => id === criterion)),
  );
  const seats = (await records.juries.listSeatsOfSession(session.id)).filter(
    (seat) => seat.block === block?.id && seat.role !== 'president' && seat.recusedAt === null,
  );
  const reopened = new Set(
    (await records.desk.listReopenings(seats.map(({ id }) => id)))
      .filter((row) => row.criterion === criterion && row.relockedAt === null)
      .map(({ seatId }) => seatId),
  );
  const rows = await Promise.all(
    seats.map(async (seat): Promise<TouchedSeat | null> => {
      const judgement = currentJudgement(await records.juries.listJudgements(seat.id), criterion, 'J1');
      if (judgement === null) return null;
      const decided = (await records.juries.listDecisions(seat.candidacyId, seat.block)).length > 0;
      const candidacy = await records.sessions.findCandidacy(seat.candidacyId);
      const people = await records.sessions.findPeople([seat.userId, candidacy?.userId ?? '']);
      const nameOf = (userId: string | undefined): string | null =>
        people.find((person) => person.userId === userId)?.name ?? null;
      const open = reopened.has(seat.id) ? 'reopened' : seat.lockedAt === null ? 'judging' : 'locked';
      return {
        seat,
        candidate: nameOf(candidacy?.userId),
        holder: nameOf(seat.userId),
        state: decided ? 'decided' : open,
        judgedAt: judgement.at,
      };
    }),
  );
  return rows.filter((row) => row !== null);
}

/**
 * Opens one criterion again in the locked seats that are named, signed by the officer: each judges it by its new words and
 * locks again; every other judgement stays as it is. Throws `reopening.reason-missing`, `reopening.unknown-criterion`, and
 * `reopening.seat-not-locked` when one of the seats did not judge it, is not locked, or is of a block that is pronounced.
 */
export async function reopenCriterion(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly sessionId: string;
    readonly criterion: string;
    readonly seatIds: readonly string[];
    readonly reason: string;
    readonly confirmation: Confirmation;
  },
): Promise<number> {
  authorise(actor, 'reopening.write');
  const reason = input.reason.trim();
  if (reason === '') throw new EtalonError('reopening.reason-missing');
  const { criterion, confirmation } = input;
  return workplace.records.transaction(async (records) => {
    for (const id of input.seatIds.toSorted()) await records.juries.holdSeat(id);
    const { session, next, criteria } = await loadImpact(records, input.sessionId);
    const impact = criteria.find((row) => row.criterion === criterion);
    if (next === null || impact === undefined)
      throw new EtalonError('reopening.unknown-criterion', { info: { criterion } });
    const chosen = impact.seats.filter(({ seat }) => input.seatIds.includes(seat.id));
    if (
      chosen.length === 0 ||
      chosen.length < new Set(input.seatIds).size ||
      chosen.some(({ state }) => state !== 'locked')
    )
      throw new EtalonError('reopening.seat-not-locked', { info: { criterion } });
    const at = workplace.now();
    const payload = { session: session.id, criterion, version: next.id, item: impact.next, reason };
    const act = buildSignedAct(
      {
        kind: 'criterion.reopened',
        payload: { ...payload, seats: chosen.map(({ seat }) => seat.id) },
        signer: actor.userId,
        method: confirmation.method,
        at,
      },
      workplace.signer,
    );
    for (const { seat } of chosen)
      await records.desk.addReopening({
        id: workplace.newId(),
        seatId: seat.id,
        criterion,
        nextVersionId: next.id,
        nextItem: impact.next,
        reason,
        act,
        openedBy: actor.userId,
        openedAt: at,
      });
    await recordEvent(workplace, records, actor, {
      kind: 'criterion.reopened',
      subjects: [session.id, next.id, ...chosen.map(({ seat }) => seat.id)],
      facts: { criterion, seats: chosen.length },
    });
    return chosen.length;
  });
}
