import type { Shape } from '../shape.ts';

export type Constant =
  | { readonly name: string; readonly shape: Shape; readonly kind: 'float'; readonly values: Float32Array }
  | {
      readonly name: string;
      readonly shape: Shape;
      readonly kind: 'int64';
      readonly values: readonly number[];
    };

export type Attribute = number | { readonly float: number } | readonly number[] | string;

export interface GraphNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** What goes in or comes out: rows of one shape, as 32-bit numbers. */
export interface GraphEnd {
  readonly name: string;
  readonly shape: Shape;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly initialisers: readonly Constant[];
  readonly inputs: readonly GraphEnd[];
  readonly outputs: readonly GraphEnd[];
}

/** A graph written step after step; each step gives the name of what it makes. */
export interface GraphBuilder {
  readonly floats: (shape: Shape, values: Float32Array) => string;
  readonly wholes: (values: readonly number[]) => string;
  /** `output` is the place, from 0, of what is taken among the results of the operator. */
  readonly add: (
    operator: string,
    inputs: readonly string[],
    attributes?: GraphNode['attributes'],
    output?: number,
  ) => string;
  readonly finish: (from: string, ends: { readonly input: GraphEnd; readonly output: GraphEnd }) => Graph;
}

/** An empty graph. */
export function openGraph(): GraphBuilder {
  const nodes: GraphNode[] = [];
  const initialisers: Constant[] = [];
  const keep = (make: (name: string) => Constant): string => {
    const constant = make(`constante/${initialisers.length}`);
    initialisers.push(constant);
    return constant.name;
  };
  return {
    floats: (shape, values) => keep((name) => ({ name, shape, kind: 'float', values })),
    wholes: (values) => keep((name) => ({ name, shape: [values.length], kind: 'int64', values })),
    add: (operator, inputs, attributes = {}, output = 0) => {
      const name = `etape/${nodes.length}`;
      const outputs = [...new Array<string>(output).fill(''), name];
      nodes.push({ operator, inputs, outputs, attributes });
      return name;
    },
    finish: (from, { input, output }) => {
      nodes.push({ operator: 'Identity', inputs: [from], outputs: [output.name], attributes: {} });
      return { nodes, initialisers, inputs: [input], outputs: [output] };
    },
  };
}
