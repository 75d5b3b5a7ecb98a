import { mayDo, readRegulationsDraft } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

/** The level texts of one block of a draft's framework: a page of sixty-four criteria would be unreadable. */
export async function loadLevelTexts(visit: SignedVisit, target: { draftId: string; block: string | null }) {
  const { runtime, actor } = visit;
  const view = await readRegulationsDraft(runtime.workplace, actor, target.draftId);
  const { blocks } = view.framework.framework;
  const block = blocks.find(({ id }) => id === target.block) ?? blocks[0];
  return {
    draftId: view.draft.id,
    label: view.regulations.label,
    counts: view.descriptors,
    blocks: blocks.map(({ id }) => id),
    block: block && { id: block.id, title: block.title },
    language: view.framework.framework.language,
    criteria: (block?.activities ?? []).flatMap(({ criteria }) =>
      criteria.map(({ id, text }) => ({
        id,
        text,
        texts: view.regulations.descriptors[id] ?? ['', '', '', ''],
        observables: view.regulations.observables[id] ?? [],
      })),
    ),
    writes: mayDo(actor, 'regulations.write') && view.published === null,
  };
}

export type LevelTextsPage = Awaited<ReturnType<typeof loadLevelTexts>>;
