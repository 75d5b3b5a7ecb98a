import type { AccessRow, PostTry } from './access-row.ts';
import type { Visitor } from './visitors.ts';

/** A warehouse is for those who work in its project: here for Camille alone. */
const OWNER: readonly Visitor[] = ['camille'];
const WAREHOUSE = '/atelier/:projectId/entrepot/:documentId';

const fillNulls: PostTry['form'] = () => ({
  acte: 'etape-ajouter',
  op: 'drop_rows',
  where: 'vol_id IS NULL',
  reason: 'Une étape de plus',
});
const tryStep: PostTry['form'] = () => ({ acte: 'essayer', op: 'drop_rows', where: 'a IS NULL' });

function row(part: string, posts: readonly PostTry['form'][]): AccessRow {
  const rest = part === '' ? '' : `/${part}`;
  return {
    route: `${WAREHOUSE}${rest}`,
    tries: [
      {
        path: ({ work }) => `/atelier/${work.projectId}/entrepot/${work.documents.warehouse}${rest}`,
        shows: OWNER,
        posts: posts.map((form) => ({ by: OWNER, form })),
      },
    ],
  };
}

export const WAREHOUSE_ROWS: readonly AccessRow[] = [
  row('', [fillNulls, tryStep]),
  row('anomalies', [
    () => ({ acte: 'anomalie-ajouter', type: 'manquant', file: 'a.csv', column: 'x', evidence: 'vide' }),
  ]),
  row('controles', [fillNulls]),
  row('derive', [fillNulls]),
  row('magasin', [
    () => ({ acte: 'ddl-changer', ddl: 'CREATE TABLE a (b TEXT)' }),
    () => ({ acte: 'construire' }),
    () => ({ acte: 'exporter', format: 'csv' }),
  ]),
  row('fichiers', [() => ({ acte: 'lister' })]),
  row('stockage', [
    () => ({ acte: 'espace-ajouter', label: 'Un espace de plus', kind: 'lake', volume: '1' }),
  ]),
  row('outils', [() => ({ acte: 'outil-ajouter', label: 'Un outil de plus' })]),
];
