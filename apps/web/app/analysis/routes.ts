import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const ANALYSIS = 'atelier/:projectId/analyse/:documentId';

/** Pages of the statistical analysis, below the sign-in guard. */
export const analysisRoutes: RouteConfigEntry[] = [
  route(ANALYSIS, 'analysis/analysis.tsx'),
  route(`${ANALYSIS}/plan`, 'analysis/plan.tsx'),
  route(`${ANALYSIS}/specifications`, 'analysis/specifications.tsx'),
  route(`${ANALYSIS}/resultats`, 'analysis/findings.tsx'),
  route(`${ANALYSIS}/journal`, 'analysis/journal.tsx'),
  route(`${ANALYSIS}/script`, 'analysis/script.tsx'),
  route(`${ANALYSIS}/script/:runId/:name`, 'analysis/script-file.ts'),
  route(`${ANALYSIS}/images/:runId/:picture`, 'analysis/picture-file.ts'),
];
