import { importFramework, type SourceUnit } from '@etalon/framework-import';
import type { Actor } from '../authorisation.ts';
import type { Workplace } from '../workplace.ts';
import { type DraftView, readDraft, readDraftSource } from './read-draft.ts';

export interface OpenDraft extends DraftView {
  /** The document as read, paragraph by paragraph and row by row; empty for a CASE package or a file of no known format. */
  readonly units: readonly SourceUnit[];
}

/** A draft beside its document: what was understood, corrections laid over, and the lines it was read from. */
export async function openDraft(workplace: Workplace, actor: Actor, draftId: string): Promise<OpenDraft> {
  const view = await readDraft(workplace, actor, draftId);
  const source = await readDraftSource(workplace, actor, draftId);
  const { units } = await importFramework(source);
  return { ...view, units };
}
