export { hashOral, keepOral, type SentOralEntry } from './keep-oral.ts';
export { type OralRoom, readOralRoom, readSealedOrals, type SealedOral } from './read-oral-room.ts';
