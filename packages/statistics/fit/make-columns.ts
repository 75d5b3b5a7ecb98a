import type { Design, Variable } from '../plan/design-input.ts';

interface NamedColumn {
  readonly name: string;
  readonly values: Float64Array;
}

export interface ModelColumns {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** The columns of a model without its intercept, named and coded as R's: a level beside the first, products for interactions. */
export function makeColumns({ variables, terms }: Design): ModelColumns {
  const made = terms.flatMap(({ places, power }) => {
    const parts = places.map((place) => columnsOfVariable(variables[place], power));
    return parts.reduce((left, right) => crossColumns(left, right));
  });
  return { names: made.map(({ name }) => name), columns: made.map(({ values }) => values) };
}

function columnsOfVariable(variable: Variable | undefined, power: number): readonly NamedColumn[] {
  if (variable === undefined) return [];
  const { name, values, codes, levels } = variable;
  if (values !== null)
    return power === 1
      ? [{ name, values }]
      : [{ name: `${name}^${power}`, values: values.map((one) => one ** power) }];
  return levels.slice(1).map((level, place) => ({
    name: `${name}[${level}]`,
    values: markCode(codes ?? new Int32Array(0), place + 1),
  }));
}

/** 1 where the code is this one, 0 elsewhere. */
function markCode(codes: Int32Array, wanted: number): Float64Array {
  const marked = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i += 1) if (codes[i] === wanted) marked[i] = 1;
  return marked;
}

function crossColumns(left: readonly NamedColumn[], right: readonly NamedColumn[]): readonly NamedColumn[] {
  return right.flatMap((b) =>
    left.map((a) => ({
      name: `${a.name}:${b.name}`,
      values: a.values.map((value, i) => value * (b.values[i] ?? 0)),
    })),
  );
}
