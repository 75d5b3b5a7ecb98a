import { randomUUID } from 'node:crypto';
import { translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { type Edit, editDocument, type JsonObject, readRevision } from '@etalon/usecases';
import { act, type PageArgs, redirectWithNotice } from '@etalon/web/answer';
import { readPath } from '@etalon/workshop';
import { shellPath } from './document-address.ts';

interface NoteArgs extends PageArgs {
  readonly params: { readonly projectId: string; readonly documentId: string };
}

const FIELD = /^(heading|text) (.+)$/;

/** What a form without script changed in the revision that it showed. */
function listEdits(content: JsonObject, form: FormData): readonly Edit[] {
  const edits: Edit[] = [];
  const compare = (path: readonly string[], value: string): void => {
    const was = readPath(content, path) ?? '';
    if (was !== value) edits.push({ op: 'set', path, value, was });
  };
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const clean = value.replaceAll('\r\n', '\n');
    const [, key, id] = FIELD.exec(name) ?? [];
    if (name === 'title') compare(['title'], clean);
    else if (key !== undefined && id !== undefined) compare(['sections', `@${id}`, key], clean);
  }
  const [acte = '', id = ''] = String(form.get('acte') ?? '').split(' ');
  if (acte === 'ajouter')
    edits.push({
      op: 'insert',
      path: ['sections'],
      item: { id: randomUUID(), heading: '', text: '' },
      before: null,
    });
  if (acte === 'supprimer') edits.push({ op: 'remove', path: ['sections', `@${id}`] });
  return edits;
}

/** Saves a note posted by a plain form; what others wrote meanwhile is kept too. */
export function saveNote(args: NoteArgs) {
  const { projectId, documentId } = args.params;
  return act(args, async ({ actor, runtime, language }, form) => {
    const number = Number(form.get('number'));
    const { revision } = await readRevision(runtime.workplace, actor, { documentId, number });
    const edits = listEdits(revision.content, form);
    await editDocument(runtime.workplace, actor, { documentId, edits });
    return redirectWithNotice(
      shellPath(projectId, documentId),
      translate(language, workshopMessages['note.saved']),
    );
  });
}
