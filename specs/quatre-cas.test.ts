import { describe, expect, it } from 'vitest';
import type { Couche } from './apprendre-un-cas.ts';
import { type Comparaison, type Conduite, menerUnCas } from './mener-un-cas.ts';

const noeud = (op: string, columns: readonly string[], deps: readonly string[] = [], params = {}) => ({
  ...{ id: `${op}${columns.join('')}`, op, columns: [...columns], deps: [...deps] },
  ...{ fitsOn: 'train', params },
});
const points = (combien: number): readonly string[] =>
  Array.from({ length: combien }, (_, at) => `x${String(at).padStart(3, '0')}`);
const nombres = (columns: readonly string[]) => [{ ...noeud('standard', columns), id: 'nombres' }];
/** Deux voies par bande de mel : sa moyenne, puis son écart type dans le temps. */
const BANDES = Array.from({ length: 24 }, (_, bande) => [bande, bande + 24])
  .flat()
  .map((at) => `x${String(at).padStart(3, '0')}`);

const couche = (kind: string, settings: Couche['settings'] = {}): Couche => ({ kind, settings });
const relu = couche('relu');
const dense = (units: number): readonly Couche[] => [couche('dense', { units }), relu];
const convolution = (kind: string, units: number, size: number): readonly Couche[] => [
  couche(kind, { units, size }),
  relu,
];

const CAS: readonly (Conduite & { readonly attendues: readonly string[] })[] = [
  {
    cas: 'a2-3-oiseaux',
    etiquette: 'degats',
    entite: null,
    temps: 'jour',
    noeuds: [
      noeud('one-hot', ['phase', 'taille', 'espece', 'moment', 'exploitant']),
      noeud('impute', ['vitesse_noeuds']),
      noeud('standard', [], ['imputevitesse_noeuds']),
    ],
    lignes: 3000,
    reseau: {
      couches: [
        ...[couche('dense', { units: 32 }), couche('batch-norm'), relu, couche('dropout', { share: 0.2 })],
        ...dense(16),
      ],
      reglages: { epochs: 40, batch: 64, rate: 0.003, patience: 8 },
    },
    attendues: ['L1.4', 'L2', 'L3.1', 'L3.3'],
  },
  {
    cas: 'a2-3-manuels',
    etiquette: 'service',
    entite: 'page',
    temps: null,
    noeuds: [
      noeud('tokenise', ['texte']),
      noeud('tf-idf', [], ['tokenisetexte']),
      noeud('svd', [], ['tf-idf'], { components: 40 }),
    ],
    lignes: 900,
    reseau: {
      couches: [...dense(64), couche('dropout', { share: 0.3 }), ...dense(32)],
      reglages: { epochs: 60, batch: 32, rate: 0.003, patience: 10 },
    },
    attendues: ['L1.4', 'L2', 'L3.2', 'L3.3'],
  },
  {
    cas: 'a2-3-chiffres',
    etiquette: 'chiffre',
    entite: null,
    temps: null,
    noeuds: nombres(points(196)),
    lignes: 2400,
    reseau: {
      forme: '14×14×1',
      couches: [
        ...[...convolution('conv2d', 16, 3), couche('max-pool')],
        ...[...convolution('conv2d', 32, 3), couche('max-pool')],
        ...[couche('flatten'), couche('dropout', { share: 0.3 }), ...dense(64)],
      ],
      reglages: { epochs: 15, batch: 32, rate: 0.003, patience: 5 },
    },
    attendues: ['L1.4', 'L2', 'L3.3'],
  },
  {
    cas: 'a2-3-voix',
    etiquette: 'equipe',
    entite: 'message',
    temps: null,
    noeuds: nombres(BANDES),
    lignes: null,
    reseau: {
      forme: '24×2',
      couches: [
        ...[...convolution('conv1d', 24, 5), ...convolution('conv1d', 32, 3)],
        ...[couche('flatten'), couche('dropout', { share: 0.3 }), ...dense(64)],
      ],
      reglages: { epochs: 60, batch: 16, rate: 0.002, patience: 15 },
    },
    attendues: ['L2', 'L3.2', 'L3.3'],
  },
];

/**
 * Quatre cas menés de bout en bout, sans navigateur : transformation, apprentissage, mesure avec les étiquettes cachées. Les réseaux ont
 * été choisis sur les lignes tenues à part de l’apprentissage d’une autre graine ; rien ne l’a été sur l’essai.
 */
describe('Les quatre cas du bloc 3', () => {
  const menes = new Map<string, Comparaison>();

  it.each(CAS)(
    '$cas : les fuites placées sont trouvées, l’essai est mesuré',
    async ({ attendues, ...conduite }) => {
      const mene = await menerUnCas(conduite);
      menes.set(conduite.cas, mene);
      const trouvees = mene.fuites.filter(({ count }) => count > 0).map(({ type }) => type);
      expect(trouvees).toEqual(attendues);
      const reste = new Map(mene.apresTri.map(({ type, count }) => [type, count]));
      expect(reste.get('L2')).toBe(0);
      expect(mene.lignes).toBeGreaterThan(200);
      expect(mene.intervalle[0]).toBeLessThan(mene.intervalle[1]);
    },
    240_000,
  );

  it('le réseau répond mieux que la régression logistique, zéro hors de l’intervalle, sur deux cas au moins', () => {
    const mieux = [...menes].filter(([, { intervalle }]) => intervalle[0] > 0).map(([cas]) => cas);
    expect(mieux.length).toBeGreaterThanOrEqual(2);
  });
});
