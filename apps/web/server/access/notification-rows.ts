import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import type { AccessRow } from './access-row.ts';
import type { Visitor } from './visitors.ts';

const KEEPERS: readonly Visitor[] = ['officer', 'auditor'];

export const NOTIFICATION_ROWS: readonly AccessRow[] = [
  {
    route: '/sessions/:sessionId/notifications',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/notifications`,
        action: 'notification.list',
        shows: KEEPERS,
        posts: [
          {
            action: 'notification.write',
            by: ['officer'],
            form: ({ of }) => ({
              acte: 'notifier',
              candidature: of.alix.candidacyId,
              password: DEMONSTRATION_PASSWORD,
            }),
          },
          {
            action: 'letter.resend',
            by: ['officer'],
            form: () => ({ acte: 'renvoyer', courrier: 'inconnu' }),
          },
        ],
      },
    ],
  },
  ...['', '/pdf'].map((file) => ({
    route: `/notifications/:notificationId${file}`,
    tries: [
      {
        path: ({ notificationId }: { readonly notificationId: string }) =>
          `/notifications/${notificationId}${file}`,
        action: 'notification.read' as const,
        about: 'alix' as const,
        shows: ['alix' as const, ...KEEPERS],
      },
    ],
  })),
];
