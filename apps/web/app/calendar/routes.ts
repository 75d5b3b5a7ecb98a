import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Clocks, calendars, letters and one's own dates: below the sign-in guard. */
export const calendarRoutes: RouteConfigEntry[] = [
  route('echeances', 'calendar/clocks.tsx'),
  route('echeances/export', 'calendar/export-clocks.ts'),
  route('sessions/:sessionId/calendrier', 'calendar/calendar.tsx'),
  route('courriers', 'calendar/letters.tsx'),
  route('calendrier', 'calendar/agenda.tsx'),
  route('calendrier.ics', 'calendar/agenda-file.ts'),
];

/** The subscription link: its secret is its only key. */
export const calendarPublicRoutes: RouteConfigEntry[] = [route('agenda/:secret', 'calendar/feed-file.ts')];
