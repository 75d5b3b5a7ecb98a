import type { AccessRow } from './access-row.ts';
import { EVERYBODY, type Visitor } from './visitors.ts';

const OFFICER: readonly Visitor[] = ['officer'];
const KEEPERS: readonly Visitor[] = ['officer', 'auditor'];
const DATED: readonly Visitor[] = ['camille', 'nour', 'alix', 'first', 'second', 'third', 'president'];

/** Clocks, calendars, letters, and everybody's own dates. */
export const CALENDAR_ROWS: readonly AccessRow[] = [
  { route: '/echeances', tries: [{ path: () => '/echeances', action: 'clock.read', shows: KEEPERS }] },
  {
    route: '/echeances/export',
    tries: [{ path: () => '/echeances/export', action: 'clock.read', shows: KEEPERS }],
  },
  {
    route: '/sessions/:sessionId/calendrier',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/calendrier`,
        action: 'calendar.read',
        shows: KEEPERS,
        posts: [
          {
            action: 'calendar.write',
            by: OFFICER,
            form: () => ({
              acte: 'date',
              what: 'situation:A1.2',
              opensAt: '2027-01-04T09:00',
              dueAt: '2027-01-05T09:00',
              place: '',
            }),
          },
          {
            action: 'extension.grant',
            by: OFFICER,
            form: ({ of }) => ({
              acte: 'report',
              candidacyId: of.camille.candidacyId,
              situation: 'A1.2',
              dueAt: '2030-01-05T09:00',
              ground: 'other',
            }),
          },
          {
            action: 'calendar.write',
            by: OFFICER,
            form: () => ({ acte: 'rappels', days: '1', late: 'oui' }),
          },
        ],
      },
    ],
  },
  {
    route: '/courriers',
    tries: [
      {
        path: () => '/courriers',
        action: 'letter.read',
        shows: KEEPERS,
        posts: [{ action: 'letter.resend', by: OFFICER, form: () => ({ courrier: 'inconnu' }) }],
      },
    ],
  },
  {
    route: '/calendrier',
    tries: [
      {
        path: () => '/calendrier',
        action: 'agenda.own',
        shows: DATED,
        posts: [
          { action: 'agenda.own', by: DATED, form: () => ({}) },
          { action: 'agenda.own', by: DATED, form: () => ({ acte: 'revoquer' }) },
        ],
      },
    ],
  },
  {
    route: '/calendrier.ics',
    tries: [{ path: () => '/calendrier.ics', action: 'agenda.own', shows: DATED }],
  },
  {
    // Its secret is its only key: an agenda signs in nowhere.
    route: '/agenda/:secret',
    tries: [
      { path: ({ agendaSecret }) => `/agenda/${agendaSecret}`, shows: EVERYBODY },
      { path: ({ of }) => `/agenda/${of.camille.candidacyId}`, shows: [] },
    ],
  },
];
