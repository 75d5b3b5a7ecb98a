import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { REGISTER_ACTOR } from '../calendar/register-actor.ts';
import type { LtiLogin, LtiPlacement, LtiPlatform } from '../ports/lti-records.ts';
import type { Workplace } from '../workplace.ts';
import { readPlacementAddress } from './addresses.ts';
import { LOGIN_MINUTES, makeSecret, minutesBefore } from './begin-login.ts';
import { type LaunchMessage, readClaims } from './read-claims.ts';
import { catchUp } from './tell-platforms.ts';

/** Deployments that wait to be admitted; past it, those that nobody looks at are no longer kept. */
const WAITING_MAX = 20;

export interface ReceivedLaunch {
  /** Shown once, kept as its SHA-256. */
  readonly ticket: string;
  readonly places: boolean;
  readonly platform: LtiPlatform;
}

/** The login that a state continues, and its platform. Throws `lti.state-unknown` for one that is used, over or was never made. */
export async function findLogin(
  { records, now }: Pick<Workplace, 'records' | 'now'>,
  state: string,
): Promise<{ readonly login: LtiLogin; readonly platform: LtiPlatform }> {
  const login = await records.lti.findLogin(hashSha256(state));
  const platform = login && (await records.lti.findPlatform(login.platformId));
  if (!login || login.madeAt < minutesBefore(now(), LOGIN_MINUTES))
    throw new EtalonError('lti.state-unknown');
  if (platform?.state !== 'active') throw new EtalonError('lti.platform-unknown');
  return { login, platform };
}

/**
 * Checks a launch and keeps what it asks for (LTI 1.3 §5.3; Security Framework 1.0 §5.1.3). A state serves once, whatever comes
 * of it. Throws `lti.state-unknown`, `lti.other-browser`, `lti.wrong-nonce`, `lti.deployment-waiting`, `lti.deployment-closed`,
 * `lti.placement-unknown`, and what the token and its claims are refused for.
 */
export async function receiveLaunch(
  workplace: Workplace,
  input: {
    readonly state: string;
    readonly browserKey: string;
    readonly idToken: string;
    readonly framed: boolean;
  },
): Promise<ReceivedLaunch> {
  const { records } = workplace;
  const { login, platform } = await findLogin(workplace, input.state);
  if (hashSha256(input.browserKey) !== login.browserSha256) throw new EtalonError('lti.other-browser');
  if (!(await records.lti.takeLogin(login.stateSha256))) throw new EtalonError('lti.state-unknown');
  const now = workplace.now();
  const message = readClaims(await workplace.lti.readToken(input.idToken, { ...platform, now }));
  if (hashSha256(message.nonce) !== login.nonceSha256) throw new EtalonError('lti.wrong-nonce');
  await admitDeployment(workplace, platform.id, message.deploymentId);
  const placement = message.deepLinking === null ? await findPlacement(workplace, platform, message) : null;
  await keepCourse(workplace, platform.id, message);
  const ticket = makeSecret(workplace);
  const { deploymentId, subject, contextId, deepLinking } = message;
  await records.transaction(async (kept) => {
    await kept.lti.addLaunch({
      ticketSha256: hashSha256(ticket),
      platformId: platform.id,
      deploymentId,
      subject,
      content: { contextId, placementId: placement?.id ?? null, deepLinking, framed: input.framed },
      madeAt: now,
    });
    if (placement === null) return;
    const url = message.lineItemUrl;
    if (url !== null) await kept.lti.addLineItem({ placementId: placement.id, url, seenAt: now });
    const link = await kept.lti.findLink(platform.id, subject);
    if (link !== null) await catchUp(workplace, kept, { placement, userId: link.userId });
  });
  return { ticket, places: placement === null, platform };
}

/** A deployment is known before anything of it is followed (LTI 1.3 §3.1.3): one that is new waits for an officer. */
async function admitDeployment(
  workplace: Workplace,
  platformId: string,
  deploymentId: string,
): Promise<void> {
  const { lti } = workplace.records;
  const known = await lti.listDeployments(platformId);
  const state = known.find((row) => row.deploymentId === deploymentId)?.state;
  if (state === 'admitted') return;
  if (state === 'closed') throw new EtalonError('lti.deployment-closed');
  const waiting = known.filter((row) => row.state === 'waiting').length;
  if (state === undefined && waiting < WAITING_MAX)
    await lti.addDeployment({
      ...{ id: workplace.newId(), platformId, deploymentId, state: 'waiting' },
      ...{ by: REGISTER_ACTOR.userId, at: workplace.now() },
    });
  throw new EtalonError('lti.deployment-waiting');
}

/** The placement that the address of the launch is that of: one of another platform or deployment is as good as none. */
async function findPlacement(
  workplace: Workplace,
  platform: LtiPlatform,
  { targetLinkUri, deploymentId }: LaunchMessage,
): Promise<LtiPlacement> {
  const id = readPlacementAddress(workplace.instance, targetLinkUri);
  const placement = id === null ? null : await workplace.records.lti.findPlacement(id);
  if (placement?.platformId !== platform.id || placement.deploymentId !== deploymentId)
    throw new EtalonError('lti.placement-unknown');
  return placement;
}

async function keepCourse(workplace: Workplace, platformId: string, message: LaunchMessage): Promise<void> {
  const { lti } = workplace.records;
  const { deploymentId, contextId, contextTitle, membersUrl } = message;
  if (contextId === '' || membersUrl === null) return;
  const known = (await lti.listCourses(platformId)).find(
    (course) => course.deploymentId === deploymentId && course.contextId === contextId,
  );
  if (known?.membersUrl === membersUrl && known.title === contextTitle) return;
  await lti.addCourse({
    ...{ id: workplace.newId(), platformId, deploymentId, contextId, title: contextTitle },
    ...{ membersUrl, seenAt: workplace.now() },
  });
}
