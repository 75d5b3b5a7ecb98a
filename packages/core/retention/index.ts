export {
  addPeriod,
  type BlockClosing,
  findClosingDay,
  type RetentionTerm,
  readRetentionTerm,
} from './retention-term.ts';
