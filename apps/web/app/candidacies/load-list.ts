import {
  IDENTITY_STATES,
  type IdentityState,
  type ListedCandidacy,
  listSessions,
  ROUTES,
  searchCandidacies,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readTableState } from '../kit/table-state.ts';

const RULES = {
  sortable: ['name', 'enrolledAt'],
  sort: 'name',
  size: 25,
  filters: ['session', 'voie', 'identite'],
} as const;

export interface ShownRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly session: string;
  readonly route: ListedCandidacy['candidacy']['route'];
  readonly blocks: readonly string[];
  readonly identity: IdentityState;
  readonly findings: ListedCandidacy['findings'];
  readonly enrolledAt: string;
}

/** One page of the candidacies that the address asks for, or all of them for an export. */
export async function loadList({ runtime, actor }: SignedVisit, request: Request, whole = false) {
  const state = readTableState(new URL(request.url), RULES);
  const { filters } = state;
  const page = whole
    ? { offset: 0, limit: 10_000 }
    : { offset: (state.page - 1) * state.size, limit: state.size };
  const { rows, total } = await searchCandidacies(runtime.workplace, actor, {
    text: state.search,
    sessionId: filters.session ?? null,
    route: ROUTES.find((route) => route === filters.voie) ?? null,
    identity: IDENTITY_STATES.find((known) => known === filters.identite) ?? null,
    sort: state.sort === 'enrolledAt' ? 'enrolledAt' : 'name',
    descending: state.direction === 'desc',
    page,
  });
  const sessions = await listSessions(runtime.workplace, actor);
  return {
    state,
    total,
    rows: rows.map(
      ({ candidacy, name, email, sessionLabel, identity, findings }): ShownRow => ({
        ...{ id: candidacy.id, name, email, identity, findings },
        session: sessionLabel,
        route: candidacy.route,
        blocks: candidacy.blocks,
        enrolledAt: candidacy.enrolledAt,
      }),
    ),
    sessions: sessions.map(({ id, label }) => ({ value: id, label })),
  };
}
