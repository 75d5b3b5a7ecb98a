import { type Actor, authorise } from '../authorisation.ts';
import type { IssuedCredential, StatusListRow } from '../ports/award-records.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Page, Paged, Place } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

export interface AwardsView {
  /** Decisions in force that award a block and wait for their certificate. */
  readonly awaiting: readonly Decision[];
  readonly credentials: Paged<IssuedCredential>;
}

/** What waits for a certificate, and what was issued. */
export async function listAwards(workplace: Workplace, actor: Actor, page: Page): Promise<AwardsView> {
  authorise(actor, 'credential.list');
  return {
    awaiting: await workplace.records.juries.listAwardable(),
    credentials: await workplace.records.awards.listCredentials(page),
  };
}

/** Certificates oldest first, from the one that follows a place: whose they are is said by the candidacy alone. */
export async function listCertificates(
  workplace: Workplace,
  actor: Actor,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
): Promise<readonly IssuedCredential[]> {
  authorise(actor, 'credential.list');
  return workplace.records.awards.listCredentialsAfter(after, limit);
}

/** A certificate by its id: public, for whoever holds its address. */
export async function readPublicCredential(
  workplace: Workplace,
  credentialId: string,
): Promise<IssuedCredential | null> {
  return workplace.records.awards.findCredential(credentialId);
}

/** The signed status list: public. */
export async function readStatusList(workplace: Workplace, id: string): Promise<StatusListRow | null> {
  return workplace.records.awards.findStatusList(id);
}
