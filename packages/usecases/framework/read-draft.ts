import {
  applyCorrections,
  checkFramework,
  type Diagnostic,
  type Framework,
  type RefusedCorrection,
} from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { DraftCorrection, FrameworkDraft } from '../ports/framework-records.ts';
import type { Records } from '../ports/records.ts';
import type { Workplace } from '../workplace.ts';

export interface DraftView {
  readonly draft: FrameworkDraft;
  /** The document as read, with the corrections in force laid over it; null when nothing was understood. */
  readonly framework: Framework | null;
  readonly corrections: readonly DraftCorrection[];
  /** What the reader said, and what the structure says after correction. */
  readonly diagnostics: readonly Diagnostic[];
  /** Corrections that no longer fit what they correct. */
  readonly refused: readonly RefusedCorrection[];
  readonly publishable: boolean;
}

/** A draft with its corrections applied; throws `framework.draft-not-found`. */
export async function loadDraft(records: Records, draftId: string): Promise<DraftView> {
  const draft = await records.frameworks.findDraft(draftId);
  if (draft === null) throw new EtalonError('framework.draft-not-found');
  const corrections = await records.frameworks.listCorrections(draftId);
  if (draft.framework === null)
    return {
      draft,
      framework: null,
      corrections,
      diagnostics: draft.diagnostics,
      refused: [],
      publishable: false,
    };
  const { framework, refused } = applyCorrections(draft.framework, corrections);
  const structure = checkFramework(framework);
  const known = new Set(draft.diagnostics.map((row) => `${row.code}:${row.line}`));
  const added = structure.filter((row) => !known.has(`${row.code}:${row.line}`));
  const mended = new Set(checkFramework(draft.framework).map((row) => `${row.code}:${row.line}`));
  for (const row of structure) mended.delete(`${row.code}:${row.line}`);
  const kept = draft.diagnostics.filter((row) => !mended.has(`${row.code}:${row.line}`));
  const diagnostics = [...kept, ...added];
  return {
    draft,
    framework,
    corrections,
    diagnostics,
    refused,
    publishable: !diagnostics.some((row) => row.severity === 'error'),
  };
}

/** A draft for the screen that shows the document beside what was understood. */
export async function readDraft(workplace: Workplace, actor: Actor, draftId: string): Promise<DraftView> {
  authorise(actor, 'framework.draft.read');
  return loadDraft(workplace.records, draftId);
}

/** The source document as text lines, for the left side of that screen. */
export async function readDraftSource(
  workplace: Workplace,
  actor: Actor,
  draftId: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  authorise(actor, 'framework.draft.read');
  const draft = await workplace.records.frameworks.findDraft(draftId);
  if (draft === null) throw new EtalonError('framework.draft-not-found');
  const chunks: Uint8Array[] = [];
  for await (const chunk of await workplace.files.open(draft.sourceSha256)) chunks.push(chunk);
  return { fileName: draft.fileName, bytes: Buffer.concat(chunks) };
}

/** Drafts, latest first. */
export async function listDrafts(workplace: Workplace, actor: Actor): Promise<readonly FrameworkDraft[]> {
  authorise(actor, 'framework.draft.read');
  return workplace.records.frameworks.listDrafts();
}
