import type { PlainTensor, Tensors } from '../tensor.ts';

/** A tensor that the process is given: texts in the message, numbers in the file that it holds open, from an offset. */
export type SentTensor =
  | PlainTensor
  | (Pick<PlainTensor, 'type' | 'dims'> & { readonly laid: { readonly at: number; readonly bytes: number } });
export type SentTensors = Readonly<Record<string, SentTensor>>;

/** What is asked of the process behind the walls, one at a time. */
export type WorkerRequest =
  | { readonly kind: 'open'; readonly file: string; readonly threads: number }
  | { readonly kind: 'run'; readonly feeds: SentTensors; readonly outputs: readonly string[] }
  /** Milliseconds of `count` calls after `warmUp` calls that are not timed. */
  | { readonly kind: 'time'; readonly feeds: SentTensors; readonly warmUp: number; readonly count: number };

/** What stands between the process and the machine, as the process itself finds it before it opens anything. */
export interface SeenWalls {
  /** Network interfaces that it sees. */
  readonly interfaces: number;
  /** Names at the root of its disk. */
  readonly root: readonly string[];
  /** Its number among processes: 1 when it sees no other. */
  readonly pid: number;
}

export type WorkerAnswer =
  | { readonly kind: 'ready'; readonly seen: SeenWalls }
  | { readonly kind: 'opened'; readonly inputs: readonly string[]; readonly outputs: readonly string[] }
  | { readonly kind: 'ran'; readonly outputs: Tensors }
  | { readonly kind: 'timed'; readonly milliseconds: Float64Array }
  | { readonly kind: 'failed'; readonly message: string };
