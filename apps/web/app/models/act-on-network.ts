import { randomUUID } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import {
  cancelWorkshopRun,
  editDocument,
  readProject,
  readWorkshopRun,
  resumeWorkshopRun,
} from '@etalon/usecases';
import { act, findPagePath, type SignedVisit } from '@etalon/web/answer';
import type { Edit } from '@etalon/workshop/edits';
import { type ModelFile, readModels } from '@etalon/workshop/models';
import { redirect } from 'react-router';
import { type Deed, field } from '../warehouse/deeds.ts';
import { resultOf } from '../warehouse/run-results.ts';
import type { ModelsArgs } from './act-on-models.ts';
import {
  askNetwork,
  isAsked,
  makeNetworkRequest,
  makeTensorRequest,
  type NetworkResult,
} from './ask-network.ts';
import { importOutput } from './import-output.ts';
import type { ModelsAddress } from './load-models.ts';
import { makeEdits } from './make-edits.ts';
import { openOwn } from './open-own.ts';
import { putOnBench } from './put-on-bench.ts';

const CHECKPOINT = 'point-de-reprise.safetensors';

/** The action of the page of networks: layers and settings kept, a training started, stopped or taken up, its network put on the bench. */
export function actOnNetwork(args: ModelsArgs) {
  return act(args, async (visit, form) => {
    const { workplace } = visit.runtime;
    const page = findPagePath(args.request.url);
    const acte = field(form, 'acte');
    const { content } = await openOwn(visit, args.params);
    const place = { visit, ...args.params };
    if (acte === 'arreter') {
      await cancelWorkshopRun(workplace, visit.actor, field(form, 'calcul'));
      return redirect(page);
    }
    if (acte === 'continuer') {
      const run = await readWorkshopRun(workplace, visit.actor, field(form, 'calcul'));
      if (run.documentId !== args.params.documentId) throw new EtalonError('runs.not-found');
      if (!isAsked(run, makeNetworkRequest(readModels(content))))
        throw new EtalonError('deep.other-checkpoint');
      await resumeWorkshopRun(workplace, visit.actor, run.id);
      return redirect(page);
    }
    if (acte === 'preparer' || acte === 'entrainer' || acte === 'reprendre' || acte === 'garder-navigateur') {
      const models = readModels(content);
      const resume = await findCheckpoint(visit, args.params, form);
      const request = acte === 'preparer' ? makeTensorRequest(models) : makeNetworkRequest(models, resume);
      if (request === null) throw new EtalonError('form.invalid', { info: { count: 1, fields: ['target'] } });
      await askNetwork(place, acte === 'preparer' ? 'models.tensors' : 'models.deep', request);
      return redirect(page);
    }
    const deed = { content, form, newId: randomUUID };
    const edits = await readEdits(visit, args.params, deed);
    if (edits === null) throw new EtalonError('form.invalid', { info: { count: 1, fields: [] } });
    const { documentId } = args.params;
    if (edits.length > 0) await editDocument(workplace, visit.actor, { documentId, edits });
    if (acte === 'import-depuis') return redirect(page.replace(/\/reseau$/, '/importes'));
    return redirect(acte === 'au-banc' ? page.replace(/\/reseau$/, '') : page);
  });
}

function readEdits(
  visit: SignedVisit,
  address: ModelsAddress,
  deed: Deed,
): Promise<readonly Edit[]> | readonly Edit[] | null {
  switch (field(deed.form, 'acte')) {
    case 'au-banc':
      return readBench(visit, address, deed);
    case 'import-depuis':
      return importOutput(visit, address, deed);
    default:
      return makeEdits(deed);
  }
}

/** The checkpoint to go on from: an output of a run of the document, or a file that a browser brought into the project. */
async function findCheckpoint(
  visit: SignedVisit,
  { projectId, documentId }: ModelsAddress,
  form: FormData,
): Promise<ModelFile | null> {
  const { workplace } = visit.runtime;
  const acte = field(form, 'acte');
  if (acte === 'reprendre') {
    const run = await readWorkshopRun(workplace, visit.actor, field(form, 'calcul'));
    const output = run.outputs.find(({ name }) => name === CHECKPOINT);
    if (run.documentId !== documentId || output === undefined) throw new EtalonError('runs.not-found');
    return { name: output.name, sha256: output.sha256 };
  }
  if (acte !== 'garder-navigateur') return null;
  const { files } = await readProject(workplace, visit.actor, projectId);
  const found = files.find(({ sha256 }) => sha256 === field(form, 'empreinte'));
  if (found === undefined) throw new EtalonError('runs.not-found');
  return { name: found.name, sha256: found.sha256 };
}

async function readBench(
  visit: SignedVisit,
  { documentId }: ModelsAddress,
  { content, form, newId }: Deed,
): Promise<readonly Edit[]> {
  const run = await readWorkshopRun(visit.runtime.workplace, visit.actor, field(form, 'calcul'));
  const network = resultOf<NetworkResult>(run);
  const predictions = run.outputs.find(({ name }) => name === 'predictions.parquet');
  if (run.documentId !== documentId || network === null || predictions === undefined)
    throw new EtalonError('runs.not-found');
  const layers = network.layers.map(({ kind, output }) => `${kind} ${output.join('×')}`).join(', ');
  const training = {
    ...network,
    models: network.models.map((model) => ({
      ...model,
      settings: model.algorithm === 'network' ? { parametres: network.parameters } : {},
      algorithm: model.algorithm === 'network' ? layers : model.algorithm,
    })),
  };
  return putOnBench({ content, newId, training, sha256: predictions.sha256 });
}
