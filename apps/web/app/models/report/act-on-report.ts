import { randomUUID } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import { editDocument } from '@etalon/usecases';
import { act, findPagePath } from '@etalon/web/answer';
import { type Edit, type JsonObject, readPath } from '@etalon/workshop/edits';
import { redirect } from 'react-router';
import { addEdit, field, setEdit } from '../../warehouse/deeds.ts';
import type { ModelsArgs } from '../act-on-models.ts';
import { openOwn } from '../open-own.ts';

const TEXT = /^texte ((?:choices|surprises)\/@[^/]+\/[a-z]+|conclusion)$/;

const EMPTY: Readonly<Record<string, JsonObject>> = {
  choices: { topic: 'other', choice: '', reason: '', alternative: '', consequence: '' },
  surprises: { expected: '', seen: '', done: '' },
};

/** The action of the report posted by a plain form: its texts kept, an item added or removed. */
export function actOnReport(args: ModelsArgs) {
  return act(args, async (visit, form) => {
    const { content } = await openOwn(visit, args.params);
    const edits = listReportEdits(content, form, randomUUID);
    const { documentId } = args.params;
    if (edits.length > 0) await editDocument(visit.runtime.workplace, visit.actor, { documentId, edits });
    return redirect(findPagePath(args.request.url));
  });
}

/** The edits that the form asks for; throws `form.invalid` for an act that is none of this page. */
export function listReportEdits(content: JsonObject, form: FormData, newId: () => string): readonly Edit[] {
  const texts = [...form.keys()].flatMap((name) => {
    const steps = TEXT.exec(name)?.[1]?.split('/');
    const path = ['report', ...(steps ?? [])];
    return steps === undefined || readPath(content, path) === undefined
      ? []
      : setEdit(content, path, field(form, name));
  });
  const [acte = '', list = '', id = ''] = field(form, 'acte').split(' ');
  const empty = EMPTY[list];
  if (acte === 'rapport-ecrire') return texts;
  if (acte === 'rapport-ajouter' && empty !== undefined)
    return [...texts, addEdit(['report', list], { id: newId(), ...empty })];
  if (acte === 'rapport-retirer' && empty !== undefined)
    return [...texts, { op: 'remove', path: ['report', list, `@${id}`] }];
  throw new EtalonError('form.invalid', { info: { count: 1, fields: [] } });
}
