import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import type { LtiLaunch, LtiPlacement, LtiPlatform } from '../ports/lti-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { LAUNCH_MINUTES, minutesBefore } from './begin-login.ts';
import { catchUp } from './tell-platforms.ts';

export interface OpenLaunch {
  readonly launch: LtiLaunch;
  readonly platform: LtiPlatform;
  /** The account that this person of the platform is; null before they linked one. */
  readonly userId: string | null;
}

/** A launch that still waits for its person. Throws `lti.launch-over`, `lti.platform-unknown`. */
export async function findLaunch(
  { records, now }: Pick<Workplace, 'records' | 'now'>,
  ticket: string,
): Promise<OpenLaunch> {
  const launch = await records.lti.findLaunch(hashSha256(ticket));
  if (launch === null || launch.madeAt < minutesBefore(now(), LAUNCH_MINUTES))
    throw new EtalonError('lti.launch-over');
  const platform = await records.lti.findPlatform(launch.platformId);
  if (platform?.state !== 'active') throw new EtalonError('lti.platform-unknown');
  const link = await records.lti.findLink(launch.platformId, launch.subject);
  return { launch, platform, userId: link?.userId ?? null };
}

/** `sign-in`: nobody is signed in; `enter`: the linked account may be opened by the launch alone. */
export type LaunchStep =
  | { readonly kind: 'sign-in' | 'link' | 'other-account' | 'place'; readonly platform: string }
  | { readonly kind: 'enter'; readonly platform: string; readonly name: string }
  | { readonly kind: 'open'; readonly path: string };

/**
 * What comes next for whoever has the ticket of a launch. The rights are those of the register: the roles that a platform says are
 * never read. Throws `lti.launch-over`, `lti.not-candidate`.
 */
export async function followLaunch(
  workplace: Workplace,
  input: { readonly ticket: string; readonly actor: Actor | null },
): Promise<LaunchStep> {
  const { records } = workplace;
  const { launch, platform, userId } = await findLaunch(workplace, input.ticket);
  const { actor } = input;
  const { name } = platform;
  if (actor === null) {
    if (userId === null || launch.content.placementId === null) return { kind: 'sign-in', platform: name };
    if (!(await isCandidateAlone(records, userId))) return { kind: 'sign-in', platform: name };
    const person = await records.sessions.findPerson(userId);
    return { kind: 'enter', platform: name, name: person?.name ?? '' };
  }
  if (userId === null) return { kind: 'link', platform: name };
  if (userId !== actor.userId) return { kind: 'other-account', platform: name };
  if (launch.content.deepLinking !== null) return { kind: 'place', platform: name };
  return { kind: 'open', path: await findPath(records, actor, await findPlacement(records, launch)) };
}

async function findPlacement(records: Records, { content }: LtiLaunch): Promise<LtiPlacement> {
  const placement =
    content.placementId === null ? null : await records.lti.findPlacement(content.placementId);
  if (placement === null) throw new EtalonError('lti.placement-unknown');
  return placement;
}

/**
 * The page that a placement opens for a person: the situation of their own candidacy, or the session for who answers for it.
 * Throws `lti.not-candidate` for anybody else, whoever the platform says they are.
 */
async function findPath(
  records: Records,
  actor: Pick<Actor, 'userId' | 'roles'>,
  { sessionId, situation }: Pick<LtiPlacement, 'sessionId' | 'situation'>,
): Promise<string> {
  const session = await records.sessions.findSession(sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const block = version?.framework.blocks.find(({ activities }) =>
    activities.some(({ id }) => id === situation),
  );
  const own = (await records.sessions.listCandidaciesOfUser(actor.userId)).find(
    (candidacy) =>
      candidacy.sessionId === sessionId && block !== undefined && candidacy.blocks.includes(block.id),
  );
  if (own !== undefined) return `/candidatures/${own.id}/situations/${situation}`;
  if (mayDo(actor, 'session.read')) return `/sessions/${sessionId}`;
  throw new EtalonError('lti.not-candidate');
}

/** A launch alone opens the account of who is a candidate and nothing else: every other role signs in here. */
async function isCandidateAlone(records: Records, userId: string): Promise<boolean> {
  const roles = await records.sessions.listRoles(userId);
  return roles.length > 0 && roles.every((role) => role === 'candidate');
}

/**
 * Opens a situation for a linked candidate who is not signed in: says whose session to open and where it leads. The launch is
 * used up by it. Throws `lti.launch-over`, `lti.sign-in-needed`, `lti.not-candidate`.
 */
export async function enterByLaunch(
  workplace: Workplace,
  ticket: string,
): Promise<{ readonly userId: string; readonly path: string }> {
  const { records } = workplace;
  const { launch, userId } = await findLaunch(workplace, ticket);
  if (userId === null || launch.content.placementId === null || !(await isCandidateAlone(records, userId)))
    throw new EtalonError('lti.sign-in-needed');
  const actor = { userId, roles: await records.sessions.listRoles(userId) };
  const path = await findPath(records, actor, await findPlacement(records, launch));
  await records.transaction(async (kept) => {
    if (!(await kept.lti.takeLaunch(launch.ticketSha256))) throw new EtalonError('lti.launch-over');
    await recordEvent(workplace, kept, actor, {
      kind: 'platform.entered',
      subjects: [launch.platformId],
      facts: {},
    });
  });
  return { userId, path };
}

/**
 * Links the person of a launch to the account that is signed in; what linked either of them on that platform before is undone.
 * Throws `lti.launch-over`.
 */
export async function linkAccount(workplace: Workplace, actor: Actor, ticket: string): Promise<void> {
  authorise(actor, 'platform.link.own');
  const { launch } = await findLaunch(workplace, ticket);
  const { platformId, subject } = launch;
  await workplace.records.transaction(async (records) => {
    await records.lti.putLink({ platformId, subject, userId: actor.userId, linkedAt: workplace.now() });
    await recordEvent(workplace, records, actor, {
      kind: 'platform.linked',
      subjects: [platformId],
      facts: {},
    });
    if (launch.content.placementId === null) return;
    await catchUp(workplace, records, {
      placement: await findPlacement(records, launch),
      userId: actor.userId,
    });
  });
}

export interface OwnLink {
  readonly platformId: string;
  readonly platform: string;
  readonly linkedAt: string;
}

/** The platforms on which the actor's account is linked. */
export async function listOwnLinks(workplace: Workplace, actor: Actor): Promise<readonly OwnLink[]> {
  authorise(actor, 'platform.link.own');
  const { lti } = workplace.records;
  const links = await lti.listLinksOf(actor.userId);
  return Promise.all(
    links.map(async ({ platformId, linkedAt }) => ({
      platformId,
      platform: (await lti.findPlatform(platformId))?.name ?? '',
      linkedAt,
    })),
  );
}

/** Undoes a link of the actor's account: its launches ask again, and the platform is told nothing more. */
export async function unlinkAccount(workplace: Workplace, actor: Actor, platformId: string): Promise<void> {
  authorise(actor, 'platform.link.own');
  await workplace.records.transaction(async (records) => {
    const linked = (await records.lti.listLinksOf(actor.userId)).some(
      (link) => link.platformId === platformId,
    );
    if (!linked) return;
    await records.lti.removeLinks(actor.userId, platformId);
    await recordEvent(workplace, records, actor, {
      kind: 'platform.unlinked',
      subjects: [platformId],
      facts: {},
    });
  });
}
