import type { EnteredDoor } from '@etalon/usecases/tracking';
import type { z } from 'zod';
import type { Runtime } from '../runtime.ts';

/** A request that came through a door, with what it says: the JSON body, or the parameters of the address. */
export interface TrackingVisit<Said> {
  readonly runtime: Runtime;
  readonly door: EnteredDoor;
  readonly said: Said;
}

export interface TrackingEndpoint {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below `/api/2.0/mlflow/`; `:name` for what is read from the path. */
  readonly path: string;
  readonly answer: (visit: TrackingVisit<unknown>) => Promise<object>;
}

/** An endpoint whose request is checked against a schema before it is answered. */
export function endpoint<Schema extends z.ZodType>(
  [method, path]: readonly [TrackingEndpoint['method'], string],
  schema: Schema,
  answer: (visit: TrackingVisit<z.output<Schema>>) => Promise<object>,
): TrackingEndpoint {
  return {
    method,
    path,
    answer: ({ said, ...visit }) => answer({ ...visit, said: schema.parse(said) }),
  };
}
