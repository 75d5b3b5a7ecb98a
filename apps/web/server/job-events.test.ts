import type { Actor } from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import { jobEvents } from './job-events.ts';
import type { JobProgress, ProgressHub } from './job-progress.ts';

const OWNER: Actor = { userId: 'owner', roles: ['candidate'] };
const OTHER: Actor = { userId: 'other', roles: ['candidate'] };
const RUNNING: JobProgress = { state: 'running', progress: 0.2, step: 'I-DQ-1', errorCode: null };
const DONE: JobProgress = { state: 'done', progress: 1, step: '', errorCode: null };

/** One job of one owner, whose progress is told from the test. */
function hubOfOneJob() {
  const listeners = new Set<(progress: JobProgress) => void>();
  const hub: ProgressHub = {
    read: async (jobId, actor) => (jobId === 'job' && actor.userId === OWNER.userId ? RUNNING : null),
    subscribe: (_jobId, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    hub,
    listeners,
    tell: (progress: JobProgress): void => {
      for (const listener of listeners) listener(progress);
    },
  };
}

function ask(hub: ProgressHub, actor: Actor | null, path = '/jobs/job/events') {
  return jobEvents({ progress: hub, identify: async () => actor }).request(path);
}

describe('jobEvents', () => {
  it('tells where the job is, then each step, and closes when it ends', async () => {
    const { hub, listeners, tell } = hubOfOneJob();
    const answer = await ask(hub, OWNER);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    tell({ ...RUNNING, progress: 0.6 });
    tell(DONE);
    const told = (await answer.text()).match(/"progress":[\d.]+/g);
    expect(told).toEqual(['"progress":0.2', '"progress":0.6', '"progress":1']);
    expect(listeners.size).toBe(0);
  });

  it.each([
    ['nobody', null, '/jobs/job/events'],
    ['somebody else', OTHER, '/jobs/job/events'],
    ['the owner of another job', OWNER, '/jobs/absent/events'],
  ])('says to %s that there is no such job', async (_who, actor, path) => {
    const { hub, listeners } = hubOfOneJob();
    expect((await ask(hub, actor, path)).status).toBe(404);
    expect(listeners.size).toBe(0);
  });
});
