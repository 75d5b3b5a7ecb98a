import type { OpenedModel } from '../open-model.ts';
import { openModel } from '../open-model.ts';
import { SANDBOX_LIMITS, type SandboxLimits } from '../walls/sandbox-limits.ts';

/** Models kept open behind walls for who asks next. */
export interface ModelPool {
  /** Lends the model of these bytes; one call at a time for each. Throws as `openModel` does. */
  use<T>(
    model: { readonly sha256: string; readonly path: () => Promise<string> },
    work: (opened: OpenedModel) => Promise<T>,
  ): Promise<T>;
  close(): void;
}

export interface PoolOptions {
  /** Models open at once; the one that served longest ago makes room. */
  readonly most: number;
  /** One that serves nobody for this long is closed. */
  readonly restMs: number;
  readonly limits: SandboxLimits;
}

export const POOL: PoolOptions = {
  most: 4,
  restMs: 300_000,
  limits: { ...SANDBOX_LIMITS, timeMs: 10_000, residentMb: 1024 },
};

interface Kept {
  opened: Promise<OpenedModel>;
  queue: Promise<unknown>;
  rest: NodeJS.Timeout | undefined;
}

export function openModelPool({ most, restMs, limits }: PoolOptions = POOL): ModelPool {
  const kept = new Map<string, Kept>();
  const drop = (sha256: string): void => {
    const one = kept.get(sha256);
    kept.delete(sha256);
    clearTimeout(one?.rest);
    void one?.opened.then((opened) => opened.close()).catch(() => undefined);
  };
  const take = (sha256: string, path: () => Promise<string>): Kept => {
    const found = kept.get(sha256);
    if (found !== undefined) {
      kept.delete(sha256);
      kept.set(sha256, found);
      return found;
    }
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) drop(oldest);
    const made: Kept = {
      opened: path().then((place) => openModel(place, limits)),
      queue: Promise.resolve(),
      rest: undefined,
    };
    kept.set(sha256, made);
    return made;
  };
  return {
    use: async ({ sha256, path }, work) => {
      const one = take(sha256, path);
      clearTimeout(one.rest);
      const turn = one.queue.then(async () => work(await one.opened));
      one.queue = turn.catch(() => undefined);
      try {
        return await turn;
      } catch (error) {
        // A model that fell is opened anew by the next request.
        if (kept.get(sha256) === one) drop(sha256);
        throw error;
      } finally {
        clearTimeout(one.rest);
        one.rest = setTimeout(() => kept.get(sha256) === one && drop(sha256), restMs);
        one.rest.unref();
      }
    },
    close: () => {
      for (const sha256 of [...kept.keys()]) drop(sha256);
    },
  };
}
