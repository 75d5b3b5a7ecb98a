import type { WorkshopRun } from '@etalon/usecases';

/** 2 000 lignes de deux classes qu’un cercle sépare. */
export const LIGNES_LONGUES: readonly string[] = [
  'a,b,c,classe',
  ...Array.from({ length: 2000 }, (_, at) => {
    const [a = 0, b = 0, c = 0] = [7919, 104_729, 1299].map((pas) => (((at + 1) * pas) % 2001) / 1000 - 1);
    return [a, b, c, a * a + b * b > 0.6 ? 'dehors' : 'dedans'].join(',');
  }),
];

/** Un réseau qui apprend assez longtemps pour être coupé. */
export const RESEAU_LONG = {
  name: 'réseau',
  task: 'classification',
  target: 'classe',
  plan: { scheme: 'stratified', folds: 2 },
  layers: [
    { kind: 'dense', settings: { units: 48 } },
    { kind: 'relu', settings: {} },
    { kind: 'dense', settings: { units: 48 } },
    { kind: 'relu', settings: {} },
  ],
  settings: { epochs: 800, batch: 32, rate: 0.002, patience: 0 },
};

/** Vingt et un ajustements qui prennent assez de temps pour que l’entraînement soit coupé entre deux. */
export const MODELES_LONGS = {
  task: 'classification',
  target: 'classe',
  plan: { scheme: 'stratified', folds: 5, repeats: 4 },
  models: [{ name: 'boosting', algorithm: 'boosting', settings: { rounds: 1500, leafRows: 5, patience: 0 } }],
};

export const estFini = ({ state }: WorkshopRun): boolean => state !== 'running' && state !== 'queued';

/** Un point de reprise vient d’être gardé. */
export const aGarde = ({ state, outputs }: WorkshopRun): boolean => state === 'running' && outputs.length > 0;
