import { randomUUID } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import { type Message, translate } from '@etalon/i18n';
import { transformOperationMessages } from '@etalon/i18n/messages/transform-operations';
import type { TimedNode } from '@etalon/transform';
import { editDocument, openDocument, readProject } from '@etalon/usecases';
import { act, findPagePath, type PageArgs, type SignedVisit } from '@etalon/web/answer';
import type { Edit, JsonObject } from '@etalon/workshop/edits';
import { readTransform } from '@etalon/workshop/transform';
import { redirect } from 'react-router';
import { field, setEdit } from '../warehouse/deeds.ts';
import { resultOf } from '../warehouse/run-results.ts';
import { askTransform, makeRequest } from './ask-transform.ts';
import type { TransformAddress } from './load-transform.ts';
import { makeEdits } from './make-edits.ts';
import { nameNodes } from './name-nodes.ts';

export interface TransformArgs extends PageArgs {
  readonly params: TransformAddress;
}

const WORDS: Readonly<Record<string, Message>> = transformOperationMessages;

/** The action of every page of the tool: edits of the document, then the page again. */
export function actOnTransform(args: TransformArgs) {
  return act(args, async (visit, form) => {
    const { documentId, projectId } = args.params;
    const { document, content } = await openDocument(visit.runtime.workplace, visit.actor, documentId);
    if (document.projectId !== projectId) throw new EtalonError('document.not-found');
    const nameOperation = (op: string): string => {
      const message = WORDS[`op.${op}`];
      return message === undefined ? op : translate(visit.language, message);
    };
    const edits =
      field(form, 'acte') === 'mesurer'
        ? await measureCosts(visit, args.params, content)
        : makeEdits({ content, form, newId: randomUUID, nameOperation });
    if (edits === null) throw new EtalonError('form.invalid', { info: { count: 1, fields: [] } });
    if (edits.length > 0) await editDocument(visit.runtime.workplace, visit.actor, { documentId, edits });
    return redirect(findPagePath(args.request.url));
  });
}

/** Costs measured now, written beside the operations they are of. */
async function measureCosts(
  visit: SignedVisit,
  address: TransformAddress,
  content: JsonObject,
): Promise<readonly Edit[]> {
  const typed = readTransform(content);
  const asked = makeRequest(typed);
  if (asked === null) return [];
  const measuredAt = visit.runtime.workplace.now();
  const request = { ...asked, parameters: { ...asked.parameters, measuredAt } };
  const { files } = await readProject(visit.runtime.workplace, visit.actor, address.projectId);
  const run = await askTransform({ visit, ...address }, 'transform.time', { request, files });
  const found = resultOf<{ readonly nodes: readonly TimedNode[] }>(run);
  if (found === null) throw new EtalonError(run.errorCode ?? 'runs.process-ended');
  const costs = new Map(found.nodes.map(({ id, microseconds }) => [id, microseconds]));
  const names = nameNodes(typed.nodes);
  return typed.nodes.flatMap(({ id }) => {
    const cost = costs.get(names.get(id) ?? id);
    return cost === undefined ? [] : setEdit(content, ['nodes', `@${id}`, 'costUs'], cost);
  });
}
