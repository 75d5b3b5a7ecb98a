import type { RandomStream } from '@etalon/numeric';
import type { Media } from '../media/media.ts';
import type { Params, PipelineNode } from './pipeline-node.ts';
import type { Value } from './value.ts';

/** A fitted state as plain data: it is written to a file and read again. */
export type State =
  | null
  | string
  | number
  | boolean
  | readonly State[]
  | { readonly [key: string]: State | undefined };

export interface FitContext {
  readonly node: PipelineNode;
  /** Rows it learns from. */
  readonly rows: Int32Array;
  readonly lines: readonly number[];
  readonly media: Media;
  /** The target as numbers (a class as 0 or 1 for the last one), for encoders that need it; null without one. */
  readonly target: Float64Array | null;
  /** Inner fold of each row it learns from, -1 elsewhere. */
  readonly folds: Int8Array;
  readonly stream: RandomStream;
}

export interface Applied {
  readonly node: PipelineNode;
  readonly lines: readonly number[];
  /** Pictures and sounds that rows name. */
  readonly media: Media;
}

/** Learning and applying apart: what is learned is data, and applying it needs nothing else. */
export interface Operation {
  readonly fit: (input: Value, context: FitContext) => State;
  readonly apply: (state: State, input: Value, applied: Applied) => Value;
  /** What the rows it learned from receive, when it is not what others receive: encoders that see the target. */
  readonly applyInside?: (input: Value, context: FitContext, applied: Value) => Value;
}

interface Written<Input extends Value, Learned> {
  readonly takes: (value: Value) => value is Input;
  readonly fit: (input: Input, context: FitContext) => Learned;
  readonly apply: (state: Learned, input: Input, applied: Applied) => Value;
  readonly applyInside?: (input: Input, context: FitContext, applied: Value) => Value;
}

/** An operation from its typed parts; the state it reads is one that it wrote. */
export function defineOperation<Input extends Value, Learned extends State>(
  written: Written<Input, Learned>,
): Operation {
  const isLearned = (state: State): state is Learned => state !== undefined;
  const narrow = (value: Value): Input => {
    if (!written.takes(value)) throw new TypeError(`unexpected ${value.kind}`);
    return value;
  };
  const { applyInside } = written;
  return {
    fit: (input, context) => written.fit(narrow(input), context),
    apply: (state, input, applied) => {
      if (!isLearned(state)) throw new TypeError('no state');
      return written.apply(state, narrow(input), applied);
    },
    ...(applyInside !== undefined && {
      applyInside: (input: Value, context: FitContext, applied: Value) =>
        applyInside(narrow(input), context, applied),
    }),
  };
}

export const isCells = (value: Value): value is Extract<Value, { kind: 'cells' }> => value.kind === 'cells';
export const isTokens = (value: Value): value is Extract<Value, { kind: 'tokens' }> =>
  value.kind === 'tokens';
export const isMatrix = (value: Value): value is Extract<Value, { kind: 'matrix' }> =>
  value.kind === 'matrix';
export const isNumbers = (value: Value): value is Extract<Value, { kind: 'matrix' | 'cells' }> =>
  value.kind === 'matrix' || value.kind === 'cells';
export const isPictures = (value: Value): value is Extract<Value, { kind: 'pictures' }> =>
  value.kind === 'pictures';
export const isSounds = (value: Value): value is Extract<Value, { kind: 'sounds' }> =>
  value.kind === 'sounds';
export const isFrames = (value: Value): value is Extract<Value, { kind: 'frames' }> =>
  value.kind === 'frames';

/** An operation that learns nothing. */
export function withoutState<Input extends Value>(
  takes: (value: Value) => value is Input,
  apply: (input: Input, applied: Applied, params: Params) => Value,
): Operation {
  return defineOperation<Input, null>({
    takes,
    fit: () => null,
    apply: (_state, input, applied) => apply(input, applied, applied.node.params),
  });
}
