import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const retentionRoutes: RouteConfigEntry[] = [route('conservation', 'retention/retention.tsx')];
