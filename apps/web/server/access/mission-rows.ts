import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import type { AccessRow, AccessTry, PostTry } from './access-row.ts';
import type { CandidateKey } from './gather-subjects.ts';
import { EVERYBODY, type Visitor } from './visitors.ts';

const CANDIDATES: readonly CandidateKey[] = ['camille', 'nour', 'alix'];
const REGISTER: readonly Visitor[] = ['officer', 'auditor'];
/** Alix alone has a jury of mission in the demonstration. */
const MISSION_JURY: readonly Visitor[] = ['first', 'second', 'president'];
const JURORS: readonly Visitor[] = [...MISSION_JURY, 'third'];

/** One address for each candidate: their own, those who follow the register, and for Alix the jury of the mission. */
function ofEach(
  page: string,
  { own, jury }: { readonly own: boolean; readonly jury: boolean },
  posts: (key: CandidateKey) => readonly PostTry[],
): readonly AccessTry[] {
  return CANDIDATES.map((key) => ({
    path: ({ of }) => `/missions/${of[key].candidacyId}${page}`,
    shows: [...(own ? [key] : []), ...REGISTER, ...(jury && key === 'alix' ? MISSION_JURY : [])],
    posts: posts(key),
  }));
}

const AGREEMENT = {
  organisation: 'Intruse',
  ou: 'siret',
  numero: '73282932000074',
  pays: '',
  cadre: 'internship',
  debut: '2026-01-01',
  fin: '2026-06-30',
  heures: '35',
  projet: 'Intrusion',
  tuteur: 'Intruse',
  courriel: 'intruse@demo.etalon.example',
} as const;

export const MISSION_ROWS: readonly AccessRow[] = [
  {
    route: '/missions',
    tries: [{ path: () => '/missions', shows: [...REGISTER, ...JURORS, ...CANDIDATES] }],
  },
  {
    route: '/missions/export',
    tries: [{ path: () => '/missions/export', action: 'mission.list', shows: REGISTER }],
  },
  {
    route: '/missions/:candidacyId',
    tries: ofEach('', { own: true, jury: true }, (key) => [
      { by: [key, 'officer'], form: () => ({ acte: 'inviter', mission: 'inconnue' }) },
      { by: [key], form: () => ({ acte: 'confidentialite', valeur: 'non' }) },
      {
        by: ['officer'],
        form: () => ({ acte: 'avis', mission: 'inconnue', version: 'x', verdict: 'validated', note: '' }),
      },
      { by: ['officer'], form: () => ({ acte: 'effacer-tuteurs' }) },
    ]),
  },
  {
    route: '/missions/:candidacyId/convention',
    tries: CANDIDATES.map((key) => ({
      path: ({ of }) => `/missions/${of[key].candidacyId}/convention`,
      shows: [key],
      posts: [{ by: [key], form: () => AGREEMENT }],
    })),
  },
  {
    route: '/missions/:candidacyId/carnet',
    tries: ofEach('/carnet', { own: true, jury: false }, (key) => [
      {
        by: [key],
        form: () => ({ acte: 'ecrire', ligne: '', jour: '2026-01-05', texte: 'Intrusion', criteres: '' }),
      },
    ]),
  },
  {
    route: '/missions/:candidacyId/carnet/export',
    tries: ofEach('/carnet/export', { own: true, jury: false }, () => []),
  },
  {
    route: '/missions/:candidacyId/jury',
    tries: ofEach('/jury', { own: false, jury: true }, (key) => [
      { by: key === 'alix' ? MISSION_JURY : [], form: () => ({ acte: 'regards', 'critere[]': 'A1.1-1' }) },
      {
        by: key === 'alix' ? ['president'] : [],
        form: () => ({
          acte: 'prononcer',
          result: 'non-acquis',
          motive: 'Intrusion',
          password: DEMONSTRATION_PASSWORD,
        }),
      },
      { by: ['officer'], form: () => ({ acte: 'acces', personne: 'inconnue', ouvert: 'oui' }) },
    ]),
  },
  {
    route: '/sessions/:sessionId/mission',
    tries: [
      {
        path: ({ sessionId }) => `/sessions/${sessionId}/mission`,
        action: 'session.read',
        shows: REGISTER,
        posts: [{ action: 'mission.open', by: ['officer'], form: () => ({}) }],
      },
    ],
  },
  {
    route: '/tutorat/:token',
    tries: [
      {
        path: () => `/tutorat/${'f'.repeat(64)}`,
        shows: [],
        posts: [{ by: EVERYBODY, form: () => ({ verdict: 'attests' }) }],
      },
    ],
  },
];
