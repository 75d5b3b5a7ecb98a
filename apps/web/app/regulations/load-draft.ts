import { POINT_KEYS, type PointKey } from '@etalon/core/regulations';
import { listRegulations, mayDo, type RegulationsDraftView, readRegulationsDraft } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { shareOnWrongSide } from './share-on-wrong-side.ts';
import type { BlockSize } from './weigh-point.ts';

const MOST_EXAMINERS = 9;

/** The blocks of a framework with how many criteria each has. */
export function sizeBlocks({ framework }: RegulationsDraftView['framework']): readonly BlockSize[] {
  return framework.blocks.map(({ id, activities }) => ({
    id,
    criteria: activities.reduce((sum, { criteria }) => sum + criteria.length, 0),
  }));
}

/** A draft as its form shows it, the level texts apart. */
export async function loadDraft(visit: SignedVisit, draftId: string) {
  const { runtime, actor } = visit;
  const view = await readRegulationsDraft(runtime.workplace, actor, draftId);
  const { descriptors: _texts, ...points } = view.regulations;
  const versions = await listRegulations(runtime.workplace, actor);
  const superseded = new Set(versions.map((row) => row.supersedes));
  const undecided: readonly PointKey[] = view.undecided;
  return {
    id: view.draft.id,
    points,
    openedAt: view.draft.createdAt,
    edits: view.edits.length,
    editedAt: view.edits.at(-1)?.at ?? null,
    blocks: sizeBlocks(view.framework),
    wrongSide: Array.from({ length: MOST_EXAMINERS + 1 }, (_, readings) => shareOnWrongSide(readings)),
    matrices: view.matrices.map(({ hash, signature }) => ({ hash, signedAt: signature?.signedAt ?? '' })),
    findings: view.findings,
    decided: POINT_KEYS.length - undecided.length,
    undecidedForSession: view.undecidedForSession,
    undecidedElsewhere: undecided.filter((key) => !view.undecidedForSession.includes(key)),
    descriptors: view.descriptors,
    publishedId: view.published?.id ?? null,
    basedOn: view.draft.basedOn,
    replaceable: versions
      .filter((row) => !superseded.has(row.id))
      .map(({ id, regulations, createdAt }) => ({ id, label: regulations.label, createdAt })),
    writes: mayDo(actor, 'regulations.write'),
  };
}

export type DraftPage = Awaited<ReturnType<typeof loadDraft>>;
