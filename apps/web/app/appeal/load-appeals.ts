import type { AppealGround, AppealState } from '@etalon/core/appeal';
import { listAppeals } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readTableState, type TableState } from '../kit/table-state.ts';

export interface AppealLine {
  readonly id: string;
  readonly candidate: string;
  readonly block: string;
  readonly session: string;
  readonly ground: AppealGround;
  readonly filedAt: string;
  readonly state: AppealState;
}

const RULES = {
  sortable: ['candidate', 'block', 'session', 'filedAt', 'state'],
  sort: 'filedAt',
  direction: 'desc',
  filters: ['etat'],
} as const;

/** Appeals as the address asks for them: all that match, and where the table stands. */
export async function loadAppeals(
  visit: SignedVisit,
  request: Request,
): Promise<{ readonly state: TableState; readonly all: number; readonly matching: readonly AppealLine[] }> {
  const state = readTableState(new URL(request.url), RULES);
  const rows = (await listAppeals(visit.runtime.workplace, visit.actor)).map(
    (row): AppealLine => ({
      id: row.appeal.id,
      candidate: row.candidate,
      block: row.appeal.block,
      session: row.sessionLabel,
      ground: row.appeal.ground,
      filedAt: row.appeal.filedAt,
      state: row.state,
    }),
  );
  const { etat } = state.filters;
  const wanted = state.search.toLowerCase();
  const column = RULES.sortable.find((name) => name === state.sort) ?? 'filedAt';
  const turn = state.direction === 'asc' ? 1 : -1;
  const matching = rows
    .filter((row) => etat === undefined || row.state === etat)
    .filter((row) => `${row.candidate} ${row.session}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => turn * a[column].localeCompare(b[column], 'fr', { numeric: true }));
  return { state, all: rows.length, matching };
}
