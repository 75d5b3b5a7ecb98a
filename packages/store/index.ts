export { type Database, type Db, type OpenOptions, openDatabase } from './database/open-database.ts';
export { makeRecords } from './records/make-records.ts';
