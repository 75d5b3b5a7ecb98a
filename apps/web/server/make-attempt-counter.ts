import { EtalonError } from '@etalon/error';
import { createTryCounter } from './count-tries.ts';

const WINDOW_MS = 60_000;

export interface AttemptCounter {
  /** Counts one attempt under a name; throws the counter's code once there were too many within a minute. */
  count(name: string): void;
  /** Forgets the attempts under a name. */
  forget(name: string): void;
}

/** Lets one name try `limit` times a minute; past it, `count` throws `code` with the seconds left to wait. */
export function makeAttemptCounter(options: {
  readonly limit: number;
  readonly code: string;
  /** Milliseconds. */
  readonly now: () => number;
}): AttemptCounter {
  const { limit, code, now } = options;
  const tries = createTryCounter(WINDOW_MS, now);
  return {
    count: (name) => {
      const { count, seconds } = tries.count(name);
      if (count > limit) throw new EtalonError(code, { info: { seconds } });
    },
    forget: tries.forget,
  };
}
