import type { RecognitionGround } from '@etalon/core/candidacy';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import type {
  AccommodationDecision,
  BlockRecognition,
  IdentityState,
  RouteChange,
} from '../ports/candidacy-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, Person, Route } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { type ShownFeasibility, showFeasibility } from './follow-feasibility.ts';
import { type CandidacyFacts, loadCandidacy } from './load-candidacy.ts';
import { type IdentityView, readIdentity } from './read-identity.ts';

/** A block that the same person was awarded in an earlier session of this register. */
export interface HeldBlock {
  readonly block: string;
  readonly ground: RecognitionGround;
  readonly session: string;
  readonly credentialId: string;
}

export interface CandidacyFileView {
  readonly facts: CandidacyFacts;
  readonly person: Person | null;
  /** Route of the enrolment, before any change. */
  readonly enrolledRoute: Route;
  readonly routes: readonly RouteChange[];
  readonly accommodations: readonly AccommodationDecision[];
  readonly recognitions: readonly BlockRecognition[];
  readonly held: readonly HeldBlock[];
  readonly feasibilities: readonly ShownFeasibility[];
  readonly identityState: IdentityState;
  /** Null for those who may not read it. */
  readonly identity: IdentityView | null;
  /** Names of those who decided, by user id. */
  readonly people: ReadonlyMap<string, string>;
}

/** Everything an officer keeps about a candidacy, with its history; the candidate reads it too. */
export async function readCandidacyFile(
  workplace: Workplace,
  actor: Actor,
  candidacyId: string,
): Promise<CandidacyFileView> {
  const { records } = workplace;
  const { standings } = await readStandings(records, actor, { candidacyId, block: null });
  authorise(actor, 'candidacy.file.read', standings);
  const facts = await loadCandidacy(records, candidacyId);
  const { candidacy } = facts;
  const routes = await records.candidacies.listRouteChanges(candidacyId);
  const accommodations = await records.candidacies.listAccommodations(candidacyId);
  const recognitions = await records.candidacies.listRecognitions(candidacyId);
  const files = await records.candidacies.listFeasibilities(candidacyId);
  const [version] = await records.candidacies.listIdentities(candidacy.userId);
  const reads = mayDo(actor, 'identity.read', standings);
  const identity = reads ? await readIdentity(workplace, actor, candidacy.userId) : null;
  const deciders = [
    ...routes.map((row) => row.changedBy),
    ...accommodations.map((row) => row.decidedBy),
    ...recognitions.flatMap((row) => [row.decidedBy, row.withdrawal?.withdrawnBy ?? '']),
    ...files.flatMap((row) => [row.recordedBy, row.decision?.decidedBy ?? '']),
    ...(identity?.history.map((row) => row.writtenBy) ?? []),
  ];
  return {
    facts,
    person: await records.sessions.findPerson(candidacy.userId),
    enrolledRoute: await findEnrolledRoute(records, candidacy, routes),
    routes,
    accommodations,
    recognitions,
    held: await listHeldBlocks(records, facts),
    feasibilities: files.map((file) => showFeasibility(file, workplace.now().slice(0, 10))),
    identityState: nameIdentityState(version ?? null),
    identity,
    people: await namePeople(records, deciders),
  };
}

function nameIdentityState(
  version: { readonly identity: unknown; readonly confirmedAt: string | null } | null,
): IdentityState {
  if (version === null || version.identity === null) return 'absent';
  return version.confirmedAt === null ? 'to-confirm' : 'confirmed';
}

async function findEnrolledRoute(
  records: Records,
  candidacy: Candidacy,
  routes: readonly RouteChange[],
): Promise<Route> {
  return routes.length === 0 ? candidacy.route : records.candidacies.findEnrolledRoute(candidacy.id);
}

async function listHeldBlocks(records: Records, facts: CandidacyFacts): Promise<readonly HeldBlock[]> {
  const { candidacy, framework, frameworkHash } = facts;
  const found: HeldBlock[] = [];
  for (const { id } of await records.sessions.listCandidaciesOfUser(candidacy.userId)) {
    if (id === candidacy.id) continue;
    const other = await loadCandidacy(records, id);
    if (other.framework.title !== framework.title) continue;
    const ground = other.frameworkHash === frameworkHash ? 'held' : 'older-version';
    for (const credential of await records.awards.listCredentialsOfCandidacy(id))
      if (credential.revocation === null)
        found.push({
          ground,
          block: credential.block,
          session: other.session.label,
          credentialId: credential.id,
        });
  }
  return found;
}

async function namePeople(
  records: Records,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const userId of new Set(userIds.filter((id) => id !== ''))) {
    const person = await records.sessions.findPerson(userId);
    if (person !== null) names.set(userId, person.name);
  }
  return names;
}
