export type RScalar = string | number | boolean;

/** Vectors and small parameters of one call, by name; every name is written `[a-z][a-z0-9_]*`. */
export interface RInput {
  readonly numbers?: Readonly<Record<string, Float64Array>>;
  readonly integers?: Readonly<Record<string, Int32Array>>;
  readonly parameters?: Readonly<Record<string, RScalar | readonly string[] | readonly number[]>>;
}

export type RValue =
  | null
  | number
  | string
  | boolean
  | readonly RValue[]
  | { readonly [name: string]: RValue };

export interface RCallOptions {
  /** The process is killed past it. */
  readonly timeoutMs?: number;
  /** The process is killed when it fires. */
  readonly signal?: AbortSignal;
  /** Share of the work done, from 0 to 1, for functions that count it. */
  readonly onProgress?: (share: number) => void;
}

export interface RSession {
  /** For instance `4.6.0`. */
  readonly version: string;
  /** Runs one of the functions of `r/`; a process that had to be killed is replaced. */
  readonly call: (functionName: string, input: RInput, options?: RCallOptions) => Promise<RValue>;
  readonly close: () => Promise<void>;
}
