import { dayOf } from '@etalon/core/calendar';
import { listCriteria } from '@etalon/core/framework';
import { MISSION_SUBJECT, toDayNumber } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { LogEntry } from '../ports/mission-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { loadMission } from './load-mission.ts';

export interface LogEntryInput {
  readonly candidacyId: string;
  /** Null for a new entry. */
  readonly entryId: string | null;
  readonly day: string;
  readonly text: string;
  readonly criteria: readonly string[];
}

const MAX_CHARACTERS = 4000;

/** Each entry as its last version says it, removed ones left out, latest day first. */
export function listCurrentEntries(versions: readonly LogEntry[]): readonly LogEntry[] {
  const last = [...Map.groupBy(versions, (row) => row.entryId).values()].flatMap((own) => own.at(-1) ?? []);
  return last
    .filter((entry) => !entry.removed)
    .toSorted((a, b) => (a.day === b.day ? (a.writtenAt < b.writtenAt ? 1 : -1) : a.day < b.day ? 1 : -1));
}

/**
 * Writes a dated line of the log book, or a new version of one; the criteria it touches are the framework's. Throws
 * `mission.log-empty`, `mission.log-too-long`, `mission.log-ahead`, `mission.log-entry-not-found`.
 */
export async function writeLogEntry(
  workplace: Workplace,
  actor: Actor,
  input: LogEntryInput,
): Promise<LogEntry> {
  return workplace.records.transaction(async (records) => {
    await authoriseOwn(records, actor, input.candidacyId);
    const now = workplace.now();
    const { version } = await loadMission(records, input.candidacyId, now);
    const text = input.text.trim();
    if (text === '') throw new EtalonError('mission.log-empty');
    if (text.length > MAX_CHARACTERS)
      throw new EtalonError('mission.log-too-long', { info: { max: MAX_CHARACTERS } });
    // East of Paris the day may be ahead.
    if (toDayNumber(input.day) > toDayNumber(dayOf(now)) + 1) throw new EtalonError('mission.log-ahead');
    const known = new Set(listCriteria(version.framework).map(({ criterion }) => criterion.id));
    const criteria = input.criteria.filter((id) => known.has(id));
    return keepEntry(workplace, records, { actor, input: { ...input, text, criteria }, removed: false });
  });
}

/** Takes an entry out of the log book; its versions stay in the record. */
export async function removeLogEntry(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly entryId: string },
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    await authoriseOwn(records, actor, target.candidacyId);
    const last = (await records.missions.listLogEntries(target.candidacyId)).findLast(
      (row) => row.entryId === target.entryId,
    );
    if (last === undefined || last.removed) throw new EtalonError('mission.log-entry-not-found');
    await keepEntry(workplace, records, { actor, input: last, removed: true });
  });
}

async function authoriseOwn(records: Records, actor: Actor, candidacyId: string): Promise<void> {
  const { standings } = await readStandings(records, actor, { candidacyId, block: MISSION_SUBJECT });
  authorise(actor, 'mission.write', standings);
}

async function keepEntry(
  workplace: Workplace,
  records: Records,
  {
    actor,
    input,
    removed,
  }: { readonly actor: Actor; readonly input: LogEntryInput; readonly removed: boolean },
): Promise<LogEntry> {
  const earlier = (await records.missions.listLogEntries(input.candidacyId)).filter(
    (row) => row.entryId === input.entryId,
  );
  if (input.entryId !== null && earlier.length === 0) throw new EtalonError('mission.log-entry-not-found');
  const entry: LogEntry = {
    id: workplace.newId(),
    entryId: input.entryId ?? workplace.newId(),
    candidacyId: input.candidacyId,
    number: earlier.length + 1,
    day: input.day,
    text: input.text,
    criteria: input.criteria,
    removed,
    writtenAt: workplace.now(),
  };
  await records.missions.addLogEntry(entry);
  await recordEvent(workplace, records, actor, {
    kind: removed ? 'mission.log-removed' : 'mission.log-written',
    subjects: [entry.id, entry.entryId, entry.candidacyId],
    facts: { number: entry.number, day: entry.day, criteria: entry.criteria },
  });
  return entry;
}
