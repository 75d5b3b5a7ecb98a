import { randomUUID } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import { editDocument, openDocument } from '@etalon/usecases';
import { act, findPagePath, type PageArgs, type SignedVisit } from '@etalon/web/answer';
import { redirect } from 'react-router';
import type { Address } from './load-warehouse.ts';
import { makeEdits } from './make-edits.ts';

export interface WarehouseArgs extends PageArgs {
  readonly params: Address;
}

/** Other buttons of a page, by their `acte`: computations, which write nothing. */
export type OtherActs<T> = Readonly<Record<string, (visit: SignedVisit, form: FormData) => Promise<T>>>;

/** The action of every page of the tool: edits of the document, or one of the page's own computations. */
export function actOnWarehouse<T>(args: WarehouseArgs, others: OtherActs<T>) {
  return act(args, async (visit, form): Promise<T | Response> => {
    const acte = String(form.get('acte') ?? '');
    const other = others[acte];
    if (other !== undefined) return other(visit, form);
    const { documentId, projectId } = args.params;
    const { document, content } = await openDocument(visit.runtime.workplace, visit.actor, documentId);
    if (document.projectId !== projectId) throw new EtalonError('document.not-found');
    const edits = makeEdits({ content, form, newId: randomUUID });
    if (edits === null || edits.length === 0)
      throw new EtalonError('form.invalid', { info: { count: 1, fields: [] } });
    await editDocument(visit.runtime.workplace, visit.actor, { documentId, edits });
    return redirect(findPagePath(args.request.url));
  });
}
