import type { AccessRow, PostTry } from './access-row.ts';
import type { Visitor } from './visitors.ts';

/** A case is for the authors who write it: nobody who might sit it sees a word of it. */
const AUTHOR: readonly Visitor[] = ['author'];
const DOCUMENT = '/atelier/:projectId/cas/:documentId';

function row(part: string, forms: readonly PostTry['form'][] = []): AccessRow {
  const rest = part === '' ? '' : `/${part}`;
  return {
    route: `${DOCUMENT}${rest}`,
    tries: [
      {
        path: ({ studio }) => `/atelier/${studio.projectId}/cas/${studio.documentId}${rest}`,
        shows: AUTHOR,
        ...(forms.length === 0 ? {} : { posts: forms.map((form) => ({ by: AUTHOR, form })) }),
      },
    ],
  };
}

export const STUDIO_ROWS: readonly AccessRow[] = [
  row(''),
  row('table'),
  row('sources'),
  row('defauts'),
  row('references'),
  row('formes', [
    () => ({ acte: 'construire', seed: 'intruse' }),
    ({ work }) => ({ acte: 'publier', runId: work.runId }),
  ]),
  row('experts', [({ work }) => ({ acte: 'lire', expertId: 'x', runId: work.runId })]),
];
