import { MISSION_SUBJECT } from '@etalon/core/mission';
import { type Actor, authorise } from '../authorisation.ts';
import { type PanelView, readPanel } from '../session/read-panel.ts';
import type { Workplace } from '../workplace.ts';
import { loadMission } from './load-mission.ts';

/** The jury of a mission as the officer composes it, from the same pool and by the same checks as that of a block. */
export async function readMissionPanel(
  workplace: Workplace,
  actor: Actor,
  candidacyId: string,
): Promise<PanelView & { readonly decided: boolean }> {
  authorise(actor, 'session.read');
  const { records } = workplace;
  const loaded = await loadMission(records, candidacyId, workplace.now());
  const { session, candidacy, seats, regulations } = loaded;
  const last = loaded.decisions.at(-1);
  const decided = last !== undefined && last.result !== 'en-attente';
  const panel = await readPanel(records, actor, {
    ...{ session, candidacy, seats, decided },
    block: MISSION_SUBJECT,
    rules: regulations,
  });
  return { ...panel, decided };
}
