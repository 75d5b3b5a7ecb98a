import { EtalonError } from '@etalon/error';
import type { WorkshopRun } from '@etalon/usecases';
import type { Edit, JsonObject } from '@etalon/workshop/edits';
import { readModels } from '@etalon/workshop/models';
import { addEdit } from '../warehouse/deeds.ts';
import type { InferenceResult } from './ask-inference.ts';

/** The edit that registers a model that was run as the next version of its name; what it takes and gives is frozen from that run. */
export function registerVersion(given: {
  readonly content: JsonObject;
  readonly newId: () => string;
  readonly found: InferenceResult;
  readonly name: string;
  readonly run: Pick<WorkshopRun, 'id' | 'inputs'>;
}): readonly Edit[] {
  const { content, newId, found, name, run } = given;
  const { versions } = readModels(content).registry;
  const [file, table] = run.inputs;
  if (file === undefined || table === undefined) throw new EtalonError('runs.not-found');
  const number =
    1 + versions.reduce((most, one) => (one.name === name ? Math.max(most, one.number) : most), 0);
  return [
    addEdit(['registry', 'versions'], {
      ...{ id: newId(), name, number, run: run.id },
      file: { name: file.name, sha256: file.sha256 },
      table: { name: table.name, sha256: table.sha256 },
      ...{ task: found.task, output: found.output, scale: found.scale, classes: [...found.classes] },
      batch: found.batch,
      inputs: found.inputs.map((input) => ({
        ...{ id: newId(), name: input.name, type: input.type },
        columns: [...input.columns],
        inner: [...input.inner],
      })),
    }),
  ];
}
