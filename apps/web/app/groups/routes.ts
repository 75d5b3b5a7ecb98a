import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Groups of a session and contributions of their members: below the sign-in guard. */
export const groupRoutes: RouteConfigEntry[] = [
  route('sessions/:sessionId/groupes', 'groups/session-groups.tsx'),
  route('candidatures/:candidacyId/situations/:situation/contributions', 'groups/contributions.tsx'),
];
