import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const accountPublicRoutes: RouteConfigEntry[] = [route('connexion', 'account/sign-in.tsx')];

export const accountRoutes: RouteConfigEntry[] = [route('compte', 'account/account.tsx')];
