export { INSTRUMENTS, readsHidden } from './catalogue.ts';
export { listItems } from './instruments/list-items.ts';
export { type CandidateItem, type MatchProposal, proposeMatches } from './instruments/propose-matches.ts';
