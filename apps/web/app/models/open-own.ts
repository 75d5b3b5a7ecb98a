import { EtalonError } from '@etalon/error';
import { type DocumentView, openDocument } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import type { ModelsAddress } from './load-models.ts';

/** The document of an address, when it is of that project; throws `document.not-found`. */
export async function openOwn(
  visit: SignedVisit,
  { documentId, projectId }: ModelsAddress,
): Promise<Pick<DocumentView, 'content'>> {
  const view = await openDocument(visit.runtime.workplace, visit.actor, documentId);
  if (view.document.projectId !== projectId) throw new EtalonError('document.not-found');
  return view;
}
