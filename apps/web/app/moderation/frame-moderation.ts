import { type BlockName, mayDo, maySeeFairAverages } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { MODERATION_PARTS, type ModerationPart } from './moderation-parts.ts';

/** What every part of the moderation of a session shows around its figures. */
export interface ModerationFrame {
  readonly session: { readonly id: string; readonly label: string };
  readonly blocks: readonly BlockName[];
  readonly block: BlockName;
  readonly parts: readonly ModerationPart[];
  readonly readsSession: boolean;
}

/** The frame as this person may see it. */
export async function frameModeration(
  visit: SignedVisit,
  { session, blocks, block }: Pick<ModerationFrame, 'session' | 'blocks' | 'block'>,
): Promise<ModerationFrame> {
  return {
    session: { id: session.id, label: session.label },
    blocks,
    block,
    parts: await listParts(visit, session.id),
    readsSession: mayDo(visit.actor, 'session.read'),
  };
}

/** The parts that this person may read. */
export async function listParts(
  { actor, runtime }: SignedVisit,
  sessionId: string,
): Promise<readonly ModerationPart[]> {
  const presides = await maySeeFairAverages(runtime.workplace, actor, sessionId);
  return MODERATION_PARTS.filter(
    ({ action }) => mayDo(actor, action) || (presides && mayDo(actor, action, ['presides'])),
  ).map(({ path }) => path);
}
