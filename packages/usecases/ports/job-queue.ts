export interface MeasureJob {
  readonly runId: string;
}

/** Background work: a job is kept in the database until a worker has done it. */
export interface JobQueue {
  enqueueMeasure(job: MeasureJob): Promise<void>;
}
