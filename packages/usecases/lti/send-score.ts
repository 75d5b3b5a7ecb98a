import { EtalonError, errorCode } from '@etalon/error';
import type { LtiScoreJob } from '../ports/job-queue.ts';
import type { LtiJson } from '../ports/lti-agent.ts';
import type { LtiOutcome, LtiPlatform, LtiScore } from '../ports/lti-records.ts';
import type { Workplace } from '../workplace.ts';
import { LTI_SCOPES } from './read-claims.ts';
import { mayBeTold } from './tell-platforms.ts';

const SCORE_TYPE = 'application/vnd.ims.lis.v1.score+json';

/** Largest value of a column: the decision is one, or none; it is not a mark. */
export const SCORE_MAXIMUM = 1;

/**
 * What is told (AGS 2.0 §3.4.4 to §3.4.7): a hand-in is `Submitted` and waits for people; a pronounced block is `Completed`,
 * one for acquired and nought for not acquired.
 */
export function describeScore({ news, madeAt }: Pick<LtiScore, 'news' | 'madeAt'>, userId: string): LtiJson {
  const common = { userId, timestamp: madeAt };
  if (news === 'sealed')
    return { ...common, activityProgress: 'Submitted', gradingProgress: 'PendingManual' };
  const decided = { activityProgress: 'Completed', gradingProgress: 'FullyGraded' };
  return { ...common, ...decided, scoreGiven: news === 'acquired' ? 1 : 0, scoreMaximum: SCORE_MAXIMUM };
}

/** Address of the scores of a column (AGS 2.0 §3.4.1): after its path, before its query. */
export function addressOfScores(lineItemUrl: string): string {
  const url = new URL(lineItemUrl);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/scores`;
  return url.href;
}

interface Ready {
  readonly platform: LtiPlatform;
  readonly url: string;
  readonly subject: string;
}

/** Everything that a telling still needs at the moment it leaves; null when it may no longer be told. */
async function prepare({ records }: Workplace, score: LtiScore): Promise<Ready | null> {
  const placement = await records.lti.findPlacement(score.placementId);
  const candidacy = await records.sessions.findCandidacy(score.candidacyId);
  const platform = placement && (await records.lti.findPlatform(placement.platformId));
  if (!placement || !candidacy || !platform || !mayBeTold(platform, score.news)) return null;
  const link = (await records.lti.listLinksOf(candidacy.userId)).find(
    (row) => row.platformId === platform.id,
  );
  const url = await records.lti.findLineItem(placement.id);
  return link === undefined || url === null ? null : { platform, url, subject: link.subject };
}

/** Tells a platform once more and keeps what came of it. Throws `lti.not-delivered`, so that the queue tries again. */
export async function sendLtiScore(workplace: Workplace, { scoreId }: LtiScoreJob): Promise<void> {
  const { lti } = workplace.records;
  const score = await lti.findScore(scoreId);
  if (score === null || (await lti.wasScoreDelivered(scoreId))) return;
  const ready = await prepare(workplace, score);
  if (ready === null) return abandonLtiScore(workplace, { scoreId });
  const started = performance.now();
  const answered = await post(workplace, score, ready);
  const { status } = answered;
  const delivered = status !== null && status >= 200 && status < 300;
  await keep(workplace, scoreId, {
    ...answered,
    outcome: delivered ? 'delivered' : 'failed',
    durationMs: Math.round(performance.now() - started),
  });
  if (!delivered) throw new EtalonError('lti.not-delivered', { info: { status: status ?? 0 } });
}

async function post(workplace: Workplace, score: LtiScore, { platform, url, subject }: Ready) {
  try {
    const { status } = await workplace.lti.call({
      platform,
      scope: LTI_SCOPES.score,
      method: 'POST',
      url: addressOfScores(url),
      accept: 'application/json',
      contentType: SCORE_TYPE,
      body: JSON.stringify(describeScore(score, subject)),
    });
    return { status, errorCode: null };
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return { status: null, errorCode: code };
  }
}

async function keep(
  workplace: Workplace,
  scoreId: string,
  attempt: {
    readonly outcome: LtiOutcome;
    readonly status: number | null;
    readonly errorCode: string | null;
    readonly durationMs: number;
  },
): Promise<void> {
  await workplace.records.lti.addScoreAttempt({
    ...attempt,
    id: workplace.newId(),
    scoreId,
    at: workplace.now(),
  });
}

/** Says that a telling was tried for the last time, or may no longer leave. */
export async function abandonLtiScore(workplace: Workplace, { scoreId }: LtiScoreJob): Promise<void> {
  const { lti } = workplace.records;
  if ((await lti.findScore(scoreId)) === null || (await lti.wasScoreDelivered(scoreId))) return;
  await keep(workplace, scoreId, { outcome: 'abandoned', status: null, errorCode: null, durationMs: 0 });
}
