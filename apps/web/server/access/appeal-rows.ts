import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import type { AccessRow } from './access-row.ts';
import type { CandidateKey } from './gather-subjects.ts';
import type { Visitor } from './visitors.ts';

const CANDIDATES: readonly CandidateKey[] = ['camille', 'nour', 'alix'];
const JURY: readonly Visitor[] = ['first', 'second', 'third', 'president'];
const REGISTER: readonly Visitor[] = ['officer', 'auditor'];
/** Alix’s appeal was given to the examiner who judged none of it: those who judged it do not read it. */
const HANDLER: Visitor = 'third';

export const APPEAL_ROWS: readonly AccessRow[] = [
  {
    route: '/candidatures/:candidacyId/blocs/:block/recours',
    tries: CANDIDATES.map((key) => ({
      path: ({ of }) => `/candidatures/${of[key].candidacyId}/blocs/B2/recours`,
      action: 'appeal.file',
      about: key,
      shows: [key],
      posts: [
        {
          action: 'appeal.file',
          about: key,
          by: [key],
          form: () => ({ ground: 'procedure', statement: 'intruse' }),
        },
      ],
    })),
  },
  {
    route: '/recours',
    tries: [{ path: () => '/recours', action: 'appeal.queue', shows: [...JURY, ...REGISTER] }],
  },
  {
    route: '/recours/export',
    tries: [{ path: () => '/recours/export', action: 'appeal.queue', shows: [...JURY, ...REGISTER] }],
  },
  {
    route: '/recours/:appealId',
    tries: [
      {
        path: ({ appealId }) => `/recours/${appealId}`,
        shows: [HANDLER, ...REGISTER],
        posts: [
          {
            action: 'appeal.assign',
            by: ['officer'],
            form: ({ userIds }) => ({ acte: 'confier', userId: userIds.get('first') ?? '' }),
          },
          {
            by: [HANDLER],
            form: () => ({
              acte: 'repondre',
              outcome: 'rejected',
              motive: 'intruse',
              password: DEMONSTRATION_PASSWORD,
            }),
          },
        ],
      },
    ],
  },
];
