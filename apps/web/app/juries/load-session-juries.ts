import type { JuryFinding, JuryRemark, MemberProblem } from '@etalon/core/jury';
import { readSessionJuries, type SessionJuriesView, type SessionJury } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readTableState, takePage } from '../kit/table-state.ts';

const RULES = {
  sortable: ['candidate', 'block'],
  sort: 'candidate',
  filters: ['etat'],
  size: 50,
} as const;

/** Somebody against whom the pool holds something, by name. */
export interface NamedProblem {
  readonly name: string;
  readonly code: MemberProblem['code'];
}

export interface JuryLine {
  readonly candidacyId: string;
  readonly candidate: string;
  readonly block: string;
  readonly decided: boolean;
  readonly members: readonly string[];
  readonly refusals: readonly JuryFinding[];
  readonly problems: readonly NamedProblem[];
  readonly remarks: readonly JuryRemark[];
}

/** Names by id, of those who sit and of candidates; an erased person has none. */
export function nameOf(view: Pick<SessionJuriesView, 'members' | 'candidates'>): (id: string) => string {
  const members = new Map(view.members.map(({ userId, name }) => [userId, name]));
  return (id) => members.get(id) ?? view.candidates.get(id) ?? '';
}

function describe(jury: SessionJury, name: (id: string) => string): JuryLine {
  return {
    candidacyId: jury.candidacy.id,
    candidate: name(jury.candidacy.userId),
    block: jury.block,
    decided: jury.decided,
    members: jury.seats.map(({ userId }) => name(userId)),
    refusals: jury.refusals,
    problems: jury.members.map(({ userId, code }) => ({ name: name(userId), code })),
    remarks: jury.remarks,
  };
}

/** What the page of a session's juries shows, one page of juries at a time. */
export async function loadSessionJuries(
  { runtime, actor, language }: SignedVisit,
  sessionId: string,
  request: Request,
) {
  const state = readTableState(new URL(request.url), RULES);
  const view = await readSessionJuries(runtime.workplace, actor, { sessionId, day: null });
  const name = nameOf(view);
  const lines = view.juries.map((jury) => describe(jury, name));
  const whole = lines.filter((row) => row.refusals.length === 0 && row.problems.length === 0).length;
  const wanted = state.search.toLocaleLowerCase(language);
  const turn = state.direction === 'desc' ? -1 : 1;
  const key = state.sort === 'block' ? 'block' : 'candidate';
  const found = lines
    .filter(
      (row) =>
        state.filters.etat !== 'a-completer' ||
        (!row.decided && (row.refusals.length > 0 || row.problems.length > 0)),
    )
    .filter((row) => `${row.candidate} ${row.members.join(' ')}`.toLocaleLowerCase(language).includes(wanted))
    .toSorted((a, b) => turn * a[key].localeCompare(b[key], language, { numeric: true }));
  return {
    session: { id: view.session.id, label: view.session.label },
    state,
    all: lines.length,
    whole,
    decided: lines.filter((row) => row.decided).length,
    total: found.length,
    rows: takePage(found, state),
    rules: view.rules,
    poolSize: view.poolSize,
    graph: view.graph,
    writes: view.writes,
  };
}

export type SessionJuriesPage = Awaited<ReturnType<typeof loadSessionJuries>>;
