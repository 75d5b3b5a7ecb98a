import { MISSION_STATES } from '@etalon/core/mission';
import type { MissionFilter } from '@etalon/usecases/mission';
import { readTableState, type TableState } from '../kit/table-state.ts';

const RULES = {
  sortable: ['enrolledAt'],
  sort: 'enrolledAt',
  direction: 'desc',
  filters: ['etat', 'duree'],
  size: 25,
} as const;

export const STATE_CHOICES = ['none', ...MISSION_STATES] as const;
export const DURATION_CHOICES = ['met', 'not-met'] as const;

/** What the list of missions is asked for, as its address says it. */
export function readMissionFilter(request: Request): {
  readonly state: TableState;
  readonly filter: MissionFilter;
} {
  const state = readTableState(new URL(request.url), RULES);
  return {
    state,
    filter: {
      search: state.search,
      state: STATE_CHOICES.find((known) => known === state.filters.etat) ?? null,
      duration: DURATION_CHOICES.find((known) => known === state.filters.duree) ?? null,
      sessionId: null,
    },
  };
}
