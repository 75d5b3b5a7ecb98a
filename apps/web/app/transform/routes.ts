import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const TRANSFORM = 'atelier/:projectId/transformation/:documentId';

/** Pages of the tool « Transformation », below the sign-in guard. */
export const transformRoutes: RouteConfigEntry[] = [
  route(TRANSFORM, 'transform/chain.tsx'),
  route(`${TRANSFORM}/vecteurs`, 'transform/vectors.tsx'),
  route(`${TRANSFORM}/ordre`, 'transform/order.tsx'),
  route(`${TRANSFORM}/ablation`, 'transform/ablation.tsx'),
  route(`${TRANSFORM}/choix`, 'transform/choice.tsx'),
];
