import { type Conduite, menerUnCas } from './prof-tmp.ts';
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
      noeud('svd', [], ['tf-idf'], { components: 80 }),
    ],
    reseau: { hidden: 64, epochs: 60, rate: 0.003 },
    attendues: ['L1.4', 'L2', 'L3.2', 'L3.3'],
  },
  {
    cas: 'a2-3-chiffres',
    etiquette: 'chiffre',
    entite: null,
    temps: null,
    noeuds: nombres(196),
    reseau: { hidden: 128, epochs: 30 },
    attendues: ['L1.4', 'L2', 'L3.3'],
  },
  {
    cas: 'a2-3-voix',
    etiquette: 'langue',
    entite: 'message',
    temps: null,
    noeuds: nombres(48),
    reseau: { hidden: 64, epochs: 120, rate: 0.003 },
    attendues: ['L1.4', 'L2', 'L3.2', 'L3.3'],
  },
];


for (const c of CAS) if (process.argv.slice(2).includes(c.cas)) { console.time(c.cas); const m = await menerUnCas(c); console.timeEnd(c.cas); console.log(m.ecart, m.intervalle, m.lignes, m.fuites.map((f) => `${f.type} ${f.tested ? f.count : f.reason}`).join(' '), '|', m.apresTri.map((f) => `${f.type} ${f.count}`).join(' ')); }
process.exit(0);
