import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import type { AccessRow } from './access-row.ts';
import type { Visitor } from './visitors.ts';

const OFFICER: readonly Visitor[] = ['officer'];
const KEEPERS: readonly Visitor[] = ['officer', 'auditor'];
const CASE_READERS: readonly Visitor[] = ['officer', 'author', 'auditor'];

const SESSION_ROWS: readonly AccessRow[] = [
  { route: '/sessions', tries: [{ path: () => '/sessions', action: 'session.read', shows: KEEPERS }] },
  {
    route: '/sessions/nouvelle',
    tries: [
      {
        path: () => '/sessions/nouvelle',
        action: 'session.write',
        shows: OFFICER,
        posts: [
          {
            action: 'session.write',
            by: OFFICER,
            form: ({ versionId, matrixId, regulationsId }) => ({
              label: 'Intruse',
              versionId,
              matrixId,
              regulationsId,
              opensAt: '2027-01-01T08:00',
              closesAt: '2027-02-01T08:00',
              place: 'Ailleurs',
            }),
          },
        ],
      },
    ],
  },
  {
    route: '/sessions/:sessionId',
    tries: [{ path: ({ sessionId }) => `/sessions/${sessionId}`, action: 'session.read', shows: KEEPERS }],
  },
  {
    route: '/sessions/:sessionId/export',
    tries: [
      { path: ({ sessionId }) => `/sessions/${sessionId}/export`, action: 'session.read', shows: KEEPERS },
    ],
  },
  {
    route: '/sessions/:sessionId/inscrire',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/inscrire`,
        action: 'session.write',
        shows: OFFICER,
        posts: [
          {
            action: 'session.write',
            by: OFFICER,
            form: ({ userIds }) => ({
              userId: userIds.get('tutor') ?? '',
              route: 'FI',
              'blocks[]': 'B2',
              extraTimePercent: '0',
            }),
          },
        ],
      },
    ],
  },
  {
    route: '/sessions/:sessionId/jury/:candidacyId/:block',
    tries: [
      {
        path: ({ sessionId, of }) => `/sessions/${sessionId}/jury/${of.nour.candidacyId}/B2`,
        action: 'session.read',
        shows: KEEPERS,
        posts: [
          {
            action: 'seat.write',
            by: OFFICER,
            form: ({ userIds }) => ({ userId: userIds.get('third') ?? '', role: 'third', external: 'oui' }),
          },
          {
            action: 'seat.write',
            by: OFFICER,
            form: ({ userIds, of }) => ({
              acte: 'remplacer',
              seatId: of.nour.seatId,
              userId: userIds.get('third') ?? '',
              ground: 'other',
              reason: 'intruse',
            }),
          },
        ],
      },
    ],
  },
];

export const REGISTER_ROWS: readonly AccessRow[] = [
  {
    route: '/sessions/:sessionId/accord',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/accord`,
        action: 'agreement.read',
        shows: ['officer', 'president', 'auditor'],
      },
    ],
  },
  {
    route: '/sessions/:sessionId/severite',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/severite`,
        action: 'severity.read',
        shows: OFFICER,
      },
    ],
  },
  {
    route: '/sessions/:sessionId/generalisabilite',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/generalisabilite`,
        action: 'reliability.read',
        shows: KEEPERS,
      },
    ],
  },
  {
    route: '/sessions/:sessionId/generalisabilite.csv',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/generalisabilite.csv`,
        action: 'reliability.read',
        shows: KEEPERS,
      },
    ],
  },
  {
    route: '/sessions/:sessionId/criteres',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/criteres`,
        action: 'items.read',
        shows: OFFICER,
      },
    ],
  },
  {
    route: '/sessions/:sessionId/criteres.csv',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/criteres.csv`,
        action: 'items.read',
        shows: OFFICER,
      },
    ],
  },
  {
    route: '/sessions/:sessionId/relire',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/relire`,
        action: 'severity.moderate',
        about: 'nour',
        shows: ['president'],
      },
    ],
  },
  ...SESSION_ROWS,
  { route: '/personnes', tries: [{ path: () => '/personnes', action: 'people.read', shows: OFFICER }] },
  {
    route: '/personnes/:userId/effacer',
    tries: [
      {
        path: ({ userIds }) => `/personnes/${userIds.get('nour')}/effacer`,
        action: 'people.erase',
        shows: OFFICER,
        posts: [{ action: 'people.erase', by: OFFICER, form: () => ({ password: DEMONSTRATION_PASSWORD }) }],
      },
    ],
  },
  {
    route: '/journal',
    tries: [
      {
        path: () => '/journal',
        action: 'journal.read',
        shows: KEEPERS,
        posts: [{ action: 'journal.read', by: KEEPERS, form: () => ({}) }],
      },
    ],
  },
  {
    route: '/journal/verification',
    tries: [{ path: () => '/journal/verification', action: 'journal.read', shows: KEEPERS }],
  },
  {
    route: '/journal/export.jsonl',
    tries: [{ path: () => '/journal/export.jsonl', action: 'journal.read', shows: KEEPERS }],
  },
  {
    route: '/journal/points-de-controle.jsonl',
    tries: [{ path: () => '/journal/points-de-controle.jsonl', action: 'journal.read', shows: KEEPERS }],
  },
  {
    route: '/cas',
    tries: [
      {
        path: () => '/cas',
        action: 'case.read',
        shows: CASE_READERS,
        posts: [
          {
            action: 'case.write',
            by: ['author'],
            form: () => ({ dossier: 'a1-2-vols-2001/demonstration' }),
          },
        ],
      },
    ],
  },
  {
    route: '/cas/:caseVersionId',
    tries: [
      {
        path: ({ caseVersionId }) => `/cas/${caseVersionId}`,
        action: 'case.read',
        shows: CASE_READERS,
        posts: [{ action: 'case.write', by: ['author'], form: () => ({ reason: 'intruse' }) }],
      },
    ],
  },
  {
    route: '/certificats',
    tries: [
      {
        path: () => '/certificats',
        shows: ['officer', 'auditor', 'camille', 'nour', 'alix'],
        posts: [
          { action: 'credential.issue', by: OFFICER, form: ({ decisionId }) => ({ decision: decisionId }) },
        ],
      },
    ],
  },
  {
    route: '/certificats/export',
    tries: [{ path: () => '/certificats/export', shows: KEEPERS, action: 'credential.list' }],
  },
  {
    route: '/certificats/:credentialId/revoquer',
    tries: [
      {
        path: ({ credentialId }) => `/certificats/${credentialId}/revoquer`,
        action: 'credential.revoke',
        shows: OFFICER,
        posts: [{ action: 'credential.revoke', by: OFFICER, form: () => ({ motif: 'intruse' }) }],
      },
    ],
  },
];
