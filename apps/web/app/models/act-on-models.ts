import { randomUUID } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import { editDocument, openDocument } from '@etalon/usecases';
import { act, findPagePath, type PageArgs } from '@etalon/web/answer';
import { redirect } from 'react-router';
import type { ModelsAddress } from './load-models.ts';
import { makeEdits } from './make-edits.ts';

export interface ModelsArgs extends PageArgs {
  readonly params: ModelsAddress;
}

/** The action of every page of the tool: edits of the document, then the page again. */
export function actOnModels(args: ModelsArgs) {
  return act(args, async (visit, form) => {
    const { documentId, projectId } = args.params;
    const { document, content } = await openDocument(visit.runtime.workplace, visit.actor, documentId);
    if (document.projectId !== projectId) throw new EtalonError('document.not-found');
    const edits = makeEdits({ content, form, newId: randomUUID });
    if (edits === null) throw new EtalonError('form.invalid', { info: { count: 1, fields: [] } });
    if (edits.length > 0) await editDocument(visit.runtime.workplace, visit.actor, { documentId, edits });
    return redirect(findPagePath(args.request.url));
  });
}
