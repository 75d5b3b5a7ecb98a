export { changeRoute } from './change-route.ts';
export { decideAccommodations } from './decide-accommodations.ts';
export { type EnrolledPerson, enrolPerson, type OpenAccount } from './enrol-person.ts';
export { decideFeasibility, receiveFeasibility, type ShownFeasibility } from './follow-feasibility.ts';
export {
  bringCandidates,
  CANDIDATES_MAX_ACCOUNTS,
  CANDIDATES_MAX_ROWS,
  type CandidateImportView,
  type CandidateRefusal,
  type CandidateStanding,
  type ImportedCandidate,
  leaveCandidates,
  listCandidateImports,
  type PreviewedCandidate,
  previewCandidates,
  readCandidateImport,
  type TakenCandidates,
  takeCandidates,
} from './import-candidates.ts';
export { joinRoster, ROSTER_COLUMNS, ROSTER_FILES, type RosterFile } from './join-roster.ts';
export { type CandidacyFileView, type HeldBlock, readCandidacyFile } from './read-candidacy-file.ts';
export { type IdentityView, readIdentity } from './read-identity.ts';
export { recogniseBlock, withdrawRecognition } from './recognise-block.ts';
export { type ListedCandidacy, searchCandidacies } from './search-candidacies.ts';
export { confirmIdentity, correctIdentity, writeIdentity } from './write-identity.ts';
