import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const accountPublicRoutes: RouteConfigEntry[] = [
  route('connexion', 'account/sign-in.tsx'),
  route('connexion/oubli', 'account/ask-link.tsx'),
  route('compte/ouvrir/:token', 'account/open-account.tsx'),
];

export const accountRoutes: RouteConfigEntry[] = [route('compte', 'account/account.tsx')];
