import { createHash } from 'node:crypto';
import { importFramework } from '@etalon/framework-import';
import { type Actor, authorise } from '../authorisation.ts';
import type { FrameworkDraft } from '../ports/framework-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/** Reads an official document, keeps the file and what was understood of it as a draft; broken documents are kept too. */
export async function importFrameworkDocument(
  workplace: Workplace,
  actor: Actor,
  document: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<FrameworkDraft> {
  authorise(actor, 'framework.draft.write');
  const { draft: framework, diagnostics } = await importFramework(document);
  const stored = await workplace.files.put(once(document.bytes), { maxBytes: MAX_BYTES });
  const draft: FrameworkDraft = {
    id: workplace.newId(),
    fileName: document.fileName,
    sourceSha256: createHash('sha256').update(document.bytes).digest('hex'),
    framework,
    diagnostics,
    createdBy: actor.userId,
    createdAt: workplace.now(),
  };
  await workplace.records.transaction(async (records) => {
    await records.frameworks.addDraft(draft);
    await recordEvent(workplace, records, actor, {
      kind: 'framework.imported',
      subjects: [draft.id],
      facts: {
        sha256: stored.sha256,
        errors: diagnostics.filter((row) => row.severity === 'error').length,
        warnings: diagnostics.filter((row) => row.severity === 'warning').length,
      },
    });
  });
  return draft;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
