import {
  LTI_DEPLOYMENT_STATES,
  LTI_STATES,
  type LtiDeployment,
  type LtiPlatform,
  type LtiRecords,
} from '@etalon/usecases';
import { and, asc, desc, eq, lt, type SQL } from 'drizzle-orm';
import type { Db } from '../database/open-database.ts';
import {
  ltiCourse,
  ltiDeployment,
  ltiInvitation,
  ltiLaunch,
  ltiLineItem,
  ltiLink,
  ltiLogin,
  ltiPlacement,
  ltiPlatform,
  ltiSetting,
} from '../schema/lti.ts';
import { firstOrNull } from './first-or-null.ts';
import { makeLtiScoreRecords } from './lti-score-records.ts';
import { readLiteral } from './read-literal.ts';

type PlatformPart = Pick<
  LtiRecords,
  | 'addPlatform'
  | 'addSetting'
  | 'findPlatform'
  | 'findPlatformsOfIssuer'
  | 'listPlatforms'
  | 'addDeployment'
  | 'listDeployments'
>;
type InvitationPart = Pick<LtiRecords, 'addInvitation' | 'findInvitation' | 'takeInvitation'>;
type LaunchPart = Pick<
  LtiRecords,
  | 'addLogin'
  | 'findLogin'
  | 'takeLogin'
  | 'addLaunch'
  | 'findLaunch'
  | 'answerLaunch'
  | 'takeLaunch'
  | 'removeBefore'
>;
type LinkPart = Pick<LtiRecords, 'putLink' | 'findLink' | 'listLinksOf' | 'removeLinks'>;
type PlacePart = Pick<
  LtiRecords,
  | 'addPlacement'
  | 'findPlacement'
  | 'listPlacements'
  | 'findPlacementsOf'
  | 'addLineItem'
  | 'findLineItem'
  | 'addCourse'
  | 'listCourses'
  | 'findCourse'
>;

/** Learning platforms, the launches that come from them, and what they are told. */
export function makeLtiRecords(db: Db): LtiRecords {
  return {
    ...makePlatformRecords(db),
    ...makeInvitationRecords(db),
    ...makeLaunchRecords(db),
    ...makeLinkRecords(db),
    ...makePlaceRecords(db),
    ...makeLtiScoreRecords(db),
  };
}

function makePlatformRecords(db: Db): PlatformPart {
  const select = async (where?: SQL): Promise<readonly LtiPlatform[]> => {
    const last = db
      .selectDistinctOn([ltiSetting.platformId])
      .from(ltiSetting)
      .orderBy(ltiSetting.platformId, desc(ltiSetting.changedAt), desc(ltiSetting.id))
      .as('last');
    const rows = await db
      .select()
      .from(ltiPlatform)
      .innerJoin(last, eq(last.platformId, ltiPlatform.id))
      .where(where)
      .orderBy(desc(ltiPlatform.createdAt), desc(ltiPlatform.id));
    return rows.map(
      ({ lti_platform: platform, last: { id: _id, changedBy: _by, changedAt: _at, ...setting } }) => ({
        ...setting,
        ...platform,
        state: readLiteral(LTI_STATES, setting.state),
      }),
    );
  };
  return {
    addPlatform: async (platform) => {
      const added = await db
        .insert(ltiPlatform)
        .values(platform)
        .onConflictDoNothing()
        .returning({ id: ltiPlatform.id });
      return added.length > 0;
    },
    addSetting: async (setting) => {
      await db.insert(ltiSetting).values(setting);
    },
    findPlatform: async (id) => firstOrNull(await select(eq(ltiPlatform.id, id))),
    findPlatformsOfIssuer: (issuer) => select(eq(ltiPlatform.issuer, issuer)),
    listPlatforms: () => select(),
    addDeployment: async (deployment) => {
      await db.insert(ltiDeployment).values(deployment);
    },
    listDeployments: async (platformId): Promise<readonly LtiDeployment[]> => {
      const rows = await db
        .selectDistinctOn([ltiDeployment.deploymentId])
        .from(ltiDeployment)
        .where(eq(ltiDeployment.platformId, platformId))
        .orderBy(ltiDeployment.deploymentId, desc(ltiDeployment.at), desc(ltiDeployment.id));
      return rows.map(({ id: _id, ...row }) => ({
        ...row,
        state: readLiteral(LTI_DEPLOYMENT_STATES, row.state),
      }));
    },
  };
}

function makeInvitationRecords(db: Db): InvitationPart {
  return {
    addInvitation: async (invitation) => {
      await db.insert(ltiInvitation).values(invitation);
    },
    findInvitation: async (token) =>
      firstOrNull(await db.select().from(ltiInvitation).where(eq(ltiInvitation.tokenSha256, token))),
    takeInvitation: async (token) => {
      const taken = await db
        .delete(ltiInvitation)
        .where(eq(ltiInvitation.tokenSha256, token))
        .returning({ token: ltiInvitation.tokenSha256 });
      return taken.length > 0;
    },
  };
}

function makeLaunchRecords(db: Db): LaunchPart {
  return {
    addLogin: async (login) => {
      await db.insert(ltiLogin).values(login);
    },
    findLogin: async (state) =>
      firstOrNull(await db.select().from(ltiLogin).where(eq(ltiLogin.stateSha256, state))),
    takeLogin: async (state) => {
      const taken = await db
        .delete(ltiLogin)
        .where(eq(ltiLogin.stateSha256, state))
        .returning({ state: ltiLogin.stateSha256 });
      return taken.length > 0;
    },
    addLaunch: async (launch) => {
      await db.insert(ltiLaunch).values(launch);
    },
    findLaunch: async (ticket) =>
      firstOrNull(await db.select().from(ltiLaunch).where(eq(ltiLaunch.ticketSha256, ticket))),
    answerLaunch: async (ticket, answer) => {
      await db.update(ltiLaunch).set({ answer }).where(eq(ltiLaunch.ticketSha256, ticket));
    },
    takeLaunch: async (ticket) => {
      const taken = await db
        .delete(ltiLaunch)
        .where(eq(ltiLaunch.ticketSha256, ticket))
        .returning({ ticket: ltiLaunch.ticketSha256 });
      return taken.length > 0;
    },
    removeBefore: async (instant) => {
      await db.delete(ltiLogin).where(lt(ltiLogin.madeAt, instant));
      await db.delete(ltiLaunch).where(lt(ltiLaunch.madeAt, instant));
    },
  };
}

function makeLinkRecords(db: Db): LinkPart {
  const unlink = (userId: string, platformId?: string) => {
    const there = platformId === undefined ? undefined : eq(ltiLink.platformId, platformId);
    return db
      .delete(ltiLink)
      .where(and(eq(ltiLink.userId, userId), there))
      .returning();
  };
  return {
    putLink: async (link) => {
      await unlink(link.userId, link.platformId);
      await db
        .delete(ltiLink)
        .where(and(eq(ltiLink.platformId, link.platformId), eq(ltiLink.subject, link.subject)));
      await db.insert(ltiLink).values(link);
    },
    findLink: async (platformId, subject) =>
      firstOrNull(
        await db
          .select()
          .from(ltiLink)
          .where(and(eq(ltiLink.platformId, platformId), eq(ltiLink.subject, subject))),
      ),
    listLinksOf: (userId) =>
      db.select().from(ltiLink).where(eq(ltiLink.userId, userId)).orderBy(asc(ltiLink.linkedAt)),
    removeLinks: async (userId, platformId) => {
      for (const { platformId: on, subject } of await unlink(userId, platformId))
        await db.delete(ltiLaunch).where(and(eq(ltiLaunch.platformId, on), eq(ltiLaunch.subject, subject)));
    },
  };
}

function makePlaceRecords(db: Db): PlacePart {
  return {
    addPlacement: async (placement) => {
      await db.insert(ltiPlacement).values(placement);
    },
    findPlacement: async (id) =>
      firstOrNull(await db.select().from(ltiPlacement).where(eq(ltiPlacement.id, id))),
    listPlacements: (platformId) =>
      db
        .select()
        .from(ltiPlacement)
        .where(eq(ltiPlacement.platformId, platformId))
        .orderBy(desc(ltiPlacement.placedAt), desc(ltiPlacement.id)),
    findPlacementsOf: (sessionId, situation) =>
      db
        .select()
        .from(ltiPlacement)
        .where(and(eq(ltiPlacement.sessionId, sessionId), eq(ltiPlacement.situation, situation)))
        .orderBy(asc(ltiPlacement.placedAt)),
    addLineItem: async (item) => {
      await db.insert(ltiLineItem).values(item).onConflictDoNothing();
    },
    findLineItem: async (placementId) => {
      const [last] = await db
        .select()
        .from(ltiLineItem)
        .where(eq(ltiLineItem.placementId, placementId))
        .orderBy(desc(ltiLineItem.seenAt))
        .limit(1);
      return last?.url ?? null;
    },
    addCourse: async (course) => {
      await db.insert(ltiCourse).values(course);
    },
    listCourses: (platformId) =>
      db
        .selectDistinctOn([ltiCourse.deploymentId, ltiCourse.contextId])
        .from(ltiCourse)
        .where(eq(ltiCourse.platformId, platformId))
        .orderBy(ltiCourse.deploymentId, ltiCourse.contextId, desc(ltiCourse.seenAt), desc(ltiCourse.id)),
    findCourse: async (id) => firstOrNull(await db.select().from(ltiCourse).where(eq(ltiCourse.id, id))),
  };
}
