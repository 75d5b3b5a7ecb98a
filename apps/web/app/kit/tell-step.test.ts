import { expect, it } from 'vitest';
import { tellStep } from './tell-step.ts';

it.each([
  ['fr', 'runs.step.models', 'mesure des modèles'],
  ['en', 'runs.step.models', 'measuring the models'],
  ['fr', 'defects', 'défauts semés'],
  ['en', 'restarted', 'started over after a stop'],
  ['fr', 'boosting', 'Gradient boosting'],
  ['fr', '3/40', 'ajustement 3 sur 40'],
  ['fr', '2/10 · 282 · 2.513e-9', 'ajustement 2 sur 10, époque 282, perte suivie 2,51e-9'],
  ['en', '12 · 0.4312', 'epoch 12, followed loss 0.431'],
  ['fr', '7 · NaN', 'époque 7, perte suivie —'],
  ['fr', 'Forêt aléatoire · 3/28', 'Forêt aléatoire · 3/28'],
  ['fr', 'commandes.csv', 'commandes.csv'],
  ['fr', '', ''],
] as const)('in %s, a run at « %s » says « %s »', (language, step, told) => {
  expect(tellStep(language, step)).toBe(told);
});
