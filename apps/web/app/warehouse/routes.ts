import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const WAREHOUSE = 'atelier/:projectId/entrepot/:documentId';

/** Pages of the tool « Entrepôt et nettoyage », below the sign-in guard. */
export const warehouseRoutes: RouteConfigEntry[] = [
  route(WAREHOUSE, 'warehouse/workbench.tsx'),
  route(`${WAREHOUSE}/anomalies`, 'warehouse/anomalies.tsx'),
  route(`${WAREHOUSE}/controles`, 'warehouse/checks.tsx'),
  route(`${WAREHOUSE}/derive`, 'warehouse/drift.tsx'),
  route(`${WAREHOUSE}/magasin`, 'warehouse/store.tsx'),
  route(`${WAREHOUSE}/fichiers`, 'warehouse/zone.tsx'),
  route(`${WAREHOUSE}/stockage`, 'warehouse/storage.tsx'),
  route(`${WAREHOUSE}/outils`, 'warehouse/tools.tsx'),
];
