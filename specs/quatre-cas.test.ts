import { describe, expect, it } from 'vitest';
import { type Comparaison, type Conduite, menerUnCas } from './mener-un-cas.ts';

const noeud = (op: string, columns: readonly string[], deps: readonly string[] = [], params = {}) => ({
  ...{ id: `${op}${columns.join('')}`, op, columns: [...columns], deps: [...deps] },
  ...{ fitsOn: 'train', params },
});
const points = (combien: number): readonly string[] =>
  Array.from({ length: combien }, (_, at) => `x${String(at).padStart(3, '0')}`);
const nombres = (combien: number) => [{ ...noeud('standard', points(combien)), id: 'nombres' }];

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
    reseau: { hidden: 32, epochs: 40 },
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
    reseau: { hidden: 64, epochs: 60, rate: 0.003 },
    attendues: ['L1.4', 'L2', 'L3.2', 'L3.3'],
  },
  {
    cas: 'a2-3-chiffres',
    etiquette: 'chiffre',
    entite: null,
    temps: null,
    noeuds: nombres(196),
    lignes: 2400,
    reseau: { hidden: 128, epochs: 30, patience: 0 },
    attendues: ['L1.4', 'L2', 'L3.3'],
  },
  {
    cas: 'a2-3-voix',
    etiquette: 'equipe',
    entite: 'message',
    temps: null,
    noeuds: nombres(48),
    lignes: null,
    reseau: { hidden: 64, layers: 2, epochs: 60, rate: 0.003, patience: 0 },
    attendues: ['L2', 'L3.2', 'L3.3'],
  },
];

/** Quatre cas menés de bout en bout, sans navigateur : transformation, apprentissage, mesure avec les étiquettes cachées. */
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
