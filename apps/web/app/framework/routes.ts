import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const frameworkRoutes: RouteConfigEntry[] = [];

/** Pages open to everybody. */
export const frameworkPublicRoutes: RouteConfigEntry[] = [];
