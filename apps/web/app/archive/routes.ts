import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Archives of a session and of a candidacy: below the sign-in guard. */
export const archiveRoutes: RouteConfigEntry[] = [
  route('sessions/:sessionId/archive', 'archive/session.tsx'),
  route('sessions/:sessionId/archive.zip', 'archive/session-archive.ts'),
  route('candidatures/:candidacyId/archive', 'archive/candidacy.tsx'),
  route('candidatures/:candidacyId/archive.zip', 'archive/candidacy-archive.ts'),
];
