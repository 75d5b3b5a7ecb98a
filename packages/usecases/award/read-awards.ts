import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import type { IssuedCredential } from '../ports/award-records.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { Page, Paged } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { listAwards } from './list-awards.ts';

/** Whose block and in which session, in words that a person recognises. */
export interface AwardSubject {
  readonly block: string;
  readonly blockTitle: string;
  readonly sessionId: string;
  readonly sessionLabel: string;
  /** The candidate's name for those who may read people, else the jury's label. */
  readonly holder: string;
}

export interface AwardRow {
  readonly credential: IssuedCredential;
  readonly subject: AwardSubject;
}

export interface AwaitingRow {
  readonly decision: Decision;
  readonly subject: AwardSubject;
}

export interface AwardsRegister {
  readonly awaiting: readonly AwaitingRow[];
  readonly credentials: Paged<AwardRow>;
}

/** The register of certificates: decisions that wait for theirs, and those issued, each with its holder and block. */
export async function readAwards(workplace: Workplace, actor: Actor, page: Page): Promise<AwardsRegister> {
  const { awaiting, credentials } = await listAwards(workplace, actor, page);
  const describe = (row: { readonly candidacyId: string; readonly block: string }): Promise<AwardSubject> =>
    describeSubject(workplace.records, actor, row);
  return {
    awaiting: await Promise.all(
      awaiting.map(async (decision) => ({ decision, subject: await describe(decision) })),
    ),
    credentials: {
      rows: await Promise.all(
        credentials.rows.map(async (credential) => ({ credential, subject: await describe(credential) })),
      ),
      total: credentials.total,
    },
  };
}

/** One certificate of the register; throws `access.refused` for those who may not list them, null when it does not exist. */
export async function readAward(
  workplace: Workplace,
  actor: Actor,
  credentialId: string,
): Promise<AwardRow | null> {
  authorise(actor, 'credential.list');
  const credential = await workplace.records.awards.findCredential(credentialId);
  if (credential === null) return null;
  return { credential, subject: await describeSubject(workplace.records, actor, credential) };
}

/** The certificates of the actor's own candidacies, latest first. */
export async function listOwnAwards(workplace: Workplace, actor: Actor): Promise<readonly AwardRow[]> {
  const { records } = workplace;
  authorise(actor, 'credential.list', ['own']);
  const candidacies = await records.sessions.listCandidaciesOfUser(actor.userId);
  const lists = await Promise.all(
    candidacies.map((row) => records.awards.listCredentialsOfCandidacy(row.id)),
  );
  return Promise.all(
    lists.flat().map(async (credential) => ({
      credential,
      subject: await describeSubject(records, actor, credential),
    })),
  );
}

async function describeSubject(
  records: Records,
  actor: Actor,
  row: { readonly candidacyId: string; readonly block: string },
): Promise<AwardSubject> {
  const candidacy = await records.sessions.findCandidacy(row.candidacyId);
  const session = candidacy && (await records.sessions.findSession(candidacy.sessionId));
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const isOwn = candidacy?.userId === actor.userId;
  const person =
    candidacy && (isOwn || mayDo(actor, 'people.read'))
      ? await records.sessions.findPerson(candidacy.userId)
      : null;
  return {
    block: row.block,
    blockTitle: version?.framework.blocks.find((block) => block.id === row.block)?.title ?? row.block,
    sessionId: session?.id ?? '',
    sessionLabel: session?.label ?? '',
    holder: person?.name ?? labelCandidate(row.candidacyId),
  };
}
