import { translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import {
  type Actor,
  addProjectMember,
  archiveDocument,
  createDocument,
  leaveProject,
  takeCaseFiles,
  type Workplace,
  withdrawProjectFile,
} from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';
import { documentPath, projectPath } from './document-address.ts';

const ACTS = ['document', 'ranger', 'remettre', 'cas', 'retirer', 'membre', 'quitter'] as const;
const ACT = z.object({ acte: z.enum(ACTS) });
const TARGET = z.object({ objet: z.string().min(1) });
const DOCUMENT = z.object({ kind: z.string().min(1), title: z.string() });
const MEMBER = z.object({ email: z.string().trim().min(1) });
const CASE = z.object({ situation: z.string().regex(/^[^ ]+ [^ ]+$/) });

interface Done {
  readonly message: keyof typeof workshopMessages;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly to?: string;
}

async function perform(workplace: Workplace, actor: Actor, form: FormData, projectId: string): Promise<Done> {
  const { acte } = parseForm(ACT, form);
  switch (acte) {
    case 'document': {
      const document = await createDocument(workplace, actor, { projectId, ...parseForm(DOCUMENT, form) });
      const to = documentPath(projectId, document.id, document.kind);
      return { message: 'project.documents.created.notice', to };
    }
    case 'ranger':
      await archiveDocument(workplace, actor, { documentId: parseForm(TARGET, form).objet, archived: true });
      return { message: 'project.documents.archived.notice' };
    case 'remettre':
      await archiveDocument(workplace, actor, { documentId: parseForm(TARGET, form).objet, archived: false });
      return { message: 'project.documents.unarchived.notice' };
    case 'cas': {
      const [candidacyId = '', situation = ''] = parseForm(CASE, form).situation.split(' ');
      const taken = await takeCaseFiles(workplace, actor, { projectId, candidacyId, situation });
      return { message: 'files.taken.notice', params: { count: taken.length } };
    }
    case 'retirer':
      await withdrawProjectFile(workplace, actor, parseForm(TARGET, form).objet);
      return { message: 'files.withdrawn.notice' };
    case 'membre':
      await addProjectMember(workplace, actor, { projectId, ...parseForm(MEMBER, form) });
      return { message: 'group.added.notice' };
    case 'quitter':
      await leaveProject(workplace, actor, projectId);
      return { message: 'group.left.notice', to: '/atelier' };
    default:
      return acte satisfies never;
  }
}

/** What the forms of a project's page do, by the name of their act. */
export async function changeProject(
  { actor, language, runtime }: SignedVisit,
  form: FormData,
  projectId: string,
): Promise<Response> {
  const done = await perform(runtime.workplace, actor, form, projectId);
  const notice = translate(language, workshopMessages[done.message], done.params ?? {});
  return redirectWithNotice(done.to ?? projectPath(projectId), notice);
}
