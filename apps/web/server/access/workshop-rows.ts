import type { AccessRow, PostTry } from './access-row.ts';
import type { Subjects } from './gather-subjects.ts';
import type { Visitor } from './visitors.ts';

/** A project is for those who work in it: here for Camille alone. */
const OWNER: readonly Visitor[] = ['camille'];
const PROJECT = '/atelier/:projectId';
const DOCUMENT = `${PROJECT}/documents/:documentId`;

const project = ({ work }: Subjects, rest = ''): string => `/atelier/${work.projectId}${rest}`;
const note = (subjects: Subjects, rest = ''): string =>
  project(subjects, `/documents/${subjects.work.documents.note}${rest}`);

function row(
  route: string,
  path: (subjects: Subjects) => string,
  posts: readonly PostTry['form'][] = [],
  shows: readonly Visitor[] = OWNER,
): AccessRow {
  return {
    route,
    tries: [
      { path, shows, ...(posts.length === 0 ? {} : { posts: posts.map((form) => ({ by: OWNER, form })) }) },
    ],
  };
}

export const WORKSHOP_ROWS: readonly AccessRow[] = [
  {
    route: '/atelier',
    tries: [
      {
        path: () => '/atelier',
        shows: ['camille', 'nour', 'alix', 'author'],
        action: 'project.list',
        posts: [
          {
            by: ['camille', 'nour', 'alix', 'author'],
            action: 'project.create',
            form: () => ({ title: 'Un projet de plus' }),
          },
        ],
      },
    ],
  },
  row(PROJECT, (all) => project(all), [
    () => ({ acte: 'document', kind: 'note', title: 'Une note de plus' }),
    () => ({ acte: 'membre', email: 'nour@demo.etalon.example' }),
    () => ({ acte: 'quitter' }),
    ({ work }) => ({ acte: 'retirer', objet: work.fileId }),
    ({ of }) => ({ acte: 'cas', situation: `${of.camille.candidacyId} A1.2` }),
  ]),
  row(`${PROJECT}/envoi`, (all) => project(all, '/envoi'), [() => ({})]),
  row(`${PROJECT}/connexion`, (all) => project(all, '/connexion'), [
    () => ({
      ...{ acte: 'base', connection: 'x', name: '', host: 'example.org', port: '5432', database: 'x' },
      ...{ user: 'x', password: 'x', encryption: 'encrypted', query: 'select 1 as a', format: 'jsonl' },
    }),
  ]),
  row(`${PROJECT}/connexion/:connectionId`, (all) => project(all, '/connexion/x')),
  row(`${PROJECT}/fichiers/:fileId`, (all) => project(all, `/fichiers/${all.work.fileId}`)),
  row(`${PROJECT}/apercu/:sha256`, (all) => project(all, `/apercu/${all.work.tableSha256}`)),
  row(`${PROJECT}/calculs/:runId`, (all) => project(all, `/calculs/${all.work.runId}`), [
    () => ({ acte: 'rejouer' }),
  ]),
  // This run left no file: what is asked is that it says so to nobody but its owner, and the file to nobody.
  row(
    `${PROJECT}/calculs/:runId/sorties/:name`,
    (all) => project(all, `/calculs/${all.work.runId}/sorties/x`),
    [],
    [],
  ),
  row(
    `${PROJECT}/calculs/:runId/sceller`,
    (all) => project(all, `/calculs/${all.work.runId}/sceller?sortie=x`),
    [({ of }) => ({ sortie: 'x', cible: `${of.camille.candidacyId} A1.2 note` })],
    [],
  ),
  row(`${PROJECT}/suivi`, (all) => project(all, '/suivi'), [
    () => ({ acte: 'ouvrir' }),
    ({ work }) => ({ acte: 'fermer', entree: work.doorId }),
  ]),
  row(`${PROJECT}/suivi/:runId`, (all) => project(all, `/suivi/${all.work.trackedId}`), [() => ({})]),
  row(`${PROJECT}/archive.zip`, (all) => project(all, '/archive.zip')),
  row(DOCUMENT, (all) => note(all), [() => ({ number: '1', title: 'Titre changé' })]),
  row(`${DOCUMENT}/historique`, (all) => note(all, '/historique')),
  row(`${DOCUMENT}/comparer`, (all) => note(all, '/comparer?de=1&a=1')),
  row(`${DOCUMENT}/revisions/:number`, (all) => note(all, '/revisions/1'), [() => ({})]),
  row(`${DOCUMENT}/export/:format`, (all) => note(all, '/export/json')),
  row(`${DOCUMENT}/mesures`, (all) => note(all, '/mesures'), [
    () => ({ acte: 'mesurer', situation: 'aucune' }),
  ]),
  row(`${DOCUMENT}/importer`, (all) => note(all, '/importer'), [
    ({ work }) => ({ liste: 'sections', fichier: work.fileId, 'c.text': '0' }),
  ]),
  row(`${DOCUMENT}/importer/refus.csv`, (all) => note(all, '/importer/refus.csv')),
  row(`${DOCUMENT}/sceller`, (all) => note(all, '/sceller'), [
    ({ of }) => ({ revision: '1', fichier: 'note.md', cible: `${of.camille.candidacyId} A1.2 note` }),
  ]),
  {
    route: '/atelier/documents/:documentId/revisions',
    tries: [
      {
        path: ({ work }) => `/atelier/documents/${work.documents.note}/revisions`,
        shows: OWNER,
        posts: [{ by: OWNER, json: true, form: () => ({ base: '1' }) }],
      },
    ],
  },
];
