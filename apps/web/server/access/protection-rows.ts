import type { AccessRow, PostTry } from './access-row.ts';
import type { Subjects } from './gather-subjects.ts';
import type { Visitor } from './visitors.ts';

/** A document is for those who work in its project: here for Camille alone. */
const OWNER: readonly Visitor[] = ['camille'];
const DOCUMENT = '/atelier/:projectId/protection/:documentId';

function row(part: string, posts: readonly PostTry['form'][] = []): AccessRow {
  const rest = part === '' ? '' : `/${part}`;
  return {
    route: `${DOCUMENT}${rest}`,
    tries: [
      {
        path: ({ work }) => `/atelier/${work.projectId}/protection/${work.documents.protection}${rest}`,
        shows: OWNER,
        ...(posts.length === 0 ? {} : { posts: posts.map((form) => ({ by: OWNER, form })) }),
      },
    ],
  };
}

const onFile =
  (acte: string): PostTry['form'] =>
  ({ work }: Subjects) => ({ acte, fichier: work.tableSha256 });
const stop: PostTry['form'] = ({ work }) => ({
  acte: 'arreter',
  calcul: work.runId,
  fichier: work.tableSha256,
});

export const PROTECTION_ROWS: readonly AccessRow[] = [
  row(''),
  row('registre'),
  row('droit'),
  row('aipd', [onFile('lire'), () => ({ acte: 'exporter' })]),
  row('risques'),
  row('ebios'),
  row('mesures'),
  row('balayage', [onFile('balayer'), onFile('classes'), stop]),
  row('qualite', [onFile('controler'), onFile('mesurer'), onFile('reprendre'), stop]),
  row('conservation'),
  row('fiche'),
];
