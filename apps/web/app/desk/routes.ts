import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const deskRoutes: RouteConfigEntry[] = [];

/** Pages open to everybody. */
export const deskPublicRoutes: RouteConfigEntry[] = [];
