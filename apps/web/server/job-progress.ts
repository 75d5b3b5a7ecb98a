import type { Actor } from '@etalon/usecases';

/** Progress of a background job as any process reports it; `progress` is the share done, between 0 and 1. */
export interface JobProgress {
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: number;
  readonly step: string;
  readonly errorCode: string | null;
}

export interface ProgressHub {
  /** Null when the job does not exist or the actor may not see it. */
  read(jobId: string, actor: Actor): Promise<JobProgress | null>;
  subscribe(jobId: string, listener: (progress: JobProgress) => void): () => void;
}

export function isFinished({ state }: JobProgress): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
