import type { InputColumns } from '../infer/fed-rows.ts';
import type { InferenceAsked } from '../infer/infer-rows.ts';

/** A version of a model as a service takes its rows and gives its answers. */
export interface ServedModel extends Pick<InferenceAsked, 'task' | 'output' | 'scale' | 'classes'> {
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  readonly inputs: readonly InputColumns[];
  /** Rows of one call that the model wants; null when any number will do. */
  readonly batch: number | null;
}

export const MOST_ROWS = 1000;
/** Characters of a cell of text. */
export const MOST_TEXT = 10_000;
/** Size of a body, in thousands of bytes. */
export const MOST_KILOBYTES = 1000;

/** The columns of a row, each once, in the order of the inputs. */
export function listColumns({ inputs }: Pick<ServedModel, 'inputs'>): readonly {
  readonly name: string;
  readonly isText: boolean;
}[] {
  const found = new Map<string, boolean>();
  for (const { columns, type } of inputs)
    for (const name of columns) if (!found.has(name)) found.set(name, type === 'string');
  return [...found].map(([name, isText]) => ({ name, isText }));
}
