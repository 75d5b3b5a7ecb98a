import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const TRACKING = 'atelier/:projectId/suivi';

/** Scripts that track their runs in a project: below the sign-in guard. */
export const trackingRoutes: RouteConfigEntry[] = [
  route(TRACKING, 'tracking/tracking.tsx'),
  route(`${TRACKING}/:runId`, 'tracking/tracked-run.tsx'),
];
