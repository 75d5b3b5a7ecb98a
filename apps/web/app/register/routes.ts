import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Sessions, juries, people, journal and cases: all below the sign-in guard. */
export const registerRoutes: RouteConfigEntry[] = [
  route('sessions', 'register/sessions.tsx'),
  route('sessions/nouvelle', 'register/new-session.tsx'),
  route('sessions/:sessionId', 'register/session.tsx'),
  route('sessions/:sessionId/export', 'register/export-candidacies.ts'),
  route('sessions/:sessionId/inscrire', 'register/enrol.tsx'),
  route('sessions/:sessionId/jury/:candidacyId/:block', 'register/jury.tsx'),
  route('personnes', 'register/people.tsx'),
  route('personnes/:userId/effacer', 'register/erase-identity.tsx'),
  route('journal', 'register/journal.tsx'),
  route('journal/verification', 'register/journal-verdict.tsx'),
  route('journal/export.jsonl', 'register/export-journal.ts'),
  route('journal/points-de-controle.jsonl', 'register/export-checkpoints.ts'),
  route('cas', 'register/cases.tsx'),
  route('cas/:caseVersionId', 'register/case.tsx'),
];
