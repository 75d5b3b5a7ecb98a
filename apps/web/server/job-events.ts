import type { Actor } from '@etalon/usecases';
import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { isFinished, type JobProgress, type ProgressHub } from './job-progress.ts';

const KEEP_ALIVE_MS = 15_000;

export interface JobEventParts {
  readonly progress: ProgressHub;
  readonly identify: (headers: Headers) => Promise<Actor | null>;
}

interface Inbox {
  readonly put: (update: JobProgress) => void;
  readonly wake: () => void;
  /** The next update, or null after a while without one. */
  readonly take: () => Promise<JobProgress | null>;
}

function makeInbox(): Inbox {
  const updates: JobProgress[] = [];
  let wake = (): void => undefined;
  return {
    put: (update) => {
      updates.push(update);
      wake();
    },
    wake: () => wake(),
    take: async () => {
      if (updates.length === 0) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        const timer = setTimeout(resolve, KEEP_ALIVE_MS);
        await promise;
        clearTimeout(timer);
      }
      return updates.shift() ?? null;
    },
  };
}

async function tell(stream: SSEStreamingApi, first: JobProgress, inbox: Inbox): Promise<void> {
  let update: JobProgress | null = first;
  while (!stream.aborted) {
    if (update === null) await stream.write(': \n\n');
    else {
      await stream.writeSSE({ event: 'progress', data: JSON.stringify(update) });
      if (isFinished(update)) return;
    }
    update = await inbox.take();
  }
}

/** `GET /jobs/:id/events`: the progress of one job as server-sent events, for those who may see it, until it ends. */
export function jobEvents({ progress, identify }: JobEventParts): Hono {
  return new Hono().get('/jobs/:id/events', async (c) => {
    const actor = await identify(c.req.raw.headers);
    if (actor === null) return c.json({ code: 'page.not-found' }, 404);
    const jobId = c.req.param('id');
    const inbox = makeInbox();
    const stop = progress.subscribe(jobId, (update) => inbox.put(update));
    const first = await progress.read(jobId, actor);
    if (first === null) {
      stop();
      return c.json({ code: 'page.not-found' }, 404);
    }
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => inbox.wake());
      await tell(stream, first, inbox).finally(stop);
    });
  });
}
