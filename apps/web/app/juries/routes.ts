import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pool, the juries of a session and one's own convocations: below the sign-in guard. */
export const juryRoutes: RouteConfigEntry[] = [
  route('jurys', 'juries/pool.tsx'),
  route('jurys/:userId', 'juries/examiner.tsx'),
  route('sessions/:sessionId/jurys', 'juries/session-juries.tsx'),
  route('sessions/:sessionId/jurys/plan', 'juries/plan.tsx'),
  route('sessions/:sessionId/jurys/convocations', 'juries/convocations.tsx'),
  route('sessions/:sessionId/jurys/passer', 'juries/pass-seats.tsx'),
  route('sessions/:sessionId/jurys/criteres', 'juries/changed-criteria.tsx'),
  route('sessions/:sessionId/jurys/presence', 'juries/presence.tsx'),
  route('convocations', 'juries/own-convocations.tsx'),
];
