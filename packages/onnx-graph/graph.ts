/** Values of a constant: numbers of 64 or of 32 bits, or whole numbers. */
export type Constant =
  | { readonly kind: 'double'; readonly values: ArrayLike<number> }
  | { readonly kind: 'float'; readonly values: Float32Array }
  | { readonly kind: 'int64'; readonly values: ArrayLike<number> };

export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly constant: Constant;
}

/** An attribute of a node, by the kind that the operator wants. */
export type Attribute =
  | { readonly kind: 'int'; readonly value: number }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'ints'; readonly values: ArrayLike<number> }
  | { readonly kind: 'strings'; readonly values: readonly string[] }
  | { readonly kind: 'doubles'; readonly values: ArrayLike<number> };

export interface GraphNode {
  readonly operator: string;
  /** Empty for the operators of ONNX itself. */
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** What goes in or comes out: n rows of one shape; a word stands for a size that is not fixed. */
export interface GraphEnd {
  readonly name: string;
  readonly kind: 'double' | 'float' | 'int64' | 'string';
  readonly shape: readonly (number | string)[];
}

export interface Graph {
  readonly inputs: readonly GraphEnd[];
  readonly outputs: readonly GraphEnd[];
  readonly nodes: readonly GraphNode[];
  readonly constants: readonly Tensor[];
}

/** A graph that is written step after step; each step answers the name of what it makes. */
export interface GraphBuilder {
  readonly input: (end: GraphEnd) => string;
  readonly constant: (shape: readonly number[], constant: Constant) => string;
  readonly floats: (shape: readonly number[], values: Float32Array) => string;
  readonly wholes: (values: readonly number[]) => string;
  readonly add: (
    operator: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, Attribute>>,
  ) => string;
  /** As `add`, for the second of two things that the operator makes. */
  readonly addSecond: GraphBuilder['add'];
  readonly output: (from: string, end: GraphEnd) => void;
  readonly finish: () => Graph;
}

/** Operators of the domain of classical learning; the others are those of ONNX itself. */
const LEARNING_OPERATORS: ReadonlySet<string> = new Set(['LabelEncoder', 'TreeEnsembleRegressor']);
export const LEARNING_DOMAIN = 'ai.onnx.ml';

/** An empty graph; constants and steps are named in the order in which they come. */
export function openGraph(): GraphBuilder {
  const inputs: GraphEnd[] = [];
  const outputs: GraphEnd[] = [];
  const nodes: GraphNode[] = [];
  const constants: Tensor[] = [];
  const push = (
    operator: string,
    from: readonly string[],
    to: string,
    attributes: GraphNode['attributes'],
  ): string => {
    const domain = LEARNING_OPERATORS.has(operator) ? LEARNING_DOMAIN : '';
    nodes.push({ operator, domain, inputs: from, outputs: [to], attributes });
    return to;
  };
  const keep = (shape: readonly number[], constant: Constant): string => {
    const name = `etalon/constante/${constants.length}`;
    constants.push({ name, shape, constant });
    return name;
  };
  return {
    input: (end) => {
      inputs.push(end);
      return end.name;
    },
    constant: keep,
    floats: (shape, values) => keep(shape, { kind: 'float', values }),
    wholes: (values) => keep([values.length], { kind: 'int64', values }),
    add: (operator, from, attributes = {}) =>
      push(operator, from, `etalon/etape/${nodes.length}`, attributes),
    addSecond: (operator, from, attributes = {}) => {
      const name = `etalon/etape/${nodes.length}`;
      nodes.push({ operator, domain: '', inputs: from, outputs: [`${name}/0`, name], attributes });
      return name;
    },
    output: (from, end) => {
      push('Identity', [from], end.name, {});
      outputs.push(end);
    },
    finish: () => ({ inputs, outputs, nodes, constants }),
  };
}

export const int = (value: number): Attribute => ({ kind: 'int', value });
export const float = (value: number): Attribute => ({ kind: 'float', value });
export const text = (value: string): Attribute => ({ kind: 'string', value });
export const ints = (values: ArrayLike<number>): Attribute => ({ kind: 'ints', values });
export const texts = (values: readonly string[]): Attribute => ({ kind: 'strings', values });
export const doubles = (values: ArrayLike<number>): Attribute => ({ kind: 'doubles', values });

/** Kinds of elements as ONNX numbers them. */
export const ELEMENTS = { float: 1, int64: 7, string: 8, double: 11 } as const;
