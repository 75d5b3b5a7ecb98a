import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import type { Route } from './+types/document';
import { DOCUMENT_KEYS, DocumentFrame } from './document-frame.tsx';
import { loadDocumentPage } from './load-document-page.ts';
import { NoteEditor } from './note-editor.tsx';
import { saveNote } from './save-note.ts';
import { useDocument } from './use-document.ts';

export const handle = {
  keys: [
    ...DOCUMENT_KEYS,
    { key: { fr: 'Ctrl + Entrée', en: 'Ctrl + Enter' }, effect: workshopMessages['keys.add'] },
    { key: { fr: 'Alt + ↑', en: 'Alt + ↑' }, effect: workshopMessages['keys.up'] },
    { key: { fr: 'Alt + ↓', en: 'Alt + ↓' }, effect: workshopMessages['keys.down'] },
  ],
};

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => ({
    document: await loadDocumentPage(visit, { ...args.params, kind: 'note' }),
    first:
      Math.max(0, Number.parseInt(new URL(args.request.url).searchParams.get('section') ?? '1', 10) - 1) || 0,
  }));
}

/** Without script: the whole form comes back, and what changed becomes edits. */
export function action(args: Route.ActionArgs) {
  return saveNote(args);
}

/** A written note; a document of another kind goes to the page of its tool. */
export default function NoteDocument({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const document = useDocument(loaderData.document);
  return (
    <DocumentFrame document={document}>
      <NoteEditor document={document} first={loaderData.first} answer={actionData} />
    </DocumentFrame>
  );
}
