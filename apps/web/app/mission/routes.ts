import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const MISSION = 'missions/:candidacyId';

/** Pages below the sign-in guard. */
export const missionRoutes: RouteConfigEntry[] = [
  route('missions', 'mission/missions.tsx'),
  route('missions/export', 'mission/export-missions.ts'),
  route(MISSION, 'mission/mission.tsx'),
  route(`${MISSION}/convention`, 'mission/agreement-form.tsx'),
  route(`${MISSION}/carnet`, 'mission/log-book.tsx'),
  route(`${MISSION}/carnet/export`, 'mission/export-log.ts'),
  route(`${MISSION}/jury`, 'mission/jury.tsx'),
  route('sessions/:sessionId/mission', 'mission/session-rules.tsx'),
];

/** The tutor's page: a link, no account. */
export const missionPublicRoutes: RouteConfigEntry[] = [route('tutorat/:token', 'mission/tutor.tsx')];
