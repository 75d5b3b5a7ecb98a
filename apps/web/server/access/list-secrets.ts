import type { CandidateKey, Subjects } from './gather-subjects.ts';
import { findAccount, type Visitor } from './visitors.ts';

const CANDIDATES: readonly CandidateKey[] = ['camille', 'nour', 'alix'];
const JURY: readonly Visitor[] = ['first', 'second', 'third', 'president'];
/** Roles that follow a candidacy by its identifiers, and those that also know whose it is. */
const FOLLOWERS: readonly Visitor[] = ['first', 'second', 'president', 'officer', 'auditor'];
const KNOWERS: readonly Visitor[] = ['officer', 'auditor'];

function identityOf(key: Visitor): readonly string[] {
  const account = findAccount(key);
  return account === null ? [] : [account.name, account.email];
}

function listThings({ candidacyId, handInId, pieceId }: Subjects['of'][CandidateKey]): readonly string[] {
  return [candidacyId, handInId, pieceId];
}

/** Words that no page shown to a visitor may hold, in its text or in its data. */
export function listSecrets(visitor: Visitor, { of }: Subjects): readonly string[] {
  const others = CANDIDATES.filter((key) => key !== visitor);
  const isCandidate = others.length < CANDIDATES.length;
  return [
    ...(KNOWERS.includes(visitor) ? [] : others.flatMap(identityOf)),
    ...(FOLLOWERS.includes(visitor) ? [] : others.flatMap((key) => listThings(of[key]))),
    // Nobody but its candidate sees a piece before the seal; the journal says that one arrived.
    ...(visitor === 'camille' || KNOWERS.includes(visitor) ? [] : [of.camille.pieceId]),
    ...(isCandidate ? JURY.flatMap(identityOf) : []),
    // Readings that used the hidden truth wait for the decision.
    ...(visitor === 'nour' ? [of.nour.readingId, of.nour.runId] : []),
  ];
}
