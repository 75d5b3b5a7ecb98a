import { randomUUID } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import type { ModelFacts } from '@etalon/onnx';
import { cancelWorkshopRun, editDocument, readWorkshopRun, type WorkshopRun } from '@etalon/usecases';
import { act, findPagePath, type SignedVisit } from '@etalon/web/answer';
import type { Edit, JsonObject } from '@etalon/workshop/edits';
import { readModels } from '@etalon/workshop/models';
import { redirect } from 'react-router';
import { field } from '../warehouse/deeds.ts';
import { resultOf } from '../warehouse/run-results.ts';
import type { ModelsArgs } from './act-on-models.ts';
import { askOn, type InferenceResult, makeInferenceRequest } from './ask-inference.ts';
import { benchImport } from './bench-import.ts';
import type { ModelsAddress } from './load-models.ts';
import { makeEdits } from './make-edits.ts';
import { openOwn } from './open-own.ts';
import { registerVersion } from './register-version.ts';

/** The action of the page of imported models: settings kept, a model run, put on the bench, or registered as a version. */
export function actOnImports(args: ModelsArgs) {
  return act(args, async (visit, form) => {
    const { workplace } = visit.runtime;
    const { documentId } = args.params;
    const page = findPagePath(args.request.url);
    const acte = field(form, 'acte');
    if (acte === 'arreter') {
      await cancelWorkshopRun(workplace, visit.actor, field(form, 'calcul'));
      return redirect(page);
    }
    const { content } = await openOwn(visit, args.params);
    const isOfRun = acte === 'import-au-banc' || acte === 'import-enregistrer';
    const edits = isOfRun
      ? await editFromRun(visit, args.params, { content, form, acte })
      : makeEdits({ content, form, newId: randomUUID });
    if (edits === null) throw new EtalonError('form.invalid', { info: { count: 1, fields: [] } });
    if (edits.length > 0) await editDocument(workplace, visit.actor, { documentId, edits });
    if (acte === 'import-executer') await runImport(visit, args.params, field(form, 'modele'));
    if (acte === 'import-au-banc') return redirect(page.replace(/\/importes$/, ''));
    return redirect(acte === 'import-enregistrer' ? page.replace(/\/importes$/, '/registre') : page);
  });
}

async function runImport(visit: SignedVisit, address: ModelsAddress, id: string): Promise<void> {
  const { imports } = readModels((await openOwn(visit, address)).content);
  const model = imports.find((one) => one.id === id);
  if (model?.file === null || model === undefined) throw new EtalonError('runs.not-found');
  const place = { visit, ...address };
  const facts = resultOf<ModelFacts>(await askOn(place, 'models.read-onnx', [model.file]));
  const request = makeInferenceRequest(model, facts?.inputs.map(({ name }) => name) ?? []);
  if (request === null)
    throw new EtalonError('form.invalid', { info: { count: 3, fields: ['table', 'output', 'classes'] } });
  await askOn(place, 'models.run-onnx', request.inputs, request.parameters);
}

async function editFromRun(
  visit: SignedVisit,
  { documentId }: ModelsAddress,
  given: { readonly content: JsonObject; readonly form: FormData; readonly acte: string },
): Promise<readonly Edit[]> {
  const { content, form, acte } = given;
  const run = await readWorkshopRun(visit.runtime.workplace, visit.actor, field(form, 'calcul'));
  const found = resultOf<InferenceResult>(run);
  const predictions = findOutput(run, 'predictions.parquet');
  if (run.documentId !== documentId || found === null || predictions === undefined)
    throw new EtalonError('runs.not-found');
  const name =
    readModels(content).imports.find(({ file }) => file?.sha256 === found.model.sha256)?.name ?? '';
  const work = { content, found, name: name || found.model.file, newId: randomUUID };
  return acte === 'import-au-banc'
    ? benchImport({ ...work, sha256: predictions.sha256 })
    : registerVersion({ ...work, run });
}

const findOutput = (run: WorkshopRun, name: string) => run.outputs.find((one) => one.name === name);
