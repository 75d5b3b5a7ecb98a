import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const MODELS = 'atelier/:projectId/modeles/:documentId';

/** Pages of the tool « Modèles », below the sign-in guard. */
export const modelsRoutes: RouteConfigEntry[] = [
  route(MODELS, 'models/bench.tsx'),
  route(`${MODELS}/entrainement`, 'models/training.tsx'),
  route(`${MODELS}/reseau`, 'models/network.tsx'),
  route(`${MODELS}/recherche`, 'models/search.tsx'),
  route(`${MODELS}/recherche/:runId/essais.svg`, 'models/trials-file.tsx'),
  route(`${MODELS}/importes`, 'models/imports.tsx'),
  route(`${MODELS}/registre`, 'models/registry.tsx'),
  route(`${MODELS}/registre/:versionId/page`, 'models/version-page.ts'),
  route(`${MODELS}/duel`, 'models/duel.tsx'),
  route(`${MODELS}/calibration`, 'models/calibration.tsx'),
  route(`${MODELS}/seuil`, 'models/threshold.tsx'),
  route(`${MODELS}/tranches`, 'models/slices.tsx'),
  route(`${MODELS}/choix`, 'models/selection.tsx'),
  route(`${MODELS}/choix/fiche/:format`, 'models/card-file.ts'),
  route(`${MODELS}/rapport`, 'models/report/report.tsx'),
  route(`${MODELS}/rapport/fichier/:format`, 'models/report/report-file.ts'),
];
