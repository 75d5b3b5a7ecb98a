import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages of the case studio, below the sign-in guard; one frame keeps the document open. */
export const studioRoutes: RouteConfigEntry[] = [
  route('atelier/:projectId/cas/:documentId', 'studio/frame.tsx', [
    index('studio/brief.tsx'),
    route('table', 'studio/table.tsx'),
    route('sources', 'studio/sources.tsx'),
    route('defauts', 'studio/defects.tsx'),
    route('references', 'studio/references.tsx'),
    route('formes', 'studio/forms.tsx'),
    route('experts', 'studio/experts.tsx'),
  ]),
];
