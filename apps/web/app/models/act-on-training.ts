import { randomUUID } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import type { ExtremesDocument } from '@etalon/learning';
import { cancelWorkshopRun, editDocument, readWorkshopRun, resumeWorkshopRun } from '@etalon/usecases';
import { act, findPagePath, type SignedVisit } from '@etalon/web/answer';
import type { Edit } from '@etalon/workshop/edits';
import { readModels } from '@etalon/workshop/models';
import { redirect } from 'react-router';
import { type Deed, field } from '../warehouse/deeds.ts';
import { resultOf } from '../warehouse/run-results.ts';
import type { ModelsArgs } from './act-on-models.ts';
import {
  askLearning,
  isStillAsked,
  makeModelsRequest,
  makeTrainingRequest,
  type TrainingResult,
} from './ask-training.ts';
import { decideExtremes } from './decide-extremes.ts';
import { importOutput } from './import-output.ts';
import type { ModelsAddress } from './load-models.ts';
import { makeEdits } from './make-edits.ts';
import { openOwn } from './open-own.ts';
import { putOnBench } from './put-on-bench.ts';

/** The action of the page of training: settings kept, a training started or stopped, its models put on the bench. */
export function actOnTraining(args: ModelsArgs) {
  return act(args, async (visit, form) => {
    const { workplace } = visit.runtime;
    const page = findPagePath(args.request.url);
    const acte = field(form, 'acte');
    const { content } = await openOwn(visit, args.params);
    if (acte === 'arreter') {
      await cancelWorkshopRun(workplace, visit.actor, field(form, 'calcul'));
      return redirect(page);
    }
    if (acte === 'continuer') {
      await goOn(visit, args.params, { content, form });
      return redirect(page);
    }
    const deed = { content, form, newId: randomUUID };
    const edits = await readEdits(visit, args.params, deed);
    if (edits === null)
      throw new EtalonError('form.invalid', {
        info: { count: 1, fields: acte === 'extremes-decider' ? ['treatment'] : [] },
      });
    const { documentId } = args.params;
    if (edits.length > 0) await editDocument(workplace, visit.actor, { documentId, edits });
    if (acte === 'au-banc') return redirect(page.replace(/\/entrainement$/, ''));
    if (acte === 'import-depuis') return redirect(page.replace(/\/entrainement$/, '/importes'));
    if (acte === 'extremes') {
      const request = makeModelsRequest(readModels((await openOwn(visit, args.params)).content).training);
      if (request === null) throw new EtalonError('form.invalid', { info: { count: 1, fields: ['target'] } });
      await askLearning({ visit, ...args.params }, 'models.extremes', request);
    }
    if (acte === 'entrainer') {
      const request = makeTrainingRequest(readModels((await openOwn(visit, args.params)).content));
      if (request === null)
        throw new EtalonError('form.invalid', { info: { count: 1, fields: ['target', 'algorithm'] } });
      await askLearning({ visit, ...args.params }, 'models.train', request);
    }
    return redirect(page);
  });
}

/** Goes on with a training or a measure of extremes that was cut; throws `runs.other-state` when the document asks for another one. */
async function goOn(
  visit: SignedVisit,
  { documentId }: ModelsAddress,
  { content, form }: Pick<Deed, 'content' | 'form'>,
): Promise<void> {
  const { workplace } = visit.runtime;
  const run = await readWorkshopRun(workplace, visit.actor, field(form, 'calcul'));
  if (run.documentId !== documentId) throw new EtalonError('runs.not-found');
  const models = readModels(content);
  const request =
    run.kind === 'models.extremes' ? makeModelsRequest(models.training) : makeTrainingRequest(models);
  if (!isStillAsked(run, request)) throw new EtalonError('runs.other-state');
  await resumeWorkshopRun(workplace, visit.actor, run.id);
}

function readEdits(
  visit: SignedVisit,
  address: ModelsAddress,
  deed: Deed,
): Promise<readonly Edit[] | null> | readonly Edit[] | null {
  switch (field(deed.form, 'acte')) {
    case 'au-banc':
      return readBench(visit, address, deed);
    case 'import-depuis':
      return importOutput(visit, address, deed);
    case 'extremes-decider':
      return readDecisions(visit, address, deed);
    default:
      return makeEdits(deed);
  }
}

async function readDecisions(
  visit: SignedVisit,
  { documentId }: ModelsAddress,
  deed: Deed,
): Promise<readonly Edit[] | null> {
  const run = await readWorkshopRun(visit.runtime.workplace, visit.actor, field(deed.form, 'calcul'));
  const extremes = resultOf<ExtremesDocument>(run);
  if (run.documentId !== documentId || run.kind !== 'models.extremes' || extremes === null)
    throw new EtalonError('runs.not-found');
  return decideExtremes(deed, extremes);
}

async function readBench(
  visit: SignedVisit,
  { documentId }: ModelsAddress,
  { content, form, newId }: Deed,
): Promise<readonly Edit[]> {
  const run = await readWorkshopRun(visit.runtime.workplace, visit.actor, field(form, 'calcul'));
  const training = resultOf<TrainingResult>(run);
  const predictions = run.outputs.find(({ name }) => name === 'predictions.parquet');
  if (run.documentId !== documentId || training === null || predictions === undefined)
    throw new EtalonError('runs.not-found');
  return putOnBench({ content, newId, training, sha256: predictions.sha256 });
}
