import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Verification pages, open to everybody. */
export const verifyRoutes: RouteConfigEntry[] = [];
