import type { TensorType } from '../tensor.ts';

/** A dimension: how many, or the name of what is not fixed (`null` without a name). */
export type Dim = number | string | null;

export interface ModelValue {
  readonly name: string;
  /** Null for what is no tensor, or of a type that has no name here. */
  readonly type: TensorType | null;
  /** Null when the model does not say. */
  readonly dims: readonly Dim[] | null;
}

export interface ModelTensor {
  readonly name: string;
  readonly dims: readonly number[];
  /** Path of the file that holds its numbers, when it is another one. */
  readonly external: string | null;
  /** Whole numbers of a small int64 tensor, as shapes are. */
  readonly ints: readonly number[];
}

export interface ModelNode {
  readonly name: string;
  readonly operator: string;
  /** Empty for the operators of ONNX itself. */
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly ints: Readonly<Record<string, readonly number[]>>;
  readonly tensors: readonly ModelTensor[];
  readonly graphs: readonly ModelGraph[];
}

export interface ModelGraph {
  readonly name: string;
  readonly nodes: readonly ModelNode[];
  readonly tensors: readonly ModelTensor[];
  readonly inputs: readonly ModelValue[];
  readonly outputs: readonly ModelValue[];
  /** Shapes that the author wrote for what is between. */
  readonly values: readonly ModelValue[];
}

export interface OnnxModel {
  readonly irVersion: number;
  readonly producer: string;
  readonly modelVersion: number;
  readonly domain: string;
  readonly description: string;
  readonly opsets: readonly { readonly domain: string; readonly version: number }[];
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
  readonly graph: ModelGraph | null;
  /** Functions of the model itself: an operator defined by others. */
  readonly functions: readonly ModelNode[];
}
