import type { ModelFacts } from '@etalon/onnx';

/** The output that is most likely to hold numbers: the last of floats, else the last one. */
export function findNumbers({ outputs }: Pick<ModelFacts, 'outputs'>): string {
  const floats = outputs.filter(({ type }) => type?.startsWith('float') === true);
  return (floats.at(-1) ?? outputs.at(-1))?.name ?? '';
}
