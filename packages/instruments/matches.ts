export { INSTRUMENTS, readsHidden } from './catalogue.ts';
export type { Matchable, MatchableItem, MatchableList } from './coverage/list-matchable.ts';
