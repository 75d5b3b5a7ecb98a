import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { editDocument } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { documentPath } from './document-address.ts';
import { loadImport } from './load-import.ts';

/** Edits sent in one revision. */
const BATCH = 2000;

/** Adds the accepted rows to the list; the file being immutable, they are those that were shown. */
export async function importFromForm(
  visit: SignedVisit,
  form: FormData,
  target: { readonly projectId: string; readonly documentId: string },
): Promise<Response> {
  const { actor, runtime, language } = visit;
  const query = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') query.set(name, value);
  const { list, outcome, kind } = await loadImport(visit, { ...target, query });
  const { accepted, rejected } = outcome;
  if (list === null || accepted.length === 0) throw new EtalonError('import.nothing');
  const path = list.path.split('.');
  const edits = accepted.map(({ item }) => ({ op: 'insert' as const, path, item, before: null }));
  for (let at = 0; at < edits.length; at += BATCH)
    await editDocument(runtime.workplace, actor, {
      documentId: target.documentId,
      edits: edits.slice(at, at + BATCH),
    });
  const notice = translate(language, workshopMessages['import.notice'], {
    count: accepted.length,
    rejected: rejected.length,
  });
  return redirectWithNotice(documentPath(target.projectId, target.documentId, kind), notice);
}
