import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

const DOCUMENT = 'atelier/:projectId/protection/:documentId';

/** Pages of the tool « Protection et qualité des données », below the sign-in guard; one frame keeps the document open. */
export const protectionRoutes: RouteConfigEntry[] = [
  route(DOCUMENT, 'protection/frame.tsx', [
    index('protection/flows.tsx'),
    route('registre', 'protection/register.tsx'),
    route('droit', 'protection/law.tsx'),
    route('aipd', 'protection/impact.tsx'),
    route('risques', 'protection/risks.tsx'),
    route('ebios', 'protection/ebios.tsx'),
    route('mesures', 'protection/measures.tsx'),
    route('balayage', 'protection/scan.tsx'),
    route('qualite', 'protection/quality.tsx'),
    route('conservation', 'protection/retention.tsx'),
    route('fiche', 'protection/record.tsx'),
  ]),
];
