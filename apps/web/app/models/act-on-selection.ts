import { randomUUID } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import { editDocument } from '@etalon/usecases';
import { act, findPagePath } from '@etalon/web/answer';
import type { Edit, JsonObject } from '@etalon/workshop/edits';
import { readModels } from '@etalon/workshop/models';
import { redirect } from 'react-router';
import { addEdit, field } from '../warehouse/deeds.ts';
import type { ModelsArgs } from './act-on-models.ts';
import { loadModels } from './load-models.ts';
import { makeEdits } from './make-edits.ts';
import { openOwn } from './open-own.ts';

/** The action of the page of the choice: its texts kept, or the figures of the chosen model taken into the card with their run. */
export function actOnSelection(args: ModelsArgs) {
  return act(args, async (visit, form) => {
    const { documentId } = args.params;
    const { content } = await openOwn(visit, args.params);
    const isFigures = field(form, 'acte') === 'fiche-chiffres';
    const edits = isFigures
      ? takeFigures(content, await loadModels(visit, args.params))
      : makeEdits({ content, form, newId: randomUUID });
    if (edits === null) throw new EtalonError('form.invalid', { info: { count: 1, fields: [] } });
    if (edits.length > 0) await editDocument(visit.runtime.workplace, visit.actor, { documentId, edits });
    return redirect(findPagePath(args.request.url));
  });
}

/** Edits that replace the figures of the card by those of the chosen model, as the run of the bench measured them. */
function takeFigures(
  content: JsonObject,
  { evaluation, runId }: Pick<Awaited<ReturnType<typeof loadModels>>, 'evaluation' | 'runId'>,
): readonly Edit[] {
  const { models, selection, card } = readModels(content);
  const name = models.find(({ id }) => id === selection.model)?.name;
  const measured = evaluation?.models.find((one) => one.name === name);
  if (name === undefined || measured === undefined || runId === null) throw new EtalonError('runs.not-found');
  const figures = [...(measured.quality?.figures ?? []), ...(measured.regression?.figures ?? [])];
  return [
    ...card.figures.map(({ id }): Edit => ({ op: 'remove', path: ['card', 'figures', `@${id}`] })),
    ...figures.map(({ metric, value, interval, n }) =>
      addEdit(['card', 'figures'], {
        ...{ id: randomUUID(), model: name, metric, value, n, run: runId },
        lo: interval?.lo ?? null,
        hi: interval?.hi ?? null,
      }),
    ),
  ];
}
