import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const awardRoutes: RouteConfigEntry[] = [
  route('certificats', 'award/awards.tsx'),
  route('certificats/export', 'award/export-awards.ts'),
  route('certificats/:credentialId/revoquer', 'award/revoke.tsx'),
];

/** Pages open to everybody: the public page of a certificate is among the verification pages. */
export const awardPublicRoutes: RouteConfigEntry[] = [];
