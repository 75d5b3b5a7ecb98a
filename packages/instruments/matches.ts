export { INSTRUMENTS, readsHidden } from './catalogue.ts';
export { listItems } from './coverage/list-items.ts';
export { type CandidateItem, type MatchProposal, proposeMatches } from './coverage/propose-matches.ts';
