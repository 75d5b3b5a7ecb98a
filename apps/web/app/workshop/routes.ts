import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const PROJECT = 'atelier/:projectId';
const DOCUMENT = `${PROJECT}/documents/:documentId`;

/** Pages of the workshop's shell, below the sign-in guard. */
export const workshopRoutes: RouteConfigEntry[] = [
  route('atelier', 'workshop/projects.tsx'),
  route(PROJECT, 'workshop/project.tsx'),
  route(DOCUMENT, 'workshop/document.tsx'),
];

/** Answers in JSON to everybody: who is not signed in reads it there, since a page being typed goes nowhere. */
export const workshopPublicRoutes: RouteConfigEntry[] = [
  route('atelier/documents/:documentId/revisions', 'workshop/save-edits.ts'),
];
