export { nameEmptyRegister } from './database/migrations.ts';
export { type Database, type Db, type OpenOptions, openDatabase } from './database/open-database.ts';
export { type JobSender, type OpenJobQueue, openJobQueue, type RetryRule } from './jobs/open-job-queue.ts';
export { makeRecords } from './records/make-records.ts';
