import type { AccessRow, PostTry } from './access-row.ts';
import type { Visitor } from './visitors.ts';

/** A document of transformation is for those who work in its project: here for Camille alone. */
const OWNER: readonly Visitor[] = ['camille'];
const TRANSFORM = '/atelier/:projectId/transformation/:documentId';

const choose: PostTry['form'] = () => ({ acte: 'choix', argument: 'Un argument d’un autre' });

function row(part: string, posts: readonly PostTry['form'][]): AccessRow {
  const rest = part === '' ? '' : `/${part}`;
  return {
    route: `${TRANSFORM}${rest}`,
    tries: [
      {
        path: ({ work }) => `/atelier/${work.projectId}/transformation/${work.documents.transform}${rest}`,
        shows: OWNER,
        posts: posts.map((form) => ({ by: OWNER, form })),
      },
    ],
  };
}

export const TRANSFORM_ROWS: readonly AccessRow[] = [
  row('', [
    () => ({ acte: 'donnees', target: 'y' }),
    () => ({ acte: 'noeud-ajouter', op: 'tf-idf' }),
    () => ({ acte: 'mesurer' }),
  ]),
  row('vecteurs', [() => ({ acte: 'dessin', neighbours: '5' })]),
  row('ordre', [choose]),
  row('ablation', [choose]),
  row('choix', [choose]),
];
