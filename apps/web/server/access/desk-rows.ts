import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import type { AccessRow, AccessTry, PostTry } from './access-row.ts';
import type { CandidateKey, Subjects } from './gather-subjects.ts';
import { SIGNED_IN, type Visitor } from './visitors.ts';

const CANDIDATES: readonly CandidateKey[] = ['camille', 'nour', 'alix'];
const EXAMINERS: readonly Visitor[] = ['first', 'second', 'third'];
/** Those who sat in what Alix's minutes tell, and those who answer for the register. */
const MINUTES_READERS: readonly Visitor[] = ['first', 'second', 'president', 'officer', 'auditor'];

/** The desk of the first member: theirs alone, for each candidate. */
function seat(
  rest: string,
  posts: (key: CandidateKey) => readonly Omit<PostTry, 'by'>[],
): readonly AccessTry[] {
  return CANDIDATES.map((key) => ({
    path: ({ of }) => `/jury/${of[key].seatId}${rest}`,
    shows: ['first'],
    posts: posts(key).map((tried) => ({ by: ['first'], ...tried })),
  }));
}

const judgement = (phase: 'J0' | 'J1'): Omit<PostTry, 'by'> => ({
  form: () => ({ critere: 'A1.2-1', phase, grade: '2', confidence: '2', elapsedMs: '1000' }),
});

const draft = {
  basis: '',
  revision: 1,
  grade: '2',
  confidence: '2',
  sentence: 'intruse',
  anchors: [],
  elapsedMs: 10,
};

function measures(key: CandidateKey): readonly PostTry[] {
  const by: readonly Visitor[] = ['first', 'second', 'president', 'officer'];
  const form = (acte: string, objet: (things: Subjects['of'][CandidateKey]) => string) => ({
    form: ({ of }: Subjects) => ({ acte, objet: objet(of[key]) }),
  });
  return [
    { ...form('mesurer', ({ handInId }) => handInId), by, action: 'measure.sealed', about: key },
    { ...form('annuler', ({ runId }) => runId), by: key === 'camille' ? ['camille'] : ['first'] },
  ];
}

export const DESK_ROWS: readonly AccessRow[] = [
  { route: '/jury', tries: [{ path: () => '/jury', action: 'desk.queue', shows: EXAMINERS }] },
  { route: '/jury/:seatId', tries: seat('', () => [judgement('J0'), judgement('J1')]) },
  {
    route: '/jury/:seatId/independance',
    tries: seat('/independance', () => [
      { form: () => ({ acte: 'declaration' }) },
      { form: () => ({ acte: 'retrait', reason: 'intruse' }) },
    ]),
  },
  { route: '/jury/:seatId/verrouillage', tries: seat('/verrouillage', () => [{ form: () => ({}) }]) },
  {
    route: '/jury/:seatId/correspondances',
    tries: CANDIDATES.map((key) => ({
      path: ({ of }) => `/jury/${of[key].seatId}/correspondances`,
      shows: ['first'],
      posts: [
        {
          action: 'match.write',
          about: key,
          by: ['first', 'second'],
          form: ({ of }) => ({ handIn: of[key].handInId, item: 'x', element: '', verdict: 'none' }),
        },
      ],
    })),
  },
  {
    route: '/jury/:seatId/brouillon',
    // Nothing is read at this address: only kept.
    tries: [
      {
        path: ({ of }) => `/jury/${of.nour.seatId}/brouillon`,
        shows: [],
        posts: [
          { form: () => ({ criterion: 'A1.2-1', draft: JSON.stringify(draft) }), json: true, by: ['first'] },
        ],
      },
    ],
  },
  {
    route: '/jury/:seatId/envoi',
    // Leads back to the desk, which has its own guard.
    tries: [
      {
        path: ({ of }) => `/jury/${of.nour.seatId}/envoi`,
        shows: SIGNED_IN,
        posts: [
          {
            form: () => ({
              sentId: '7d1f4c8e-7a55-4e6c-9b86-6a2b6c1f0d11',
              criterion: 'A1.2-1',
              phase: 'J0',
              draft: JSON.stringify(draft),
            }),
            json: true,
            by: ['first'],
          },
        ],
      },
    ],
  },
  { route: '/jury/:seatId/grille', tries: seat('/grille', () => []) },
  {
    route: '/jury/:seatId/passer',
    tries: seat('/passer', () => [
      { form: () => ({ acte: 'demander', reason: '' }) },
      { form: () => ({ acte: 'rester', demande: 'x' }) },
    ]),
  },
  {
    route: '/jury/:seatId/oral',
    tries: seat('/oral', () => [
      { form: () => ({ situation: 'A1.2', entryId: 'une-ligne-intruse', kind: 'chanté' }) },
    ]),
  },
  {
    route: '/jury/:seatId/oral/echange',
    // Leads back to the room, which has its own guard.
    tries: [
      {
        path: ({ of }) => `/jury/${of.nour.seatId}/oral/echange`,
        shows: SIGNED_IN,
        posts: [{ form: () => ({ situation: 'A1.2' }), json: true, by: ['first'] }],
      },
    ],
  },
  {
    route: '/jury/:seatId/mesure',
    // Leads back to the desk, which has its own guard.
    tries: CANDIDATES.map((key) => ({
      path: ({ of }) => `/jury/${of[key].seatId}/mesure`,
      shows: SIGNED_IN,
      posts: measures(key),
    })),
  },
  {
    route: '/deliberations',
    tries: [{ path: () => '/deliberations', action: 'deliberation.queue', shows: ['president', 'auditor'] }],
  },
  {
    route: '/deliberations/:candidacyId/:block',
    tries: CANDIDATES.map((key) => ({
      path: ({ of }) => `/deliberations/${of[key].candidacyId}/B2`,
      action: 'deliberation.read',
      about: key,
      shows: ['president', 'auditor'],
      posts: [
        {
          action: 'settlement.write',
          about: key,
          by: ['president'],
          form: () => ({ acte: 'accord', criterion: 'A1.2-1', grade: '3', motive: 'intruse' }),
        },
        {
          action: 'border.answer',
          about: key,
          by: ['president'],
          form: ({ userIds }) => ({ acte: 'troisieme-lecture', userId: userIds.get('third') ?? '' }),
        },
        {
          action: 'border.answer',
          about: key,
          by: ['president'],
          form: () => ({ acte: 'sans-lecture', reason: 'intruse' }),
        },
        {
          action: 'decision.pronounce',
          about: key,
          by: ['president'],
          form: () => ({
            acte: 'prononcer',
            result: 'acquis',
            motive: 'intruse',
            password: DEMONSTRATION_PASSWORD,
          }),
        },
      ],
    })),
  },
  {
    route: '/deliberations/tableau/:sessionId',
    tries: [
      {
        path: ({ sessionId }) => `/deliberations/tableau/${sessionId}`,
        action: 'deliberation.queue',
        shows: ['president', 'auditor'],
      },
    ],
  },
  {
    route: '/proces-verbaux',
    tries: [
      {
        path: () => '/proces-verbaux',
        action: 'minutes.queue',
        shows: [...EXAMINERS, 'president', 'officer', 'auditor'],
        posts: [
          {
            action: 'minutes.draft',
            about: 'alix',
            by: ['president'],
            form: ({ sessionId }) => ({ session: sessionId, incidents: 'intruse' }),
          },
        ],
      },
    ],
  },
  {
    route: '/proces-verbaux/:minutesId',
    tries: [
      {
        path: ({ minutesId }) => `/proces-verbaux/${minutesId}`,
        action: 'minutes.read',
        about: 'alix',
        shows: MINUTES_READERS,
        posts: [
          {
            action: 'minutes.sign',
            about: 'alix',
            by: ['first', 'second', 'president'],
            form: () => ({ acte: 'signer', kind: 'signed', password: DEMONSTRATION_PASSWORD }),
          },
          {
            action: 'minutes.seal',
            about: 'alix',
            by: ['president'],
            form: () => ({ acte: 'sceller', password: DEMONSTRATION_PASSWORD }),
          },
          {
            action: 'minutes.draft',
            about: 'alix',
            by: ['president'],
            form: () => ({ acte: 'retirer', reason: 'intruse' }),
          },
        ],
      },
    ],
  },
  {
    route: '/proces-verbaux/:minutesId/pdf',
    tries: [
      {
        path: ({ minutesId }) => `/proces-verbaux/${minutesId}/pdf`,
        action: 'minutes.read',
        about: 'alix',
        shows: MINUTES_READERS,
      },
    ],
  },
  ...['', '/page'].map(
    (way): AccessRow => ({
      route: `/pieces/:pieceId${way}`,
      tries: CANDIDATES.map((key) => ({
        path: ({ of }) => `/pieces/${of[key].pieceId}${way}`,
        about: key,
        ...(key === 'camille'
          ? { shows: ['camille'] }
          : { action: 'hand-in.read', shows: [key, 'first', 'second', 'president', 'auditor'] }),
      })),
    }),
  ),
];
