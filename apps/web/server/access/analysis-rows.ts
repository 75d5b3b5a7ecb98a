import type { AccessRow, PostTry } from './access-row.ts';
import type { Subjects } from './gather-subjects.ts';
import type { Visitor } from './visitors.ts';

/** An analysis is for those who work in its project: here for Camille alone. */
const OWNER: readonly Visitor[] = ['camille'];
const ANALYSIS = '/atelier/:projectId/analyse/:documentId';

const pathOf = ({ work }: Subjects, rest: string): string =>
  `/atelier/${work.projectId}/analyse/${work.documents.analysis}${rest}`;

function row(part: string, posts: readonly PostTry['form'][] = []): AccessRow {
  const rest = part === '' ? '' : `/${part}`;
  return {
    route: `${ANALYSIS}${rest}`,
    tries: [
      {
        path: (all) => pathOf(all, rest),
        shows: OWNER,
        ...(posts.length === 0 ? {} : { posts: posts.map((form) => ({ by: OWNER, form })) }),
      },
    ],
  };
}

const acte =
  (name: string, rest: Readonly<Record<string, string>> = {}): PostTry['form'] =>
  () => ({ acte: name, ...rest });

export const ANALYSIS_ROWS: readonly AccessRow[] = [
  row('', [
    ({ work }) => ({ acte: 'source', table: work.tableSha256 }),
    acte('calculer', { methode: 'normality', 'f.column': 'x' }),
    acte('filtrer', { colonne: 'x', signe: 'present' }),
    acte('retenir', { nom: 'Un modèle de plus' }),
  ]),
  row('plan', [
    acte('ecrire', { 'texte.plan/estimand': 'Une grandeur d’un autre' }),
    acte('enregistrer'),
    acte('amender', { ligne: 'method', apres: 'Autre', raison: 'Intrusion' }),
    acte('puissance', { quoi: 't', effect: '1', sd: '1', power: '0.8' }),
  ]),
  row('specifications', [acte('courbe', { exposition: 'x', terme: 'x', mesures: 'y' })]),
  row('resultats', [acte('fiche', { objet: 'm/x' }), acte('corriger', { methode: 'holm' })]),
  row('journal'),
  row('script', [acte('scripts')]),
  // This run left no script: what is asked is that it says so to nobody but its owner, and the file to nobody.
  {
    route: `${ANALYSIS}/script/:runId/:name`,
    tries: [{ path: (all) => pathOf(all, `/script/${all.work.runId}/x`), shows: [] }],
  },
  {
    route: `${ANALYSIS}/images/:runId/:picture`,
    tries: [{ path: (all) => pathOf(all, `/images/${all.work.runId}/scenarios.csv`), shows: OWNER }],
  },
];
