import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const regulationsRoutes: RouteConfigEntry[] = [
  route('reglements', 'regulations/regulations-list.tsx'),
  route('reglements/nouveau', 'regulations/new-draft.tsx'),
  route('reglements/simulateur', 'regulations/simulator.tsx'),
  route('reglements/brouillons/:draftId', 'regulations/draft.tsx'),
  route('reglements/brouillons/:draftId/niveaux', 'regulations/level-texts.tsx'),
  route('reglements/brouillons/:draftId/niveaux/export', 'regulations/level-texts-file.ts'),
];

/** Candidates are held to the regulations: whoever asks may read them. */
export const regulationsPublicRoutes: RouteConfigEntry[] = [
  route('reglements/comparer', 'regulations/comparison.tsx'),
  route('reglements/:regulationsId', 'regulations/published.tsx'),
  route('reglements/:regulationsId/reglement.json', 'regulations/published-file.ts'),
];
