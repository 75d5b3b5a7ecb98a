import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** What a developer reads of the service of a model: whoever has its address. */
export const servicePublicRoutes: RouteConfigEntry[] = [route('services/:documentId', 'service/service.tsx')];
