import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const deskRoutes: RouteConfigEntry[] = [
  route('jury', 'desk/queue.tsx'),
  route('jury/:seatId', 'desk/desk.tsx'),
  route('jury/:seatId/independance', 'desk/declaration.tsx'),
  route('jury/:seatId/verrouillage', 'desk/lock.tsx'),
  route('jury/:seatId/correspondances', 'desk/matches.tsx'),
  route('jury/:seatId/brouillon', 'desk/save-draft.ts'),
  route('jury/:seatId/envoi', 'desk/send-judgement.ts'),
  route('jury/:seatId/grille', 'desk/grid.tsx'),
  route('jury/:seatId/passer', 'desk/hand-over.tsx'),
  route('jury/:seatId/oral', 'oral/oral.tsx'),
  route('jury/:seatId/oral/echange', 'oral/exchange.ts'),
  route('jury/:seatId/mesure', 'desk/measure.ts'),
  route('deliberations', 'desk/deliberations.tsx'),
  route('deliberations/:candidacyId/:block', 'desk/deliberation.tsx'),
  route('pieces/:pieceId', 'desk/piece.tsx'),
  route('pieces/:pieceId/page', 'desk/piece-page.ts'),
];

/** Pages open to everybody. */
export const deskPublicRoutes: RouteConfigEntry[] = [];
