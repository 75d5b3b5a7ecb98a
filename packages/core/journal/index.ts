export { type CanonicalValue, writeCanonicalJson } from './canonical-json.ts';
export {
  hashJournalLeaf,
  type JournalCheckpoint,
  makeCheckpoint,
  type SignedCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts';
export { commitPersonalData } from './commit-personal-data.ts';
export { JOURNAL_ERRORS, type JournalError } from './errors.ts';
export { hashPlain } from './hash-plain.ts';
export {
  type Ed25519PublicJwk,
  type InstanceSignature,
  type InstanceSigner,
  signCanonical,
  verifyCanonical,
} from './instance-signature.ts';
export { JOURNAL_GENESIS, type JournalEvent, type JournalRow } from './journal-event.ts';
export {
  computeMerkleRoot,
  growMerkleFrontier,
  hashMerkleLeaf,
  type MerkleFrontier,
  type MerkleInclusion,
  proveMerkleInclusion,
  readMerkleRoot,
  verifyMerkleInclusion,
} from './merkle-tree.ts';
export { hashJournalRow, sealJournalRow } from './seal-journal-row.ts';
export { hashSha256, isSha256 } from './sha256.ts';
export {
  continueJournalCheck,
  endJournalCheck,
  type JournalCheck,
  type JournalFault,
  type JournalVerdict,
  startJournalCheck,
  verifyJournal,
} from './verify-journal.ts';
