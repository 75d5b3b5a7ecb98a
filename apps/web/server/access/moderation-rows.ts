import type { AccessRow } from './access-row.ts';
import type { Visitor } from './visitors.ts';

const KEEPERS: readonly Visitor[] = ['officer', 'auditor'];
const EXAMINERS: readonly Visitor[] = ['first', 'second', 'third'];

export const MODERATION_ROWS: readonly AccessRow[] = [
  {
    route: '/deliberations/zone-limite/:sessionId',
    tries: [
      {
        path: ({ sessionId }) => `/deliberations/zone-limite/${sessionId}`,
        action: 'border.read',
        about: 'nour',
        shows: ['president', 'auditor'],
      },
    ],
  },
  {
    route: '/sessions/:sessionId/echantillon',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/echantillon`,
        action: 'sample.read',
        about: 'nour',
        shows: ['officer', 'president', 'auditor'],
        posts: [
          {
            action: 'sample.draw',
            by: ['officer'],
            form: ({ userIds }) => ({ acte: 'tirer', seed: '1', 'moderators[]': userIds.get('third') ?? '' }),
          },
          {
            action: 'sample.draw',
            by: ['officer'],
            form: ({ userIds }) => ({
              acte: 'confier',
              pickId: 'inconnu',
              userId: userIds.get('third') ?? '',
            }),
          },
        ],
      },
    ],
  },
  {
    route: '/sessions/:sessionId/equite',
    tries: [
      { path: ({ sessionId }) => `/sessions/${sessionId}/equite`, action: 'equity.read', shows: KEEPERS },
    ],
  },
  {
    route: '/sessions/:sessionId/equite/tableau',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/equite/tableau?format=csv`,
        action: 'equity.read',
        shows: KEEPERS,
      },
    ],
  },
  {
    route: '/moderation',
    tries: [{ path: () => '/moderation', action: 'sample.queue', shows: EXAMINERS }],
  },
  {
    // Shown to whoever moderates the block alone: nobody moderates this one.
    route: '/moderation/:pickId',
    tries: [
      {
        path: () => '/moderation/inconnu',
        shows: [],
        posts: [
          {
            by: [],
            form: () => ({ criterion: 'A1.2-1', verdict: 'agrees', grade: '', sentence: 'intruse' }),
          },
        ],
      },
    ],
  },
];
