import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Keys of programs, addresses that are told, learning platforms: below the sign-in guard. */
export const programRoutes: RouteConfigEntry[] = [
  route('programmes', 'programs/keys.tsx'),
  route('programmes/adresses', 'programs/hooks.tsx'),
  route('programmes/adresses/:webhookId', 'programs/hook.tsx'),
  route('programmes/plateformes', 'programs/platforms.tsx'),
  route('programmes/plateformes/:platformId', 'programs/platform.tsx'),
];

/** The documentation of the API, and the launches of platforms: whoever has the ticket of one follows it. */
export const programPublicRoutes: RouteConfigEntry[] = [
  route('api', 'programs/api-document.tsx'),
  route('lti/lancements/:ticket', 'programs/launch.tsx'),
];
