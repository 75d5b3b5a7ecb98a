import type { Json } from '@etalon/workshop';

/** A result as JSON; what is not finite becomes null. */
export function toJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}
