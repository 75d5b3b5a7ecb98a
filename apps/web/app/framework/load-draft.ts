import { countFramework, type Diagnostic, type Framework, listItems } from '@etalon/core/framework';
import { explainDiagnostic, type Language } from '@etalon/i18n';
import { listVersions, mayDo, openDraft } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { findLine, layOutDocument } from './lay-out-document.ts';

/** Every text that was understood, with the situation it continues when it is a situation. */
function listUnderstood(framework: Framework) {
  const chains = new Map(
    framework.blocks.flatMap((block) =>
      block.activities.map(({ situation }) => [situation.id, situation.chain] as const),
    ),
  );
  return listItems(framework).map((item) => ({ ...item, chain: chains.get(item.id) ?? null }));
}

export type UnderstoodItem = ReturnType<typeof listUnderstood>[number];

function explainAll(language: Language, diagnostics: readonly Diagnostic[], lines: readonly number[]) {
  const rank = { error: 0, warning: 1 } as const;
  return diagnostics
    .map((row) => ({ ...row, ...explainDiagnostic(language, row), target: findLine(lines, row.line) }))
    .toSorted((a, b) => rank[a.severity] - rank[b.severity] || a.line - b.line);
}

export type ExplainedDiagnostic = ReturnType<typeof explainAll>[number];

/** Everything the screen of a draft shows. */
export async function loadDraftPage(visit: SignedVisit, draftId: string) {
  const { actor, language } = visit;
  const { workplace } = visit.runtime;
  const view = await openDraft(workplace, actor, draftId);
  const versions = await listVersions(workplace);
  const version = versions.find((row) => row.draftId === draftId) ?? null;
  const items = view.framework === null ? [] : listUnderstood(view.framework);
  const document = layOutDocument(view.units, items, view.diagnostics);
  return {
    id: view.draft.id,
    fileName: view.draft.fileName,
    createdAt: view.draft.createdAt,
    format: view.framework?.source.format ?? null,
    title: view.framework?.title ?? null,
    counts: view.framework === null ? null : countFramework(view.framework),
    publishable: view.publishable,
    edits: mayDo(actor, 'framework.draft.write'),
    version: version === null ? null : { id: version.id, label: version.label },
    items,
    document,
    diagnostics: explainAll(
      language,
      view.diagnostics,
      document.flatMap(({ lines }) => lines),
    ),
    corrections: view.corrections.toReversed().map(({ by, withdrawn, ...row }) => ({
      ...row,
      mine: by === actor.userId,
      withdrawn: withdrawn === null ? null : { at: withdrawn.at, mine: withdrawn.by === actor.userId },
      refused: view.refused.some(({ correction }) => correction === row.id),
    })),
  };
}

export type DraftData = Awaited<ReturnType<typeof loadDraftPage>>;
