import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type {
  LtiCourse,
  LtiDeployment,
  LtiPlacement,
  LtiPlatform,
  LtiScore,
  LtiScoreAttempt,
} from '../ports/lti-records.ts';
import type { Workplace } from '../workplace.ts';
import { listToolAddresses, type ToolAddresses } from './addresses.ts';

const SCORES_SHOWN = 50;

export interface PlatformList {
  readonly platforms: readonly (LtiPlatform & { readonly waiting: number })[];
  /** What platforms are given of this tool. */
  readonly tool: ToolAddresses;
}

/** Every platform ever registered, latest first. */
export async function listPlatforms(workplace: Workplace, actor: Actor): Promise<PlatformList> {
  authorise(actor, 'platform.read');
  const { lti } = workplace.records;
  const platforms = await Promise.all(
    (await lti.listPlatforms()).map(async (platform) => ({
      ...platform,
      waiting: (await lti.listDeployments(platform.id)).filter(({ state }) => state === 'waiting').length,
    })),
  );
  return { platforms, tool: listToolAddresses(workplace.instance) };
}

export interface PlatformView {
  readonly platform: LtiPlatform;
  readonly deployments: readonly LtiDeployment[];
  readonly courses: readonly LtiCourse[];
  readonly placements: readonly (LtiPlacement & { readonly sessionLabel: string })[];
  readonly scores: readonly {
    readonly score: LtiScore;
    readonly situation: string;
    readonly attempts: readonly LtiScoreAttempt[];
  }[];
}

/** One platform: deployments, courses seen, situations placed, and what it was told. Throws `lti.platform-not-found`. */
export async function readPlatform(
  workplace: Workplace,
  actor: Actor,
  platformId: string,
): Promise<PlatformView> {
  authorise(actor, 'platform.read');
  const { lti, sessions } = workplace.records;
  const platform = await lti.findPlatform(platformId);
  if (platform === null) throw new EtalonError('lti.platform-not-found');
  const placements = await lti.listPlacements(platformId);
  const labels = new Map((await sessions.listSessions()).map(({ id, label }) => [id, label]));
  const situations = new Map(placements.map(({ id, situation }) => [id, situation]));
  return {
    platform,
    deployments: await lti.listDeployments(platformId),
    courses: await lti.listCourses(platformId),
    placements: placements.map((row) => ({ ...row, sessionLabel: labels.get(row.sessionId) ?? '' })),
    scores: (await lti.listScores(platformId, SCORES_SHOWN)).map((row) => ({
      ...row,
      situation: situations.get(row.score.placementId) ?? '',
    })),
  };
}

/** Origins of the pages that may show those of the tool in a frame: those of active platforms, and no other. */
export async function listFrameOrigins({ records }: Pick<Workplace, 'records'>): Promise<readonly string[]> {
  const open = (await records.lti.listPlatforms()).filter(({ state }) => state === 'active');
  return [...new Set(open.flatMap(({ frameOrigins }) => frameOrigins))];
}
