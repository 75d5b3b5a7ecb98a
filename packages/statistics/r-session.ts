export type RScalar = string | number | boolean;

/** What one call hands over: vectors by name, and small parameters. NaN is missing; an integer below zero is a missing level. */
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
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

/** What this engine needs of R: a function of its fixed list, called with data, answering data. */
export interface RSession {
  /** For instance `4.6.0`. */
  readonly version: string;
  readonly call: (functionName: string, input: RInput, options?: RCallOptions) => Promise<RValue>;
}
