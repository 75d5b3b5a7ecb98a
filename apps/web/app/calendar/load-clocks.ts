import { MISSION_SUBJECT } from '@etalon/core/mission';
import type { Language } from '@etalon/i18n';
import { translate } from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import {
  CLOCK_GROUPS,
  type ClockRow,
  type ClockSubject,
  mayDo,
  REGISTER_CLOCKS,
  readClocks,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readTableState, type TableState, takePage } from '../kit/table-state.ts';
import { describeDaysLeft, describeSteps } from './describe-clock.ts';

const RULES = {
  sortable: ['dueAt', 'candidate', 'session'],
  sort: 'dueAt',
  filters: ['groupe', 'nature'],
} as const;

export interface ShownClock {
  readonly id: string;
  readonly clock: ClockSubject['clock'];
  readonly state: ClockRow['clock']['state'];
  readonly dueAt: string | null;
  readonly left: string;
  readonly subject: string;
  readonly candidate: string;
  readonly holder: string | null;
  readonly session: { readonly id: string; readonly label: string };
  readonly steps: readonly string[];
  readonly act: string;
}

/** Where the one who keeps the register acts on a clock, which is not where the candidate or the juror does. */
function locateAct({ clock, sessionId, candidacyId, situation, block }: ClockSubject): string {
  switch (clock) {
    case 'hand-in':
      return `/sessions/${sessionId}/calendrier?candidature=${candidacyId}&situation=${situation}#reports`;
    case 'jury':
    case 'judgements':
      return block === MISSION_SUBJECT
        ? `/missions/${candidacyId}/jury`
        : `/sessions/${sessionId}/jury/${candidacyId}/${block}`;
    case 'decision':
      return block === MISSION_SUBJECT ? `/missions/${candidacyId}/jury` : `/sessions/${sessionId}`;
    case 'certificate':
      return '/certificats';
    case 'mission':
      return `/missions/${candidacyId}`;
    case 'notification':
    case 'vae-notification':
    case 'appeals':
      return `/sessions/${sessionId}/notifications`;
    case 'survey-6':
    case 'survey-24':
      return `/sessions/${sessionId}/enquetes`;
    default:
      return clock satisfies never;
  }
}

function isShown({ clock, groups, subject, candidate, holder }: ClockRow, state: TableState): boolean {
  const { groupe = '', nature = '' } = state.filters;
  const group = CLOCK_GROUPS.find((name) => name === groupe);
  if (group !== undefined && !groups.includes(group)) return false;
  if (groupe === '' && clock.state === 'met') return false;
  if (nature !== '' && subject.clock !== nature) return false;
  const words = [candidate, holder, subject.block, subject.situation, subject.sessionLabel].join(' ');
  return words.toLowerCase().includes(state.search.toLowerCase());
}

function sortRows(rows: readonly ClockRow[], { sort, direction }: TableState): readonly ClockRow[] {
  const keyOf = ({ clock, candidate, subject }: ClockRow): string =>
    sort === 'candidate' ? candidate : sort === 'session' ? subject.sessionLabel : (clock.dueAt ?? '9');
  const sorted = rows.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'fr'));
  return direction === 'asc' ? sorted : sorted.toReversed();
}

async function nameGranters({ runtime, actor }: SignedVisit): Promise<ReadonlyMap<string, string>> {
  const people = mayDo(actor, 'people.read') ? await runtime.records.sessions.listPeople() : [];
  return new Map(people.map(({ userId, name }) => [userId, name]));
}

function showClock(language: Language, names: ReadonlyMap<string, string>, row: ClockRow): ShownClock {
  const { clock, subject, candidate, holder } = row;
  return {
    id: `${clock.clock}:${clock.object.id}`,
    clock: subject.clock,
    state: clock.state,
    dueAt: clock.dueAt,
    left: describeDaysLeft(language, clock),
    subject: subject.situation ?? subject.block,
    candidate,
    holder,
    session: { id: subject.sessionId, label: subject.sessionLabel },
    steps: describeSteps(language, clock.steps, (userId) => names.get(userId) ?? null),
    act: locateAct(subject),
  };
}

/** Every clock that the address asks for, in its order. */
export async function listShownClocks(visit: SignedVisit, request: Request) {
  const state = readTableState(new URL(request.url), RULES);
  const view = await readClocks(visit.runtime.workplace, visit.actor);
  const names = await nameGranters(visit);
  const rows = sortRows(
    view.rows.filter((row) => isShown(row, state)),
    state,
  ).map((row) => showClock(visit.language, names, row));
  return { state, rows, counts: view.counts, unsentLetters: view.unsentLetters };
}

/** One page of them, with what the filters offer. */
export async function loadClocks(visit: SignedVisit, request: Request) {
  const { state, rows, ...rest } = await listShownClocks(visit, request);
  const choose = (key: keyof typeof calendarMessages): string =>
    translate(visit.language, calendarMessages[key]);
  return {
    ...rest,
    state,
    rows: takePage(rows, state),
    total: rows.length,
    acts: mayDo(visit.actor, 'calendar.write'),
    groups: [
      { value: '', label: choose('clocks.group.open') },
      ...CLOCK_GROUPS.map((value) => ({ value, label: choose(`group.${value}`) })),
      { value: 'tout', label: choose('clocks.group.all') },
    ],
    kinds: [
      { value: '', label: choose('clocks.kind.all') },
      ...REGISTER_CLOCKS.map((value) => ({ value, label: choose(`clock.${value}`) })),
    ],
  };
}

export type ClocksPage = Awaited<ReturnType<typeof loadClocks>>;
