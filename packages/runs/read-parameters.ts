import { EtalonError } from '@etalon/error';
import type { Json } from '@etalon/workshop';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const compiled = new WeakMap<object, ValidateFunction>();

/** Parameters that follow a JSON Schema 2020-12, typed; throws `runs.bad-parameters` with the place and the rule. */
export function readParameters<T>(schema: object, parameters: Json): T {
  const validate = compiled.get(schema) ?? new Ajv2020({ strict: false }).compile(schema);
  compiled.set(schema, validate);
  const typed: (value: unknown) => value is T = (value): value is T => validate(value);
  if (typed(parameters)) return parameters;
  const fault = validate.errors?.[0];
  throw new EtalonError('runs.bad-parameters', {
    info: { place: fault?.instancePath || '/', rule: fault?.message ?? '' },
  });
}
