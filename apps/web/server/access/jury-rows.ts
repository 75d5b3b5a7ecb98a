import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import type { AccessRow } from './access-row.ts';
import type { Visitor } from './visitors.ts';

const OFFICER: readonly Visitor[] = ['officer'];
const KEEPERS: readonly Visitor[] = ['officer', 'auditor'];
const JURY: readonly Visitor[] = ['first', 'second', 'third', 'president'];

const SESSION_ROWS: readonly AccessRow[] = [
  {
    route: '/sessions/:sessionId/jurys',
    tries: [
      { path: ({ sessionId }) => `/sessions/${sessionId}/jurys`, action: 'session.read', shows: KEEPERS },
    ],
  },
  {
    route: '/sessions/:sessionId/jurys/plan',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/jurys/plan?graine=1`,
        action: 'seat.write',
        shows: OFFICER,
        posts: [{ action: 'seat.write', by: OFFICER, form: () => ({ seed: '1', sha256: 'f'.repeat(64) }) }],
      },
    ],
  },
  {
    route: '/sessions/:sessionId/jurys/convocations',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/jurys/convocations`,
        action: 'session.read',
        shows: KEEPERS,
        posts: [{ action: 'convocation.write', by: OFFICER, form: () => ({ answerBy: '2036-01-01T12:00' }) }],
      },
    ],
  },
  {
    route: '/sessions/:sessionId/jurys/passer',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/jurys/passer`,
        action: 'hand-over.read',
        shows: KEEPERS,
        posts: [
          {
            action: 'hand-over.answer',
            by: OFFICER,
            form: () => ({ acte: 'refuser', demande: 'inconnue', reason: 'intruse' }),
          },
        ],
      },
    ],
  },
  {
    route: '/sessions/:sessionId/jurys/criteres',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/jurys/criteres`,
        action: 'reopening.read',
        shows: KEEPERS,
        posts: [
          {
            action: 'reopening.write',
            by: OFFICER,
            form: () => ({ criterion: 'A1.2-1', reason: 'intruse', password: DEMONSTRATION_PASSWORD }),
          },
        ],
      },
    ],
  },
  {
    route: '/sessions/:sessionId/jurys/presence',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/jurys/presence`,
        action: 'session.read',
        shows: KEEPERS,
        posts: [
          {
            action: 'presence.write',
            by: OFFICER,
            form: ({ userIds }) => ({
              jour: '2027-01-12',
              [`membre:${userIds.get('first')}`]: 'absent',
            }),
          },
        ],
      },
    ],
  },
];

export const JURY_ROWS: readonly AccessRow[] = [
  {
    route: '/jurys',
    tries: [
      {
        path: () => '/jurys',
        action: 'pool.read',
        shows: KEEPERS,
        posts: [
          {
            action: 'pool.write',
            by: OFFICER,
            form: () => ({ acte: 'regle', anchors: '1', withinOne: '0', sameSide: '0', source: 'intruse' }),
          },
          {
            action: 'pool.write',
            by: OFFICER,
            form: () => ({
              ...{ acte: 'ajout', name: 'Une intruse', email: 'intruse@exemple.test', role: 'examiner' },
            }),
          },
        ],
      },
    ],
  },
  {
    route: '/jurys/:userId',
    tries: [
      {
        path: ({ userIds }) => `/jurys/${userIds.get('first')}`,
        action: 'pool.read',
        shows: KEEPERS,
        posts: [
          {
            action: 'pool.write',
            by: OFFICER,
            form: () => ({
              acte: 'profil',
              'blocks[]': 'B2',
              employer: 'intruse',
              external: 'oui',
              gender: '',
            }),
          },
          {
            action: 'pool.write',
            by: OFFICER,
            form: ({ userIds }) => ({
              acte: 'lien',
              candidateId: userIds.get('nour') ?? '',
              ground: 'other',
            }),
          },
          {
            action: 'pool.write',
            by: OFFICER,
            form: () => ({
              acte: 'formation',
              'blocks[]': 'B2',
              day: '2026-01-10',
              durationMinutes: '60',
              anchors: '0',
              withinOne: '0',
              sameSide: '0',
            }),
          },
        ],
      },
    ],
  },
  ...SESSION_ROWS,
  {
    route: '/convocations',
    tries: [
      {
        path: () => '/convocations',
        action: 'convocation.own',
        shows: JURY,
        posts: [
          {
            action: 'convocation.own',
            by: JURY,
            form: () => ({ acte: 'lien', name: 'Personne intruse', ground: 'other' }),
          },
          {
            action: 'convocation.own',
            by: JURY,
            form: () => ({ acte: 'refuser', convocationId: 'inconnue', reason: 'intruse' }),
          },
        ],
      },
    ],
  },
];
