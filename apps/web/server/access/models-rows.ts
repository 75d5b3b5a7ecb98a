import type { AccessRow, PostTry } from './access-row.ts';
import type { Visitor } from './visitors.ts';

/** A document of models is for those who work in its project: here for Camille alone. */
const OWNER: readonly Visitor[] = ['camille'];
const MODELS = '/atelier/:projectId/modeles/:documentId';

const choose: PostTry['form'] = () => ({ acte: 'choix', argument: 'Un argument d’un autre' });

function row(part: string, posts: readonly PostTry['form'][]): AccessRow {
  const rest = part === '' ? '' : `/${part}`;
  return {
    route: `${MODELS}${rest}`,
    tries: [
      {
        path: ({ work }) => `/atelier/${work.projectId}/modeles/${work.documents.models}${rest}`,
        shows: OWNER,
        posts: posts.map((form) => ({ by: OWNER, form })),
      },
    ],
  };
}

export const MODELS_ROWS: readonly AccessRow[] = [
  row('', [
    () => ({ acte: 'reglage', truth: 'y' }),
    () => ({ acte: 'modele-ajouter', name: 'Un modèle de plus', prediction: 'y' }),
  ]),
  row('entrainement', [() => ({ acte: 'apprendre-garder', target: 'y' })]),
  row('reseau', [() => ({ acte: 'couche-ajouter', kind: 'relu' })]),
  row('recherche', [() => ({ acte: 'apprendre-garder', target: 'y' })]),
  row('importes', [
    () => ({ acte: 'import-ajouter', fichier: `${'0'.repeat(64)} modele.onnx` }),
    () => ({ acte: 'journal-ajouter', fichier: '' }),
  ]),
  row('registre', [
    () => ({ acte: 'cle-creer', label: 'Un programme' }),
    () => ({ acte: 'cle-reprendre', cle: 'inconnue' }),
  ]),
  row('duel', [choose]),
  row('calibration', [choose]),
  row('seuil', [choose]),
  row('tranches', [choose]),
  row('choix', [choose]),
  row('rapport', [() => ({ acte: 'rapport-ajouter choices' }), () => ({ acte: 'rapport-ecrire' })]),
  {
    route: `${MODELS}/rapport/fichier/:format`,
    tries: [
      {
        path: ({ work }) =>
          `/atelier/${work.projectId}/modeles/${work.documents.models}/rapport/fichier/docx`,
        shows: OWNER,
      },
    ],
  },
  {
    route: `${MODELS}/choix/fiche/:format`,
    tries: [
      {
        path: ({ work }) => `/atelier/${work.projectId}/modeles/${work.documents.models}/choix/fiche/docx`,
        shows: OWNER,
      },
    ],
  },
  {
    route: `${MODELS}/recherche/:runId/essais.svg`,
    tries: [
      {
        path: ({ work }) =>
          `/atelier/${work.projectId}/modeles/${work.documents.models}/recherche/${work.runId}/essais.svg`,
        shows: [],
      },
    ],
  },
  {
    route: `${MODELS}/registre/:versionId/page`,
    tries: [
      {
        path: ({ work }) =>
          `/atelier/${work.projectId}/modeles/${work.documents.models}/registre/inconnue/page`,
        shows: [],
      },
    ],
  },
];
