import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const moderationRoutes: RouteConfigEntry[] = [
  route('sessions/:sessionId/accord', 'moderation/agreement.tsx'),
  route('sessions/:sessionId/severite', 'moderation/severity.tsx'),
  route('sessions/:sessionId/generalisabilite', 'moderation/generalisability.tsx'),
  route('sessions/:sessionId/generalisabilite.csv', 'moderation/generalisability-file.ts'),
  route('sessions/:sessionId/criteres', 'moderation/items.tsx'),
  route('sessions/:sessionId/criteres.csv', 'moderation/items-file.ts'),
  route('sessions/:sessionId/relire', 'moderation/fair-averages.tsx'),
  route('sessions/:sessionId/echantillon', 'moderation/sample.tsx'),
  route('sessions/:sessionId/equite', 'moderation/equity.tsx'),
  route('sessions/:sessionId/equite/tableau', 'moderation/export-equity.ts'),
  route('moderation', 'moderation/moderations.tsx'),
  route('moderation/:pickId', 'moderation/moderation.tsx'),
  route('deliberations/zone-limite/:sessionId', 'moderation/border-zone.tsx'),
];
