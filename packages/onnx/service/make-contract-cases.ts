import { escapePointer } from './name-rule.ts';

export type RequestKind = 'object' | 'array' | 'number' | 'string';

/** The part of JSON Schema 2020-12 in which the requests of a service are written. */
export interface RequestSchema {
  readonly type: RequestKind | readonly [RequestKind, 'null'];
  readonly additionalProperties?: false;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, RequestSchema>>;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: RequestSchema;
  readonly maxLength?: number;
}

/** A body that breaks one constraint of a schema and no other, or that stands just within it. */
export interface ContractCase {
  readonly keyword: Exclude<keyof RequestSchema, 'properties' | 'items'>;
  /** JSON Pointer of the constraint in the schema. */
  readonly constraint: string;
  readonly isWithin: boolean;
  /** JSON Pointer of the place in the body. */
  readonly pointer: string;
  /** Made when asked for: that of many rows is large. */
  readonly body: () => unknown;
}

interface Place {
  readonly schema: RequestSchema;
  readonly constraint: string;
  readonly pointer: string;
  /** A whole body with this value at this place. */
  readonly put: (value: unknown) => unknown;
}

/** What a place holds, but for null. */
export const kindOf = ({ type }: Pick<RequestSchema, 'type'>): RequestKind =>
  typeof type === 'string' ? type : type[0];

const WRONG = { object: [], array: {}, number: 'texte', string: 0 } as const;

/** A value that holds every constraint: the required members, the fewest items. */
export function makeValue(schema: RequestSchema): unknown {
  const { required = [], properties = {}, minItems = 0, items } = schema;
  const kind = kindOf(schema);
  if (kind === 'number') return 0;
  if (kind === 'string') return 'texte';
  if (kind === 'array') return Array.from({ length: minItems }, () => (items ? makeValue(items) : null));
  return Object.fromEntries(
    required.map((name) => [name, makeValue(properties[name] ?? { type: 'number' })]),
  );
}

/** One body for each constraint of a schema that breaks it alone, and one for each limit that reaches it. */
export function makeContractCases(schema: RequestSchema): readonly ContractCase[] {
  return walk({ schema, constraint: '', pointer: '', put: (value) => value });
}

function walk(place: Place): readonly ContractCase[] {
  const { schema, constraint, pointer, put } = place;
  const { properties = {}, items } = schema;
  const type: ContractCase = {
    ...{ keyword: 'type', constraint: `${constraint}/type`, isWithin: false, pointer },
    body: () => put(WRONG[kindOf(schema)]),
  };
  const empty: ContractCase = { ...type, isWithin: true, body: () => put(null) };
  return [
    type,
    ...(typeof schema.type === 'string' ? [] : [empty]),
    ...breakObject(place),
    ...breakLimits(place),
    ...Object.entries(properties).flatMap(([name, inner]) =>
      walk({
        schema: inner,
        constraint: `${constraint}/properties/${escapePointer(name)}`,
        pointer: `${pointer}/${escapePointer(name)}`,
        put: (value) => put({ ...Object(makeValue(schema)), [name]: value }),
      }),
    ),
    ...(items === undefined
      ? []
      : walk({
          schema: items,
          constraint: `${constraint}/items`,
          pointer: `${pointer}/0`,
          put: (value) => put([value]),
        })),
  ];
}

function breakObject({ schema, constraint, pointer, put }: Place): readonly ContractCase[] {
  const { required = [], properties = {}, additionalProperties } = schema;
  let stranger = 'inconnue';
  while (stranger in properties) stranger = `${stranger}_`;
  return [
    ...required.map(
      (name, at): ContractCase => ({
        ...{ keyword: 'required', constraint: `${constraint}/required/${at}`, isWithin: false },
        pointer: `${pointer}/${escapePointer(name)}`,
        body: () => {
          const { [name]: _, ...rest }: Record<string, unknown> = Object(makeValue(schema));
          return put(rest);
        },
      }),
    ),
    ...(additionalProperties === false
      ? [
          {
            keyword: 'additionalProperties',
            constraint: `${constraint}/additionalProperties`,
            isWithin: false,
            pointer: `${pointer}/${stranger}`,
            body: () => put({ ...Object(makeValue(schema)), [stranger]: 0 }),
          } as const,
        ]
      : []),
  ];
}

function breakLimits({ schema, constraint, pointer, put }: Place): readonly ContractCase[] {
  const { minItems, maxItems, maxLength, items } = schema;
  const list = (length: number) => () =>
    put(Array.from({ length }, () => (items === undefined ? null : makeValue(items))));
  const text = (length: number) => () => put('x'.repeat(length));
  const limit = (
    keyword: 'minItems' | 'maxItems' | 'maxLength',
    within: () => unknown,
    beyond: () => unknown,
  ): readonly ContractCase[] => [
    { keyword, constraint: `${constraint}/${keyword}`, isWithin: true, pointer, body: within },
    { keyword, constraint: `${constraint}/${keyword}`, isWithin: false, pointer, body: beyond },
  ];
  return [
    ...(minItems === undefined || minItems === 0
      ? []
      : limit('minItems', list(minItems), list(minItems - 1))),
    ...(maxItems === undefined ? [] : limit('maxItems', list(maxItems), list(maxItems + 1))),
    ...(maxLength === undefined ? [] : limit('maxLength', text(maxLength), text(maxLength + 1))),
  ];
}
