import { expect, it } from 'vitest';
import { writeAlgorithm } from './write-algorithm.ts';

it.each([
  ['fr', 'tree, depth = 5, leafRows = 32', 'Arbre de décision · profondeur 5 · lignes par feuille 32'],
  ['en', 'tree, depth = 5, leafRows = 32', 'Decision tree · depth 5 · rows in a leaf 32'],
  ['fr', 'logistic, penalty = 0.0001', 'Régression logistique · pénalité 0,0001'],
  ['en', 'boosting, rate = 1e-7', 'Gradient boosting · learning rate 1e-7'],
  ['fr', 'dense 8, relu 8, dense 2, parametres = 90', 'dense 8, relu 8, dense 2, parametres = 90'],
  ['fr', 'scikit-learn 1.4, pipeline du prestataire', 'scikit-learn 1.4, pipeline du prestataire'],
  ['fr', '', ''],
] as const)('in %s, « %s » is read as « %s »', (language, kept, written) => {
  expect(writeAlgorithm(language, kept)).toBe(written);
});
