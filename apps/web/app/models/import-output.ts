import { EtalonError } from '@etalon/error';
import type { TrainingDocument } from '@etalon/learning';
import { readWorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import type { Edit, JsonObject } from '@etalon/workshop/edits';
import { readModels } from '@etalon/workshop/models';
import { addEdit, type Deed, field } from '../warehouse/deeds.ts';
import { resultOf } from '../warehouse/run-results.ts';
import type { ModelsAddress } from './load-models.ts';

/** What a training of any kind says of the models that it left. */
type LeftModels = Pick<TrainingDocument, 'task' | 'id' | 'classes'> & {
  readonly models: readonly { readonly name: string; readonly onnx?: { readonly file: string } | null }[];
};

/** The edits that make a model learned here one that may be run on other rows; none when it is one already. */
export async function importOutput(
  visit: SignedVisit,
  { documentId }: ModelsAddress,
  { content, form, newId }: Deed,
): Promise<readonly Edit[]> {
  const run = await readWorkshopRun(visit.runtime.workplace, visit.actor, field(form, 'calcul'));
  const training = resultOf<LeftModels>(run);
  const output = run.outputs.find(({ name }) => name === field(form, 'sortie'));
  if (run.documentId !== documentId || training === null || output === undefined)
    throw new EtalonError('runs.not-found');
  const { name, sha256 } = output;
  return addImport({ content, newId, training, file: { name, sha256 } });
}

/** Its classes, its identifier and its name are those of the training. */
export function addImport(given: {
  readonly content: JsonObject;
  readonly newId: () => string;
  readonly training: LeftModels;
  readonly file: { readonly name: string; readonly sha256: string };
}): readonly Edit[] {
  const { content, newId, training, file } = given;
  if (readModels(content).imports.some((one) => one.file?.sha256 === file.sha256)) return [];
  const { task, id, classes, models } = training;
  const own = models.find(({ onnx }) => onnx?.file === file.name) ?? models.at(-1);
  return [
    addEdit(['imports'], {
      ...{ id: newId(), file: { ...file }, name: own?.name ?? file.name, table: null },
      ...{ task, key: id ?? '', truth: '', columns: [], output: '', scale: 'none' },
      ...{ classes: [...classes], handedFile: null, handed: [] },
    }),
  ];
}
