import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const CANDIDACY = 'candidats/:candidacyId';
const IMPORT = 'candidats/importer/:importId';

/** Identity, list and files of candidacies, import of candidates: below the sign-in guard. */
export const candidacyRoutes: RouteConfigEntry[] = [
  route('identite', 'candidacies/own-identity.tsx'),
  route('lieux.json', 'candidacies/places.ts'),
  route('candidats', 'candidacies/candidacy-list.tsx'),
  route('candidats/export', 'candidacies/export-list.ts'),
  route('candidats/importer', 'candidacies/import-file.tsx'),
  route(IMPORT, 'candidacies/import-candidates.tsx'),
  route(`${IMPORT}/refus.csv`, 'candidacies/rejected-candidates.ts'),
  route(CANDIDACY, 'candidacies/candidacy-file.tsx'),
  route(`${CANDIDACY}/identite`, 'candidacies/officer-identity.tsx'),
];
