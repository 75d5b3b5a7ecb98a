import { randomUUID } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import type { SearchDocument } from '@etalon/learning';
import { cancelWorkshopRun, editDocument, readWorkshopRun, resumeWorkshopRun } from '@etalon/usecases';
import { act, findPagePath, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { readModels } from '@etalon/workshop/models';
import { redirect } from 'react-router';
import { field, setEdit } from '../warehouse/deeds.ts';
import { resultOf } from '../warehouse/run-results.ts';
import type { ModelsArgs } from './act-on-models.ts';
import { isSearched, SEARCH } from './ask-search.ts';
import { askLearning, makeTableRequest } from './ask-training.ts';
import { makeEdits } from './make-edits.ts';
import { openOwn } from './open-own.ts';

/** The action of the page of search: one started or stopped, its best settings kept for the next training. */
export function actOnSearch(args: ModelsArgs) {
  return act(args, async (visit, form) => {
    const { workplace } = visit.runtime;
    const { content } = await openOwn(visit, args.params);
    const { documentId } = args.params;
    const acte = field(form, 'acte');
    if (acte === 'arreter') await cancelWorkshopRun(workplace, visit.actor, field(form, 'calcul'));
    else if (acte === 'continuer') await goOn(visit, args.params, { content, form });
    else if (acte === 'chercher') await startSearch(visit, args.params, { content, form });
    else {
      const edits =
        acte === 'retenir'
          ? await keepBest(visit, documentId, { content, form })
          : makeEdits({ content, form, newId: randomUUID });
      if (edits === null) throw new EtalonError('form.invalid', { info: { count: 1, fields: [] } });
      if (edits.length > 0) await editDocument(workplace, visit.actor, { documentId, edits });
    }
    return redirect(findPagePath(args.request.url));
  });
}

interface Asked {
  readonly content: Parameters<typeof makeEdits>[0]['content'];
  readonly form: FormData;
}

/** Goes on with a search that was cut; throws `runs.other-state` when the document asks for another one. */
async function goOn(visit: SignedVisit, { documentId }: ModelsArgs['params'], { content, form }: Asked) {
  const { workplace } = visit.runtime;
  const run = await readWorkshopRun(workplace, visit.actor, field(form, 'calcul'));
  if (run.documentId !== documentId) throw new EtalonError('runs.not-found');
  if (!isSearched(run, content)) throw new EtalonError('runs.other-state');
  await resumeWorkshopRun(workplace, visit.actor, run.id);
}

async function startSearch(visit: SignedVisit, address: ModelsArgs['params'], { content, form }: Asked) {
  const request = makeTableRequest(readModels(content).training);
  if (request === null) throw new EtalonError('form.invalid', { info: { count: 1, fields: ['target'] } });
  await askLearning({ visit, ...address }, 'models.search', {
    input: request.input,
    parameters: {
      ...request.parameters,
      ...parseForm(SEARCH, form),
    },
  });
}

/** The settings of the best trial, in place of those of its algorithm. */
async function keepBest(visit: SignedVisit, documentId: string, { content, form }: Asked) {
  const run = await readWorkshopRun(visit.runtime.workplace, visit.actor, field(form, 'calcul'));
  const search = resultOf<SearchDocument>(run);
  if (run.documentId !== documentId || search === null) throw new EtalonError('runs.not-found');
  const prefix = `${search.algorithm}.`;
  const best = Object.entries(search.trials[search.best]?.settings ?? {});
  const others = Object.entries(readModels(content).training.settings).filter(
    ([key]) => !key.startsWith(prefix),
  );
  return setEdit(
    content,
    ['training', 'settings'],
    Object.fromEntries([...others, ...best.map(([name, value]) => [`${prefix}${name}`, value] as const)]),
  );
}
