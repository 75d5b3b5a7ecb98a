import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { LtiDeepLinking, LtiPlacement } from '../ports/lti-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { addressOfPlacement } from './addresses.ts';
import { findLaunch, type OpenLaunch } from './follow-launch.ts';
import { LTI_CLAIMS, LTI_VERSION } from './read-claims.ts';
import { SCORE_MAXIMUM } from './send-score.ts';

export interface PlaceableSession {
  readonly id: string;
  readonly label: string;
  readonly closesAt: string;
  readonly situations: readonly { readonly id: string; readonly title: string }[];
}

export interface PlaceableSituations {
  readonly platform: string;
  /** Whether the answer leaves from the page of the course rather than from this window. */
  readonly framed: boolean;
  readonly sessions: readonly PlaceableSession[];
}

type Placing = OpenLaunch & { readonly deepLinking: LtiDeepLinking };

/** The deep linking request of a ticket, for the officer whom its person is linked to. */
async function findPlacing(workplace: Workplace, actor: Actor, ticket: string): Promise<Placing> {
  authorise(actor, 'platform.place');
  const open = await findLaunch(workplace, ticket);
  const { deepLinking } = open.launch.content;
  if (deepLinking === null || open.userId !== actor.userId) throw new EtalonError('lti.launch-over');
  return { ...open, deepLinking };
}

/** The situations that the person of a deep linking request may place, session by session. Throws `lti.launch-over`. */
export async function listPlaceable(
  workplace: Workplace,
  actor: Actor,
  ticket: string,
): Promise<PlaceableSituations> {
  const { platform, launch } = await findPlacing(workplace, actor, ticket);
  return {
    platform: platform.name,
    framed: launch.content.framed,
    sessions: await listSessionsOpen(workplace),
  };
}

/** Sessions that are not over, each with its situations; the mission has pages of its own. */
async function listSessionsOpen({ records, now }: Workplace): Promise<readonly PlaceableSession[]> {
  const at = now();
  const sessions = (await records.sessions.listSessions()).filter(({ closesAt }) => closesAt > at);
  return Promise.all(
    sessions.map(async ({ id, label, closesAt, versionId }) => {
      const version = await records.frameworks.findVersion(versionId);
      const activities = version?.framework.blocks.flatMap((block) => block.activities) ?? [];
      const held = new Set((await records.sessions.listSituations(id)).map(({ situation }) => situation));
      const situations = activities.filter((activity) => held.has(activity.id));
      return {
        id,
        label,
        closesAt,
        situations: situations.map(({ id: key, title }) => ({ id: key, title })),
      };
    }),
  );
}

/**
 * Places situations of a session in the course of a deep linking request, and signs the answer that carries them (Deep Linking
 * 2.0 §4.5): it waits for the frame of the platform to take it. Throws `lti.launch-over`, `lti.nothing-placed`,
 * `lti.one-situation`, `situation.not-found`.
 */
export async function placeSituations(
  workplace: Workplace,
  actor: Actor,
  input: { readonly ticket: string; readonly sessionId: string; readonly situations: readonly string[] },
): Promise<void> {
  const { launch, platform, deepLinking } = await findPlacing(workplace, actor, input.ticket);
  const wanted = [...new Set(input.situations)];
  if (wanted.length === 0) throw new EtalonError('lti.nothing-placed');
  if (wanted.length > 1 && !deepLinking.acceptsMultiple) throw new EtalonError('lti.one-situation');
  const session = (await listSessionsOpen(workplace)).find(({ id }) => id === input.sessionId);
  const chosen = wanted.map((key) => session?.situations.find(({ id }) => id === key));
  const placedAt = workplace.now();
  const column = deepLinking.acceptsLineItem;
  const placed = chosen.map((situation) => {
    if (session === undefined || situation === undefined) throw new EtalonError('situation.not-found');
    const placement: LtiPlacement = {
      ...{ id: workplace.newId(), platformId: platform.id, deploymentId: launch.deploymentId },
      ...{ contextId: launch.content.contextId, sessionId: session.id, situation: situation.id },
      ...{ placedBy: actor.userId, placedAt },
    };
    const { title } = situation;
    return { placement, item: describeItem(workplace, { placement, session, title, column }) };
  });
  const answer = await workplace.lti.sign(
    {
      nonce: workplace.newId(),
      [LTI_CLAIMS.messageType]: 'LtiDeepLinkingResponse',
      [LTI_CLAIMS.version]: LTI_VERSION,
      [LTI_CLAIMS.deploymentId]: launch.deploymentId,
      ...(deepLinking.data === null ? {} : { [LTI_CLAIMS.deepLinkingData]: deepLinking.data }),
      [LTI_CLAIMS.contentItems]: placed.map(({ item }) => item),
    },
    { issuer: platform.clientId, audience: platform.issuer, now: placedAt },
  );
  await workplace.records.transaction(async (records) => {
    for (const { placement } of placed) await records.lti.addPlacement(placement);
    await records.lti.answerLaunch(launch.ticketSha256, answer);
    await recordEvent(workplace, records, actor, {
      kind: 'platform.placed',
      subjects: [platform.id, input.sessionId],
      facts: { situations: wanted },
    });
  });
}

/** A link to an activity with its column of the grade book (Deep Linking 2.0 §3.1; AGS 2.0 §3.2): the column says done or not. */
function describeItem(
  { instance }: Workplace,
  {
    placement,
    session,
    title,
    column,
  }: {
    readonly placement: LtiPlacement;
    readonly session: PlaceableSession;
    readonly title: string;
    readonly column: boolean;
  },
) {
  const name = `${placement.situation} · ${title}`;
  const named = { label: name, tag: placement.situation };
  return {
    type: 'ltiResourceLink',
    title: name,
    text: session.label,
    url: addressOfPlacement(instance, placement.id),
    window: { targetName: '_blank' },
    ...(column ? { lineItem: { ...named, scoreMaximum: SCORE_MAXIMUM, resourceId: placement.id } } : {}),
    submission: { endDateTime: session.closesAt },
  };
}

/** The answer that waits for the frame of the platform, once: null when nothing was placed yet. Throws `lti.launch-over`. */
export async function takePlacingAnswer(
  workplace: Workplace,
  ticket: string,
): Promise<{ readonly returnUrl: string; readonly token: string } | null> {
  const { launch } = await findLaunch(workplace, ticket);
  if (launch.answer === null || launch.content.deepLinking === null) return null;
  if (!(await workplace.records.lti.takeLaunch(hashSha256(ticket)))) throw new EtalonError('lti.launch-over');
  return { returnUrl: launch.content.deepLinking.returnUrl, token: launch.answer };
}
