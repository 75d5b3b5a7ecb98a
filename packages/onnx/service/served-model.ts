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

export interface ServedColumn {
  readonly name: string;
  readonly isText: boolean;
  /** Whether every input that takes it can say that a value is missing: a float as NaN, a text as the empty one. */
  readonly canBeEmpty: boolean;
}

/** The columns of a row, each once, in the order of the inputs. */
export function listColumns({ inputs }: Pick<ServedModel, 'inputs'>): readonly ServedColumn[] {
  const found = new Map<string, ServedColumn>();
  for (const { columns, type } of inputs)
    for (const name of columns) {
      const isText = type === 'string';
      const known = found.get(name) ?? { name, isText, canBeEmpty: true };
      found.set(name, { ...known, canBeEmpty: known.canBeEmpty && (isText || type.startsWith('float')) });
    }
  return [...found.values()];
}
