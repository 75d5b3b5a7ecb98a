import { EtalonError } from '@etalon/error';
import type { RInput } from '../r-session.ts';
import type { ErrorModel, ModelTerm } from '../spec/model-spec.ts';
import { readColumn } from '../table/read-column.ts';
import type { Selection } from '../table/select-rows.ts';
import { nameTransformed, transformValues } from '../table/transform-values.ts';
import { groupsAt, type Job, needLevels, numbersAt, refuseParameter } from './job.ts';

export interface Variable {
  readonly name: string;
  readonly column: string;
  readonly values: Float64Array | null;
  readonly codes: Int32Array | null;
  readonly levels: readonly string[];
}

/** The variables of a model's terms, and each term as places among them. */
export interface Design {
  readonly variables: readonly Variable[];
  readonly terms: readonly { readonly places: readonly number[]; readonly power: number }[];
  /** Columns of the model matrix, the intercept left out. */
  readonly width: number;
}

/** Reads the variables of the terms; an interaction needs the main effects of its columns. */
export function readDesign(job: Job, terms: readonly ModelTerm[], selection: Selection): Design {
  const variables: Variable[] = [];
  const place = (column: string, term: ModelTerm): number => {
    const name = nameTransformed(column, term.transform);
    const known = variables.findIndex((one) => one.name === name);
    if (known >= 0) return known;
    variables.push(readVariable(job, { name, column, term, selection }));
    return variables.length - 1;
  };
  const placed = terms.map((term) => {
    checkTerm(term, terms);
    return { places: term.columns.map((column) => place(column, term)), power: term.power ?? 1 };
  });
  const width = placed.reduce((sum, { places }) => {
    const columns = places.map((at) => widthOf(variables[at]));
    return sum + columns.reduce((product, one) => product * one, 1);
  }, 0);
  return { variables, terms: placed, width };
}

function widthOf(variable: Variable | undefined): number {
  return variable === undefined || variable.codes === null ? 1 : variable.levels.length - 1;
}

interface Reading {
  readonly name: string;
  readonly column: string;
  readonly term: ModelTerm;
  readonly selection: Selection;
}

function readVariable(job: Job, { name, column, term, selection }: Reading): Variable {
  const found = readColumn(job.table, column);
  if (found.kind === 'factor') {
    if (term.transform !== undefined || term.power !== undefined)
      throw new EtalonError('statistics.not-numeric', { info: { column } });
    const groups = groupsAt(job, column, selection);
    needLevels(groups, column, 2);
    return { name, column, values: null, codes: groups.codes, levels: groups.levels };
  }
  const values = transformValues(numbersAt(job, column, selection), term.transform ?? 'identity', column);
  return { name, column, values, codes: null, levels: [] };
}

function checkTerm(term: ModelTerm, terms: readonly ModelTerm[]): void {
  const [first] = term.columns;
  const power = term.power ?? 1;
  if (first === undefined || !Number.isInteger(power) || power < 1) refuseParameter('terms');
  if (term.columns.length === 1) return;
  if (term.transform !== undefined || power !== 1) refuseParameter('terms');
  const isMain = (column: string): boolean =>
    terms.some(
      ({ columns, transform }) => columns.length === 1 && columns[0] === column && transform === undefined,
    );
  const missing = term.columns.find((column) => !isMain(column));
  if (missing !== undefined)
    throw new EtalonError('statistics.missing-main-effect', {
      info: { column: missing, term: term.columns.join(':') },
    });
}

/** The design as R takes it. */
export function designInput(design: Design): Required<Pick<RInput, 'numbers' | 'integers' | 'parameters'>> {
  const numbers: Record<string, Float64Array> = {};
  const integers: Record<string, Int32Array> = {};
  const levels: Record<string, readonly string[]> = {};
  design.variables.forEach(({ values, codes, levels: names }, i) => {
    const name = `v${i + 1}`;
    if (values !== null) numbers[name] = values;
    if (codes === null) return;
    integers[name] = codes;
    levels[`${name}_levels`] = names;
  });
  return {
    numbers,
    integers,
    parameters: {
      ...levels,
      variables: design.variables.map(({ name }) => name),
      terms: design.terms.map(({ places }) => places.map((place) => place + 1).join(':')),
      powers: design.terms.map(({ power }) => power),
    },
  };
}

/** The columns that the terms name, each once. */
export function columnsOf(terms: readonly ModelTerm[]): readonly string[] {
  return [...new Set(terms.flatMap(({ columns }) => columns))];
}

/** What R needs to know of the errors: the kind, and the clusters or the draws. */
export function errorsInput(
  job: Job,
  errors: ErrorModel,
  selection: Selection,
): Required<Pick<RInput, 'integers' | 'parameters'>> {
  switch (errors.kind) {
    case 'model':
      return { integers: {}, parameters: { errors: 'model' } };
    case 'robust':
      return { integers: {}, parameters: { errors: errors.type } };
    case 'cluster': {
      const groups = groupsAt(job, errors.column, selection);
      needLevels(groups, errors.column, 2);
      return { integers: { cluster: groups.codes }, parameters: { errors: 'cluster' } };
    }
    case 'bootstrap': {
      const { replicates, seed } = errors;
      if (!Number.isInteger(replicates) || replicates < 100 || replicates > 20_000)
        refuseParameter('replicates');
      if (!Number.isInteger(seed)) refuseParameter('seed');
      return { integers: {}, parameters: { errors: 'bootstrap', replicates, seed } };
    }
    default:
      return errors satisfies never;
  }
}
