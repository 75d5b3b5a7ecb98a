import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const handInRoutes: RouteConfigEntry[] = [];

/** Pages open to everybody. */
export const handInPublicRoutes: RouteConfigEntry[] = [];
