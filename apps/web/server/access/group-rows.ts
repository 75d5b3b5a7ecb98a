import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import type { AccessRow } from './access-row.ts';
import type { CandidateKey } from './gather-subjects.ts';
import type { Visitor } from './visitors.ts';

const KEEPERS: readonly Visitor[] = ['officer', 'auditor'];
const JURY: readonly Visitor[] = ['first', 'second', 'president'];
const CANDIDATES: readonly CandidateKey[] = ['camille', 'nour', 'alix'];

export const GROUP_ROWS: readonly AccessRow[] = [
  {
    route: '/sessions/:sessionId/groupes',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/groupes`,
        action: 'group.read',
        shows: KEEPERS,
        posts: [
          {
            action: 'group.write',
            by: ['officer'],
            form: () => ({ acte: 'composer', nom: 'Intrus', 'commun[]': 'A1.2 note', 'membre[]': 'inconnu' }),
          },
          {
            action: 'group.write',
            by: ['officer'],
            form: () => ({ acte: 'ajouter', groupe: 'inconnu', candidature: 'inconnue' }),
          },
          {
            action: 'group.write',
            by: ['officer'],
            form: () => ({ acte: 'retirer', groupe: 'inconnu', candidature: 'inconnue' }),
          },
        ],
      },
    ],
  },
  {
    route: '/candidatures/:candidacyId/situations/:situation/contributions',
    // Before the seal, nobody who judges reads who did what: Camille has not handed in.
    tries: CANDIDATES.map((key) => ({
      path: ({ of }) => `/candidatures/${of[key].candidacyId}/situations/A1.2/contributions`,
      shows: [key, ...KEEPERS, ...(key === 'camille' ? [] : JURY)],
      posts: [
        {
          action: 'contribution.write',
          by: [key],
          about: key,
          form: () => ({
            acte: 'ecrire',
            texte: 'Une part écrite par quelqu’un d’autre.',
            'role:software': 'lead',
          }),
        },
        {
          action: 'contribution.write',
          by: [key],
          about: key,
          form: () => ({
            acte: 'repondre',
            ensemble: 'x',
            verdict: 'signed',
            motif: '',
            password: DEMONSTRATION_PASSWORD,
          }),
        },
      ],
    })),
  },
];
