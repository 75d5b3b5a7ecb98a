import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const surveyRoutes: RouteConfigEntry[] = [
  route('sessions/:sessionId/enquetes', 'survey/session.tsx'),
  route('sessions/:sessionId/enquetes/:campaignId/export', 'survey/export-survey.ts'),
];

/** A holder has a link, and needs no account. */
export const surveyPublicRoutes: RouteConfigEntry[] = [route('enquete/:token', 'survey/answer.tsx')];
