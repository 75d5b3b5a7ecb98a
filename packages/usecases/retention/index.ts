export { type ErasureInput, eraseAtTerm } from './erase-at-term.ts';
export type { RetentionObstacle } from './gather-retention.ts';
export { endHold, holdCandidacy } from './hold-candidacy.ts';
export { type DueRow, listRetention, type RetentionRow, type RetentionView } from './list-retention.ts';
export { collectOrphans, tellDue, tendNightly } from './tend-nightly.ts';
