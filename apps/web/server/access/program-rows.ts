import type { AccessRow } from './access-row.ts';
import { EVERYBODY } from './visitors.ts';

export const PROGRAM_ROWS: readonly AccessRow[] = [
  { route: '/api', tries: [{ path: () => '/api', shows: EVERYBODY }] },
  {
    route: '/programmes',
    tries: [
      {
        path: () => '/programmes',
        action: 'api-token.read',
        shows: ['officer', 'auditor'],
        posts: [
          {
            action: 'api-token.write',
            by: ['officer'],
            form: () => ({ nom: 'Intruse', portee: 'sessions:read', 'jusqu-au': '' }),
          },
        ],
      },
    ],
  },
  {
    route: '/programmes/adresses',
    tries: [
      {
        path: () => '/programmes/adresses',
        action: 'webhook.read',
        shows: ['officer', 'auditor'],
        posts: [
          {
            action: 'webhook.write',
            by: ['officer'],
            form: () => ({ adresse: 'https://192.0.2.1/', evenement: 'session.opened' }),
          },
        ],
      },
    ],
  },
  {
    route: '/programmes/adresses/:webhookId',
    tries: [
      {
        path: () => '/programmes/adresses/inconnue',
        shows: [],
        posts: [{ action: 'webhook.write', by: ['officer'], form: () => ({ acte: 'fin' }) }],
      },
    ],
  },
  {
    route: '/programmes/plateformes',
    tries: [
      {
        path: () => '/programmes/plateformes',
        action: 'platform.read',
        shows: ['officer', 'auditor'],
        posts: [
          { action: 'platform.write', by: ['officer'], form: () => ({ acte: 'inviter' }) },
          { action: 'platform.write', by: ['officer'], form: () => ({ acte: 'changer-cle' }) },
        ],
      },
    ],
  },
  {
    route: '/programmes/plateformes/:platformId',
    tries: [
      {
        path: () => '/programmes/plateformes/inconnue',
        shows: [],
        posts: [
          { action: 'platform.write', by: ['officer'], form: () => ({ acte: 'fermer' }) },
          { action: 'candidates.import', by: ['officer'], form: () => ({ acte: 'lire-inscrits' }) },
        ],
      },
    ],
  },
  {
    route: '/lti/lancements/:ticket',
    tries: [
      {
        path: () => `/lti/lancements/${'f'.repeat(64)}`,
        shows: [],
        posts: [{ by: EVERYBODY, form: () => ({ acte: 'ouvrir' }) }],
      },
    ],
  },
];
