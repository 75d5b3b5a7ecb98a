import type { AccessRow } from './access-row.ts';
import { EVERYBODY, SIGNED_IN } from './visitors.ts';

/** Pages open to everybody, and those of one's own account; their forms are open to whoever sees them. */
export const PUBLIC_ROWS: readonly AccessRow[] = [
  { route: '/', tries: [{ path: () => '/', shows: EVERYBODY }] },
  { route: '/aide/touches', tries: [{ path: () => '/aide/touches', shows: EVERYBODY }] },
  { route: '/connexion', tries: [{ path: () => '/connexion', shows: EVERYBODY, posts: [] }] },
  {
    route: '/connexion/oubli',
    tries: [
      {
        path: () => '/connexion/oubli',
        shows: EVERYBODY,
        posts: [{ by: EVERYBODY, form: () => ({ email: 'personne@exemple.test' }) }],
      },
    ],
  },
  {
    route: '/compte/ouvrir/:token',
    tries: [
      {
        path: () => `/compte/ouvrir/${'f'.repeat(64)}`,
        shows: [],
        posts: [{ by: EVERYBODY, form: () => ({ newPassword: 'un mot de passe assez long' }) }],
      },
    ],
  },
  { route: '/preferences', tries: [{ path: () => '/preferences', shows: EVERYBODY, posts: [] }] },
  { route: '/deconnexion', tries: [{ path: () => '/deconnexion', shows: EVERYBODY, posts: [] }] },
  {
    route: '/compte',
    tries: [
      {
        path: () => '/compte',
        shows: SIGNED_IN,
        posts: [
          { form: () => ({ acte: 'mot-de-passe', currentPassword: 'x', newPassword: 'x' }), by: SIGNED_IN },
        ],
      },
    ],
  },
  { route: '/*', tries: [{ path: () => '/nulle-part', shows: [], posts: [] }] },
  { route: '/verifier', tries: [{ path: () => '/verifier', shows: EVERYBODY, posts: [] }] },
  {
    route: '/c/:credentialId',
    tries: [
      { path: ({ credentialId }) => `/c/${credentialId}`, shows: EVERYBODY },
      { path: ({ decisionId }) => `/c/${decisionId}`, shows: [] },
    ],
  },
  {
    route: '/c/:credentialId/preuves.json',
    tries: [{ path: ({ credentialId }) => `/c/${credentialId}/preuves.json`, shows: EVERYBODY }],
  },
  {
    route: '/certificats/:credentialId/verifier',
    tries: [{ path: ({ credentialId }) => `/certificats/${credentialId}/verifier`, shows: EVERYBODY }],
  },
  {
    route: '/services/:documentId',
    tries: [
      { path: ({ work }) => `/services/${work.servedId}`, shows: EVERYBODY },
      { path: ({ work }) => `/services/${work.documents.models}`, shows: [] },
    ],
  },
  { route: '/referentiels', tries: [{ path: () => '/referentiels', shows: EVERYBODY }] },
  { route: '/instruments', tries: [{ path: () => '/instruments', shows: EVERYBODY }] },
  {
    route: '/instruments/:id',
    tries: [
      { path: () => '/instruments/I-DQ-1', shows: EVERYBODY },
      { path: () => '/instruments/I-RIEN-1', shows: [] },
    ],
  },
  {
    route: '/referentiels/:versionId',
    tries: [
      { path: ({ versionId }) => `/referentiels/${versionId}`, shows: EVERYBODY },
      { path: ({ draftId }) => `/referentiels/${draftId}`, shows: [] },
    ],
  },
  {
    route: '/referentiels/:versionId/fichiers/:file',
    tries: [
      { path: ({ versionId }) => `/referentiels/${versionId}/fichiers/document`, shows: EVERYBODY },
      { path: ({ draftId }) => `/referentiels/${draftId}/fichiers/document`, shows: [] },
    ],
  },
];
