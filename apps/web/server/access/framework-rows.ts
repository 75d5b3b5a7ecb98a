import { DEMONSTRATION_PASSWORD } from '@etalon/runtime/demonstration';
import type { AccessRow } from './access-row.ts';
import type { Visitor } from './visitors.ts';

const OFFICER: readonly Visitor[] = ['officer'];
const DRAFT_READERS: readonly Visitor[] = ['officer', 'auditor'];
const MATRIX_READERS: readonly Visitor[] = [
  'officer',
  'author',
  'first',
  'second',
  'third',
  'president',
  'auditor',
];

export const FRAMEWORK_ROWS: readonly AccessRow[] = [
  {
    route: '/referentiels/importer',
    tries: [
      {
        path: () => '/referentiels/importer',
        action: 'framework.draft.write',
        shows: OFFICER,
        // Sent without a document: whoever passed the guard would read « file missing », never a draft.
        posts: [],
      },
    ],
  },
  {
    route: '/referentiels/comparer',
    tries: [
      {
        path: ({ versionId }) => `/referentiels/comparer?avant=${versionId}&apres=${versionId}`,
        action: 'framework.draft.read',
        shows: DRAFT_READERS,
        posts: [
          {
            action: 'framework.draft.write',
            by: OFFICER,
            form: () => ({ previousItem: 'A1.1-1', nextItem: 'A1.1-1', decision: 'confirmer' }),
          },
        ],
      },
    ],
  },
  {
    route: '/referentiels/brouillons/:draftId',
    tries: [
      {
        path: ({ draftId }) => `/referentiels/brouillons/${draftId}`,
        action: 'framework.draft.read',
        shows: DRAFT_READERS,
        posts: [
          {
            action: 'framework.draft.write',
            by: OFFICER,
            form: () => ({
              acte: 'corriger',
              item: 'A1.1',
              field: 'text',
              before: 'x',
              after: 'y',
              reason: 'z',
            }),
          },
          {
            action: 'framework.draft.write',
            by: OFFICER,
            form: () => ({ acte: 'retirer', correctionId: 'x' }),
          },
          { action: 'framework.publish', by: OFFICER, form: () => ({ acte: 'publier', label: 'intruse' }) },
        ],
      },
    ],
  },
  {
    route: '/referentiels/brouillons/:draftId/document',
    tries: [
      {
        path: ({ draftId }) => `/referentiels/brouillons/${draftId}/document`,
        action: 'framework.draft.read',
        shows: DRAFT_READERS,
      },
    ],
  },
  {
    route: '/referentiels/:versionId/matrice',
    tries: [
      {
        path: ({ versionId }) => `/referentiels/${versionId}/matrice`,
        action: 'matrix.read',
        shows: MATRIX_READERS,
        posts: [
          { action: 'matrix.write', by: OFFICER, form: () => ({ acte: 'enregistrer', note: 'intruse' }) },
          {
            action: 'matrix.sign',
            by: OFFICER,
            form: ({ matrixId }) => ({
              acte: 'signer',
              revisionId: matrixId,
              password: DEMONSTRATION_PASSWORD,
            }),
          },
        ],
      },
    ],
  },
];
