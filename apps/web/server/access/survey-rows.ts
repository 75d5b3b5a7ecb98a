import type { AccessRow } from './access-row.ts';
import { EVERYBODY } from './visitors.ts';

export const SURVEY_ROWS: readonly AccessRow[] = [
  {
    route: '/sessions/:sessionId/enquetes',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/enquetes`,
        action: 'survey.read',
        shows: ['officer', 'auditor'],
        posts: [
          {
            action: 'survey.write',
            by: ['officer'],
            form: () => ({ horizon: '6', closes: '2036-01-01' }),
          },
        ],
      },
    ],
  },
  {
    route: '/sessions/:sessionId/enquetes/:campaignId/export',
    tries: [
      {
        path: ({ sessionId, campaignId }) => `/sessions/${sessionId}/enquetes/${campaignId}/export`,
        action: 'survey.export',
        shows: ['officer'],
      },
    ],
  },
  {
    route: '/enquete/:token',
    tries: [
      {
        path: () => `/enquete/${'f'.repeat(64)}`,
        shows: [],
        posts: [{ by: EVERYBODY, form: () => ({ acte: 'refuser' }) }],
      },
    ],
  },
];
