import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import type { AccessRow, AccessTry, PostTry } from './access-row.ts';
import type { CandidateKey, Subjects } from './gather-subjects.ts';
import { SIGNED_IN, type Visitor } from './visitors.ts';

const JURY: readonly Visitor[] = ['first', 'second', 'president'];
const CANDIDATES: readonly CandidateKey[] = ['camille', 'nour', 'alix'];

/** The same address for each candidate: shown to that one and to these others, and to no other candidate. */
function each(
  path: (things: Subjects['of'][CandidateKey]) => string,
  others: readonly Visitor[],
  more: (key: CandidateKey) => Partial<AccessTry> = () => ({}),
): readonly AccessTry[] {
  return CANDIDATES.map((key) => ({
    path: ({ of }) => path(of[key]),
    shows: [key, ...others],
    about: key,
    ...more(key),
  }));
}

const situation = (id: string, rest = ''): string => `/candidatures/${id}/situations/A1.2${rest}`;
const post = (key: CandidateKey, fields: Omit<PostTry, 'by' | 'about'>): PostTry => ({
  by: [key],
  about: key,
  ...fields,
});
const onPiece = (key: CandidateKey, acte: string): PostTry =>
  post(key, {
    action: 'hand-in.write',
    form: ({ of }) => ({ acte, piece: of[key].pieceId, emplacement: 'note' }),
  });

export const HAND_IN_ROWS: readonly AccessRow[] = [
  { route: '/candidatures', tries: [{ path: () => '/candidatures', shows: SIGNED_IN }] },
  {
    route: '/candidatures/:candidacyId',
    tries: each(
      ({ candidacyId }) => `/candidatures/${candidacyId}`,
      [...JURY, 'officer', 'auditor'],
      () => ({
        action: 'candidacy.read',
      }),
    ),
  },
  {
    route: '/candidatures/:candidacyId/situations/:situation',
    tries: each(
      ({ candidacyId }) => situation(candidacyId),
      [...JURY, 'auditor'],
      (key) => ({
        action: 'hand-in.read',
        // A piece in force can be neither put back: « remettre » is refused to its owner too, for another reason.
        posts: [onPiece(key, 'retirer'), onPiece(key, 'criteres')],
      }),
    ),
  },
  {
    route: '/candidatures/:candidacyId/situations/:situation/envoi',
    // The address alone leads back to the situation, which has its own guard.
    tries: CANDIDATES.map((key) => ({
      path: ({ of }) => situation(of[key].candidacyId, '/envoi'),
      shows: SIGNED_IN,
      posts: [post(key, { action: 'hand-in.write', form: () => ({}) })],
    })),
  },
  {
    route: '/candidatures/:candidacyId/situations/:situation/releves',
    // Narrower than the right to read readings: a juror reads them at the desk, after a first impression.
    tries: each(
      ({ candidacyId }) => situation(candidacyId, '/releves'),
      ['auditor'],
      (key) => ({
        posts: [
          post(key, {
            action: 'measure.visible',
            form: ({ of }) => ({ acte: 'mesurer', objet: of[key].handInId }),
          }),
          // Whoever asked for a run may stop it: the sealed ones were asked for by a juror.
          {
            by: [key === 'camille' ? 'camille' : 'first'],
            form: ({ of }) => ({ acte: 'arreter', objet: of[key].runId }),
          },
        ],
      }),
    ),
  },
  {
    route: '/candidatures/:candidacyId/situations/:situation/sceller',
    // A reader of the hand-in is told whether it is sealed; the form is for its candidate.
    tries: each(
      ({ candidacyId }) => situation(candidacyId, '/sceller'),
      [...JURY, 'auditor'],
      (key) => ({
        posts: [
          post(key, {
            action: 'hand-in.seal',
            form: ({ of }) => ({
              handInId: of[key].handInId,
              declaration: 'oui',
              password: DEMONSTRATION_PASSWORD,
            }),
          }),
        ],
      }),
    ),
  },
  {
    route: '/candidatures/:candidacyId/situations/:situation/accuse',
    tries: each(
      ({ candidacyId }) => situation(candidacyId, '/accuse'),
      [...JURY, 'auditor'],
      () => ({
        action: 'hand-in.read',
      }),
    ),
  },
  {
    route: '/candidatures/:candidacyId/situations/:situation/accuse.json',
    tries: each(
      ({ candidacyId }) => situation(candidacyId, '/accuse.json'),
      [...JURY, 'auditor'],
      (key) => (key === 'camille' ? { shows: [] } : { action: 'hand-in.read' }),
    ),
  },
  {
    route: '/candidatures/:candidacyId/situations/:situation/donnees.zip',
    tries: each(({ candidacyId }) => situation(candidacyId, '/donnees.zip'), [...JURY, 'auditor']),
  },
  {
    route: '/candidatures/:candidacyId/situations/:situation/donnees/*',
    tries: each(
      ({ candidacyId }) => situation(candidacyId, '/donnees/facts.json'),
      [...JURY, 'officer', 'author', 'auditor'],
      () => ({ action: 'case.visible.read' }),
    ),
  },
  {
    route: '/candidatures/:candidacyId/blocs/:block/resultat',
    tries: each(
      ({ candidacyId }) => `/candidatures/${candidacyId}/blocs/B2/resultat`,
      ['president', 'officer', 'auditor'],
      (key) => (key === 'alix' ? { action: 'decision.read' } : { shows: [] }),
    ),
  },
  {
    route: '/pieces/:pieceId/fichier',
    tries: each(
      ({ pieceId }) => `/pieces/${pieceId}/fichier`,
      [...JURY, 'auditor'],
      (key) => (key === 'camille' ? { shows: ['camille'] } : { action: 'hand-in.read' }),
    ),
  },
  {
    route: '/releves/:readingId/fichier',
    tries: each(
      ({ readingId }) => `/releves/${readingId}/fichier`,
      [...JURY, 'auditor'],
      (key) =>
        // Alix is judged: her jury has had its first impressions. Before them, no examiner reads a reading; Nour's sealed
        // ones wait for the decision.
        key === 'alix'
          ? { action: 'reading.read' }
          : { shows: key === 'nour' ? ['president', 'auditor'] : [key, 'president', 'auditor'] },
    ),
  },
];
