import { type AppealState, readAppealState } from '@etalon/core/appeal';
import { EtalonError } from '@etalon/error';
import type { Actor, Standing } from '../authorisation.ts';
import type { Appeal } from '../ports/appeal-records.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import { readStandings } from '../standings.ts';

export interface LoadedAppeal {
  readonly appeal: Appeal;
  readonly state: AppealState;
  readonly standings: readonly Standing[];
}

/** An appeal with where it stands and how the actor stands to it. Throws `appeal.not-found`. */
export async function loadAppeal(records: Records, actor: Actor, id: string): Promise<LoadedAppeal> {
  const appeal = await records.appeals.findAppeal(id);
  if (appeal === null) throw new EtalonError('appeal.not-found');
  const { standings } = await readStandings(records, actor, { candidacyId: appeal.candidacyId, block: null });
  const own = standings.filter((standing) => standing === 'own');
  const handles = appeal.assignment?.userId === actor.userId ? (['handles'] as const) : [];
  return { appeal, state: await readState(records, appeal), standings: [...own, ...handles] };
}

/** Where an appeal stands. */
export async function readState(records: Records, appeal: Appeal): Promise<AppealState> {
  return deriveState(appeal, await records.juries.listDecisions(appeal.candidacyId, appeal.block));
}

/** The same, of decisions already read; those of other candidates change nothing. */
export function deriveState(appeal: Appeal, decisions: readonly Pick<Decision, 'supersedes'>[]): AppealState {
  return readAppealState({
    filedAt: appeal.filedAt,
    assignedTo: appeal.assignment?.userId ?? null,
    outcome: appeal.answer?.outcome ?? null,
    decidedAgain: decisions.some((row) => row.supersedes === appeal.decisionId),
  });
}
