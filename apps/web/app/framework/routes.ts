import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const frameworkRoutes: RouteConfigEntry[] = [
  route('referentiels/importer', 'framework/import-document.tsx'),
  route('referentiels/comparer', 'framework/comparison.tsx'),
  route('referentiels/brouillons/:draftId', 'framework/draft.tsx'),
  route('referentiels/brouillons/:draftId/document', 'framework/draft-file.ts'),
  route('referentiels/:versionId/matrice', 'framework/matrix.tsx'),
];

/** Pages open to everybody. */
export const frameworkPublicRoutes: RouteConfigEntry[] = [
  route('referentiels', 'framework/framework-list.tsx'),
  route('referentiels/:versionId', 'framework/explorer.tsx'),
  route('referentiels/:versionId/fichiers/:file', 'framework/version-file.ts'),
];
