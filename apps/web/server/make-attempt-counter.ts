import { EtalonError } from '@etalon/error';

const WINDOW_MS = 60_000;
/** Names remembered at most; past it, those of an earlier window are forgotten first. */
const MOST_NAMES = 10_000;

interface Attempts {
  readonly since: number;
  readonly count: number;
}

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
  const attempts = new Map<string, Attempts>();
  return {
    count: (name) => {
      const moment = now();
      const known = attempts.get(name);
      const current =
        known === undefined || moment - known.since >= WINDOW_MS ? { since: moment, count: 0 } : known;
      if (current.count >= limit)
        throw new EtalonError(code, {
          info: { seconds: Math.ceil((current.since + WINDOW_MS - moment) / 1000) },
        });
      if (attempts.size >= MOST_NAMES)
        for (const [other, { since }] of attempts) if (moment - since >= WINDOW_MS) attempts.delete(other);
      attempts.set(name, { since: current.since, count: current.count + 1 });
    },
    forget: (name) => {
      attempts.delete(name);
    },
  };
}
