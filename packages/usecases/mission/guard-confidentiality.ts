import type { EvidenceSlot } from '@etalon/core/evidence';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { loadMission } from './load-mission.ts';

const REDACTED = '-redacted';

/** The slot of the copy that stands for this one before the jury, when the situation has one. */
export function findRedactedSlot(slots: readonly EvidenceSlot[], slot: string): EvidenceSlot | null {
  return slots.find((row) => row.id === `${slot}${REDACTED}`) ?? null;
}

/** Whether this person reads what a confidential mission keeps back: the candidate, the auditor, the members let in. */
export async function readsInFull(
  records: Records,
  actor: Actor,
  candidacy: { readonly id: string; readonly userId: string },
): Promise<boolean> {
  if (candidacy.userId === actor.userId || actor.roles.includes('auditor')) return true;
  if ((await records.missions.findConfidentiality(candidacy.id))?.confidential !== true) return true;
  const accesses = await records.missions.listAccesses(candidacy.id);
  return accesses.findLast((row) => row.userId === actor.userId)?.granted === true;
}

/** Refuses the full piece of a confidential mission with `mission.report-confidential`; its redacted copy is open to the jury. */
export async function guardMissionPiece(
  records: Records,
  actor: Actor,
  input: {
    readonly candidacy: { readonly id: string; readonly userId: string };
    readonly slots: readonly EvidenceSlot[];
    readonly slot: string;
  },
): Promise<void> {
  if (findRedactedSlot(input.slots, input.slot) === null) return;
  if (!(await readsInFull(records, actor, input.candidacy)))
    throw new EtalonError('mission.report-confidential');
}

/** Slots whose redacted copy is asked for by a confidential mission and is not there. */
export async function listMissingCopies(
  records: Records,
  input: {
    readonly candidacyId: string;
    readonly slots: readonly EvidenceSlot[];
    readonly filled: readonly string[];
  },
): Promise<readonly string[]> {
  if ((await records.missions.findConfidentiality(input.candidacyId))?.confidential !== true) return [];
  return input.filled.flatMap((slot) => {
    const copy = findRedactedSlot(input.slots, slot);
    return copy === null || input.filled.includes(copy.id) ? [] : [copy.id];
  });
}

/** The candidate says whether the mission is confidential, until its pieces are sealed (`mission.confidentiality-sealed`). */
export async function declareConfidentiality(
  workplace: Workplace,
  actor: Actor,
  input: { readonly candidacyId: string; readonly confidential: boolean },
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const { candidacyId, confidential } = input;
    const { standings } = await readStandings(records, actor, { candidacyId, block: MISSION_SUBJECT });
    authorise(actor, 'mission.write', standings);
    const at = workplace.now();
    const { handIn } = await loadMission(records, candidacyId, at);
    if (handIn?.seal != null) throw new EtalonError('mission.confidentiality-sealed');
    await records.missions.addConfidentiality({
      id: workplace.newId(),
      candidacyId,
      confidential,
      by: actor.userId,
      at,
    });
    await recordEvent(workplace, records, actor, {
      kind: 'mission.confidentiality-declared',
      subjects: [candidacyId],
      facts: { confidential },
    });
  });
}

/** The officer lets one member of the mission's jury read the full pieces, or no longer; throws `mission.not-a-member`. */
export async function grantFullReport(
  workplace: Workplace,
  actor: Actor,
  input: { readonly candidacyId: string; readonly userId: string; readonly granted: boolean },
): Promise<void> {
  authorise(actor, 'mission.access');
  await workplace.records.transaction(async (records) => {
    const { candidacyId, userId, granted } = input;
    const at = workplace.now();
    const { seats } = await loadMission(records, candidacyId, at);
    if (!seats.some((seat) => seat.userId === userId)) throw new EtalonError('mission.not-a-member');
    await records.missions.addAccess({
      id: workplace.newId(),
      candidacyId,
      userId,
      granted,
      by: actor.userId,
      at,
    });
    await recordEvent(workplace, records, actor, {
      kind: granted ? 'mission.full-report-opened' : 'mission.full-report-closed',
      subjects: [candidacyId, userId],
      facts: {},
    });
  });
}
