import type { AccessRow } from './access-row.ts';
import { EVERYBODY, type Visitor } from './visitors.ts';

const OFFICER: readonly Visitor[] = ['officer'];
const KEEPERS: readonly Visitor[] = ['officer', 'auditor'];
const READERS: readonly Visitor[] = ['officer', 'auditor', 'president', 'first', 'second', 'third'];

export const REGULATIONS_ROWS: readonly AccessRow[] = [
  {
    route: '/reglements',
    tries: [{ path: () => '/reglements', action: 'regulations.read', shows: READERS }],
  },
  {
    route: '/reglements/nouveau',
    tries: [
      {
        path: () => '/reglements/nouveau',
        action: 'regulations.write',
        shows: OFFICER,
        posts: [
          {
            action: 'regulations.write',
            by: OFFICER,
            form: ({ versionId }) => ({
              label: 'Intrus',
              frameworkVersionId: versionId,
              from: 'empty',
              versionId: '',
            }),
          },
        ],
      },
    ],
  },
  {
    route: '/reglements/simulateur',
    tries: [{ path: () => '/reglements/simulateur', action: 'regulations.simulate', shows: KEEPERS }],
  },
  {
    route: '/reglements/brouillons/:draftId',
    tries: [
      {
        path: ({ regulationsDraftId }) => `/reglements/brouillons/${regulationsDraftId}`,
        action: 'regulations.draft.read',
        shows: KEEPERS,
        posts: [
          {
            action: 'regulations.write',
            by: OFFICER,
            form: () => ({ acte: 'point', point: 'quorum', decided: 'oui', value: '4' }),
          },
          { action: 'regulations.write', by: OFFICER, form: () => ({ acte: 'publier', supersedes: '' }) },
        ],
      },
    ],
  },
  {
    route: '/reglements/brouillons/:draftId/niveaux',
    tries: [
      {
        path: ({ regulationsDraftId }) => `/reglements/brouillons/${regulationsDraftId}/niveaux`,
        action: 'regulations.draft.read',
        shows: KEEPERS,
        posts: [
          {
            action: 'regulations.write',
            by: OFFICER,
            form: () => ({
              acte: 'niveaux',
              criterion: 'A1.2-1',
              niveau0: 'intrus',
              niveau1: '',
              niveau2: '',
              niveau3: '',
            }),
          },
        ],
      },
    ],
  },
  {
    route: '/reglements/brouillons/:draftId/niveaux/export',
    tries: [
      {
        path: ({ regulationsDraftId }) => `/reglements/brouillons/${regulationsDraftId}/niveaux/export`,
        action: 'regulations.draft.read',
        shows: KEEPERS,
      },
    ],
  },
  {
    route: '/reglements/comparer',
    tries: [{ path: () => '/reglements/comparer', shows: EVERYBODY }],
  },
  {
    route: '/reglements/:regulationsId',
    tries: [
      { path: ({ regulationsId }) => `/reglements/${regulationsId}`, shows: EVERYBODY },
      { path: ({ regulationsDraftId }) => `/reglements/${regulationsDraftId}`, shows: [] },
    ],
  },
  {
    route: '/reglements/:regulationsId/reglement.json',
    tries: [
      { path: ({ regulationsId }) => `/reglements/${regulationsId}/reglement.json`, shows: EVERYBODY },
      { path: ({ regulationsDraftId }) => `/reglements/${regulationsDraftId}/reglement.json`, shows: [] },
    ],
  },
];
