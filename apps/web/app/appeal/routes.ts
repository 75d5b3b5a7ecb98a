import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const appealRoutes: RouteConfigEntry[] = [
  route('candidatures/:candidacyId/blocs/:block/recours', 'appeal/own-appeal.tsx'),
  route('recours', 'appeal/appeals.tsx'),
  route('recours/export', 'appeal/export-appeals.ts'),
  route('recours/:appealId', 'appeal/appeal.tsx'),
];
