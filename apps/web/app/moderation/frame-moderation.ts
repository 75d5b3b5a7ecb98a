import { type Actor, type BlockName, mayDo, mayDoSomewhere } from '@etalon/usecases';
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
export function frameModeration(
  actor: Actor,
  { session, blocks, block }: Pick<ModerationFrame, 'session' | 'blocks' | 'block'>,
): ModerationFrame {
  return {
    session: { id: session.id, label: session.label },
    blocks,
    block,
    parts: MODERATION_PARTS.filter(({ action }) => mayDoSomewhere(actor, action)).map(({ path }) => path),
    readsSession: mayDo(actor, 'session.read'),
  };
}
