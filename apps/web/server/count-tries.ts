/** Keys remembered at most; past it, those of an earlier window are forgotten first. */
const MOST = 10_000;

interface Tries {
  readonly since: number;
  readonly count: number;
}

export interface TryCount {
  /** Tries of this window, this one included. */
  readonly count: number;
  /** Seconds to the next window. */
  readonly seconds: number;
}

export interface TryCounter {
  /** Counts one try of a key. */
  count(key: string): TryCount;
  /** Forgets the tries of a key. */
  forget(key: string): void;
}

/** Counts the tries of each key in windows of a fixed length, in the memory of this process. */
export function createTryCounter(windowMs: number, now: () => number): TryCounter {
  const tries = new Map<string, Tries>();
  return {
    count: (key) => {
      const moment = now();
      const known = tries.get(key);
      const current =
        known === undefined || moment - known.since >= windowMs ? { since: moment, count: 0 } : known;
      if (tries.size >= MOST)
        for (const [other, { since }] of tries) if (moment - since >= windowMs) tries.delete(other);
      const count = current.count + 1;
      tries.set(key, { since: current.since, count });
      return { count, seconds: Math.ceil((current.since + windowMs - moment) / 1000) };
    },
    forget: (key) => {
      tries.delete(key);
    },
  };
}
