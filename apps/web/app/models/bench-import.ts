import type { Edit, JsonObject } from '@etalon/workshop/edits';
import { readModels } from '@etalon/workshop/models';
import { addEdit, setFields } from '../warehouse/deeds.ts';
import type { InferenceResult } from './ask-inference.ts';

/** The edits that make the bench measure the predictions of an imported model; without a file of truth yet, this one is it. */
export function benchImport(given: {
  readonly content: JsonObject;
  readonly newId: () => string;
  readonly found: InferenceResult;
  readonly name: string;
  /** Of `predictions.parquet`. */
  readonly sha256: string;
}): readonly Edit[] {
  const { content, newId, found, name, sha256 } = given;
  const { data } = readModels(content);
  const isNumber = found.task === 'regression';
  const file = { name: `predictions ${name}.parquet`, sha256 };
  const isFirst = data.file === null && found.truth !== null;
  return [
    ...(isFirst
      ? setFields(content, ['data'], {
          file,
          task: found.task,
          truth: found.truth ?? '',
          id: found.id ?? 'ligne',
          classes: [...found.classes],
        })
      : []),
    addEdit(['models'], {
      id: newId(),
      name,
      file: isFirst ? null : file,
      prediction: isNumber ? (found.columns[0] ?? '') : '',
      scores: isNumber
        ? []
        : found.columns.map((column, at) => ({ id: newId(), column, class: found.classes[at] ?? '' })),
      ...{ lower: '', upper: '', spread: '' },
      ranking: false,
      algorithm: found.model.file,
    }),
  ];
}
