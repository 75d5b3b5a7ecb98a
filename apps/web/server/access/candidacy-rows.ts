import type { AccessRow, PostTry } from './access-row.ts';
import type { CandidateKey } from './gather-subjects.ts';
import { SIGNED_IN, type Visitor } from './visitors.ts';

const OFFICER: readonly Visitor[] = ['officer'];
const KEEPERS: readonly Visitor[] = ['officer', 'auditor'];
const CANDIDATES: readonly CandidateKey[] = ['camille', 'nour', 'alix'];

const IDENTITY = { birthName: 'Intruse', firstName1: 'Ana', sex: 'F', birthYear: '1998', reason: 'essai' };
const byOfficer = (
  action: NonNullable<PostTry['action']>,
  fields: Readonly<Record<string, string>>,
): PostTry => ({
  action,
  by: OFFICER,
  form: () => fields,
});

const FILE_FORMS: readonly PostTry[] = [
  byOfficer('candidacy.route.write', { acte: 'voie', route: 'FC', fromDay: '2026-01-05', reason: 'essai' }),
  byOfficer('accommodation.write', { acte: 'amenagements', 'measures[]': 'breaks', extraTimePercent: '0' }),
  byOfficer('recognition.write', {
    acte: 'reconnaitre',
    block: 'B1',
    ground: 'held',
    origin: 'x',
    proof: 'x',
  }),
  byOfficer('recognition.write', { acte: 'retirer', recognitionId: 'inconnue', reason: 'x' }),
  byOfficer('feasibility.write', { acte: 'recevoir', receivedOn: '2026-01-05' }),
  byOfficer('feasibility.write', { acte: 'prononcer', fileId: 'inconnu', outcome: 'admissible', motive: '' }),
];

export const CANDIDACY_ROWS: readonly AccessRow[] = [
  {
    route: '/identite',
    tries: [
      {
        path: () => '/identite',
        shows: CANDIDATES,
        posts: [
          { by: CANDIDATES, form: () => ({ acte: 'ecrire', ...IDENTITY }) },
          { by: CANDIDATES, form: () => ({ acte: 'confirmer', version: 'inconnue' }) },
        ],
      },
    ],
  },
  { route: '/lieux.json', tries: [{ path: () => '/lieux.json?q=nimes', shows: SIGNED_IN }] },
  { route: '/candidats', tries: [{ path: () => '/candidats', action: 'candidacy.list', shows: KEEPERS }] },
  {
    route: '/candidats/export',
    tries: [{ path: () => '/candidats/export?format=csv', action: 'candidacy.list', shows: KEEPERS }],
  },
  {
    route: '/candidats/importer',
    tries: [
      {
        path: () => '/candidats/importer',
        action: 'candidates.import',
        shows: OFFICER,
        posts: [byOfficer('candidates.import', {})],
      },
    ],
  },
  {
    route: '/candidats/importer/:importId',
    tries: [
      {
        path: ({ importId }) => `/candidats/importer/${importId}`,
        action: 'candidates.import',
        shows: OFFICER,
        posts: [byOfficer('candidates.import', {}), byOfficer('candidates.import', { acte: 'effacer' })],
      },
    ],
  },
  {
    route: '/candidats/importer/:importId/refus.csv',
    tries: [
      {
        path: ({ importId }) => `/candidats/importer/${importId}/refus.csv`,
        action: 'candidates.import',
        shows: OFFICER,
      },
    ],
  },
  {
    route: '/candidats/:candidacyId',
    tries: CANDIDATES.map((key) => ({
      path: ({ of }) => `/candidats/${of[key].candidacyId}`,
      action: 'candidacy.file.read',
      about: key,
      shows: [key, ...KEEPERS],
      posts: key === 'nour' ? FILE_FORMS : [],
    })),
  },
  {
    // The candidate reads and writes their own on another page.
    route: '/candidats/:candidacyId/identite',
    tries: CANDIDATES.map((key) => ({
      path: ({ of }) => `/candidats/${of[key].candidacyId}/identite`,
      action: 'identity.correct',
      shows: OFFICER,
      posts: key === 'nour' ? [byOfficer('identity.correct', IDENTITY)] : [],
    })),
  },
];
