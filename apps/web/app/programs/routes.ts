import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Keys of programs and addresses that are told: below the sign-in guard. */
export const programRoutes: RouteConfigEntry[] = [
  route('programmes', 'programs/keys.tsx'),
  route('programmes/adresses', 'programs/hooks.tsx'),
  route('programmes/adresses/:webhookId', 'programs/hook.tsx'),
];

/** The documentation of the API, open to everybody. */
export const programPublicRoutes: RouteConfigEntry[] = [route('api', 'programs/api-document.tsx')];
