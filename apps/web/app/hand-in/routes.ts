import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const CANDIDACY = 'candidatures/:candidacyId';
const SITUATION = `${CANDIDACY}/situations/:situation`;

/** Pages below the sign-in guard. */
export const handInRoutes: RouteConfigEntry[] = [
  route('candidatures', 'hand-in/candidacies.tsx'),
  route(CANDIDACY, 'hand-in/candidacy.tsx'),
  route(SITUATION, 'hand-in/situation.tsx'),
  route(`${SITUATION}/envoi`, 'hand-in/plain-upload.tsx'),
  route(`${SITUATION}/releves`, 'hand-in/measures.tsx'),
  route(`${SITUATION}/sceller`, 'hand-in/seal.tsx'),
  route(`${SITUATION}/accuse`, 'hand-in/receipt.tsx'),
  route(`${SITUATION}/accuse.json`, 'hand-in/receipt-file.ts'),
  route(`${SITUATION}/donnees.zip`, 'hand-in/case-archive.ts'),
  route(`${SITUATION}/donnees/*`, 'hand-in/case-file.ts'),
  route(`${CANDIDACY}/blocs/:block/resultat`, 'hand-in/result.tsx'),
  route('pieces/:pieceId/fichier', 'hand-in/piece-file.ts'),
  route('releves/:readingId/fichier', 'hand-in/reading-file.ts'),
];

/** Pages open to everybody. */
export const handInPublicRoutes: RouteConfigEntry[] = [];
