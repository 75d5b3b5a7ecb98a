import { dayOf } from '@etalon/core/calendar';
import { listCriteria } from '@etalon/core/framework';
import type { Seat } from '@etalon/core/jury';
import { MISSION_SUBJECT, toDayNumber } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Action, type Actor, authorise } from '../authorisation.ts';
import type { CriteriaLook, MissionDefence } from '../ports/mission-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { type LoadedMission, loadMission } from './load-mission.ts';

async function loadForMember(
  workplace: Workplace,
  records: Records,
  input: { readonly actor: Actor; readonly action: Action; readonly candidacyId: string },
): Promise<{ readonly loaded: LoadedMission; readonly seat: Seat }> {
  const { actor, action, candidacyId } = input;
  const { seats, standings } = await readStandings(records, actor, { candidacyId, block: MISSION_SUBJECT });
  authorise(actor, action, standings);
  const seat = seats.find((row) => row.userId === actor.userId && row.recusedAt === null);
  if (seat === undefined) throw new EtalonError('access.refused');
  if (seat.declaredAt === null)
    throw new EtalonError('jury.declaration-missing', { info: { seat: seat.id } });
  const loaded = await loadMission(records, candidacyId, workplace.now());
  const decided = loaded.decisions.at(-1);
  if (decided !== undefined && decided.result !== 'en-attente')
    throw new EtalonError('mission.already-decided');
  return { loaded, seat };
}

/** One member says which criteria they looked at, in the report or at the defence; a later word supersedes the earlier one. */
export async function recordLook(
  workplace: Workplace,
  actor: Actor,
  input: { readonly candidacyId: string; readonly criteria: readonly string[] },
): Promise<CriteriaLook> {
  return workplace.records.transaction(async (records) => {
    const { candidacyId } = input;
    const { loaded, seat } = await loadForMember(workplace, records, {
      actor,
      action: 'mission.look',
      candidacyId,
    });
    if (!loaded.record.reportSealed) throw new EtalonError('hand-in.not-sealed');
    const asked = new Set(input.criteria);
    const known = listCriteria(loaded.version.framework).map(({ criterion }) => criterion.id);
    const look: CriteriaLook = {
      id: workplace.newId(),
      candidacyId,
      seatId: seat.id,
      criteria: known.filter((id) => asked.has(id)),
      at: workplace.now(),
    };
    await records.missions.addLook(look);
    await recordEvent(workplace, records, actor, {
      kind: 'mission.criteria-looked-at',
      subjects: [look.id, seat.id, candidacyId],
      facts: { criteria: look.criteria },
    });
    return look;
  });
}

export interface DefenceInput {
  readonly candidacyId: string;
  readonly heldOn: string;
  readonly place: string;
  readonly present: readonly string[];
  readonly questions: readonly string[];
}

/**
 * The president records how the defence went; a later record supersedes the earlier one. Throws `mission.defence-ahead`,
 * `mission.defence-place-missing`, `mission.defence-nobody`.
 */
export async function recordDefence(
  workplace: Workplace,
  actor: Actor,
  input: DefenceInput,
): Promise<MissionDefence> {
  return workplace.records.transaction(async (records) => {
    const { candidacyId, heldOn } = input;
    const { seat } = await loadForMember(workplace, records, {
      actor,
      action: 'mission.defence',
      candidacyId,
    });
    const seats = await records.juries.listSeats(seat.candidacyId, MISSION_SUBJECT);
    const at = workplace.now();
    if (toDayNumber(heldOn) > toDayNumber(dayOf(at)) + 1) throw new EtalonError('mission.defence-ahead');
    const place = input.place.trim();
    if (place === '') throw new EtalonError('mission.defence-place-missing');
    const sitting = seats.filter((row) => row.recusedAt === null && input.present.includes(row.userId));
    if (sitting.length === 0) throw new EtalonError('mission.defence-nobody');
    const defence: MissionDefence = {
      id: workplace.newId(),
      candidacyId,
      heldOn,
      place,
      present: sitting.map((row) => row.userId),
      questions: input.questions.map((question) => question.trim()).filter((question) => question !== ''),
      by: actor.userId,
      at,
    };
    await records.missions.addDefence(defence);
    await recordEvent(workplace, records, actor, {
      kind: 'mission.defended',
      subjects: [defence.id, candidacyId],
      facts: { heldOn, present: defence.present.length, questions: defence.questions.length },
    });
    return defence;
  });
}
