import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { isFinished, type JobProgress } from './job-progress.ts';
import { readVisit } from './read-visit.ts';
import type { Runtime } from './runtime.ts';

const KEEP_ALIVE_MS = 15_000;

/** `GET /jobs/:id/events`: the progress of one job as server-sent events, for those who may see it, until it ends. */
export function jobEvents(runtime: Runtime): Hono {
  return new Hono().get('/jobs/:id/events', async (c) => {
    const { progress } = runtime;
    const visit = await readVisit({ runtime, headers: c.req.raw.headers, requestId: '', sendsNonce: false });
    if (progress === null || visit.actor === null) return c.text('', 404);
    const jobId = c.req.param('id');
    const waiting: JobProgress[] = [];
    let wake = (): void => undefined;
    const stop = progress.subscribe(jobId, (update) => {
      waiting.push(update);
      wake();
    });
    const first = await progress.read(jobId, visit.actor);
    if (first === null) {
      stop();
      return c.text('', 404);
    }
    waiting.unshift(first);
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => {
        stop();
        wake();
      });
      while (!stream.aborted) {
        const update = waiting.shift();
        if (update === undefined) {
          const timer = setTimeout(() => wake(), KEEP_ALIVE_MS);
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          clearTimeout(timer);
          if (waiting.length === 0 && !stream.aborted) await stream.write(': \n\n');
        } else {
          await stream.writeSSE({ event: 'progress', data: JSON.stringify(update) });
          if (isFinished(update)) break;
        }
      }
      stop();
    });
  });
}
