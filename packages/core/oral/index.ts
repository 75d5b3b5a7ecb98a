export {
  isOralId,
  ORAL_KINDS,
  ORAL_MOST_MINUTES,
  type OralAct,
  type OralEntry,
  type OralKind,
  parseOralAct,
} from './oral-entry.ts';
export {
  countOralTime,
  ORAL_STATES,
  type OralClock,
  type OralRecord,
  type OralState,
  type OralText,
  orderEntries,
  readOral,
} from './read-oral.ts';
