import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const PROJECT = 'atelier/:projectId';
const DOCUMENT = `${PROJECT}/documents/:documentId`;

/** Pages of the workshop's shell, below the sign-in guard. */
export const workshopRoutes: RouteConfigEntry[] = [
  route('atelier', 'workshop/projects.tsx'),
  route(PROJECT, 'workshop/project.tsx'),
  route(`${PROJECT}/envoi`, 'workshop/plain-file.tsx'),
  route(`${PROJECT}/connexion`, 'workshop/connect.tsx'),
  route(`${PROJECT}/connexion/:connectionId`, 'workshop/connection-progress.ts'),
  route(`${PROJECT}/fichiers/:fileId`, 'workshop/project-file.ts'),
  route(`${PROJECT}/apercu/:sha256`, 'workshop/table-preview.tsx'),
  route(`${PROJECT}/calculs/:runId`, 'workshop/run.tsx'),
  route(`${PROJECT}/calculs/:runId/sorties/:name`, 'workshop/run-output.ts'),
  route(`${PROJECT}/calculs/:runId/sceller`, 'workshop/seal-run.tsx'),
  route(`${PROJECT}/archive.zip`, 'workshop/project-archive.ts'),
  route(DOCUMENT, 'workshop/document.tsx'),
  route(`${DOCUMENT}/historique`, 'workshop/history.tsx'),
  route(`${DOCUMENT}/comparer`, 'workshop/compare.tsx'),
  route(`${DOCUMENT}/revisions/:number`, 'workshop/revision.tsx'),
  route(`${DOCUMENT}/export/:format`, 'workshop/export-document.ts'),
  route(`${DOCUMENT}/mesures`, 'workshop/work-measures.tsx'),
  route(`${DOCUMENT}/importer`, 'workshop/import-items.tsx'),
  route(`${DOCUMENT}/importer/refus.csv`, 'workshop/rejected-rows.ts'),
  route(`${DOCUMENT}/sceller`, 'workshop/seal-document.tsx'),
];

/** Answers in JSON to everybody: who is not signed in reads it there, since a page being typed goes nowhere. */
export const workshopPublicRoutes: RouteConfigEntry[] = [
  route('atelier/documents/:documentId/revisions', 'workshop/save-edits.ts'),
];
