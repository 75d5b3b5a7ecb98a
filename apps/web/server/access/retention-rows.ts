import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import type { AccessRow } from './access-row.ts';

export const RETENTION_ROWS: readonly AccessRow[] = [
  {
    route: '/conservation',
    tries: [
      {
        path: () => '/conservation',
        action: 'retention.read',
        shows: ['officer', 'auditor'],
        posts: [
          {
            action: 'retention.erase',
            by: ['officer'],
            form: ({ of }) => ({
              acte: 'effacer',
              candidature: of.alix.candidacyId,
              password: DEMONSTRATION_PASSWORD,
            }),
          },
          {
            action: 'retention.hold',
            by: ['officer'],
            form: ({ of }) => ({ acte: 'retenir', candidature: of.alix.candidacyId, reason: 'intrusion' }),
          },
          {
            action: 'retention.hold',
            by: ['officer'],
            form: () => ({ acte: 'lever', retenue: 'inconnue' }),
          },
        ],
      },
    ],
  },
];
