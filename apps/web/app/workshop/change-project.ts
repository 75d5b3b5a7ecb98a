import { translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { archiveDocument, createDocument } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';
import { documentPath, projectPath } from './document-address.ts';

const TARGET = z.object({ objet: z.string().min(1) });
const DOCUMENT = z.object({ kind: z.string().min(1), title: z.string() });

/** What the forms of a project's page do, by the name of their act. */
export async function changeProject(
  visit: SignedVisit,
  form: FormData,
  projectId: string,
): Promise<Response> {
  const { actor, language, runtime } = visit;
  const { workplace } = runtime;
  const page = projectPath(projectId);
  const back = (message: keyof typeof workshopMessages, params = {}, to = page): Response =>
    redirectWithNotice(to, translate(language, workshopMessages[message], params));
  const acte = String(form.get('acte') ?? '');
  switch (acte) {
    case 'document': {
      const wanted = parseForm(DOCUMENT, form);
      const document = await createDocument(workplace, actor, { projectId, ...wanted });
      const to = documentPath(projectId, document.id, document.kind);
      return back('project.documents.created.notice', {}, to);
    }
    case 'ranger':
    case 'remettre': {
      const documentId = parseForm(TARGET, form).objet;
      const archived = acte === 'ranger';
      await archiveDocument(workplace, actor, { documentId, archived });
      return back(archived ? 'project.documents.archived.notice' : 'project.documents.unarchived.notice');
    }
    default:
      return back('project.documents');
  }
}
