import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const moderationRoutes: RouteConfigEntry[] = [
  route('sessions/:sessionId/accord', 'moderation/agreement.tsx'),
];
