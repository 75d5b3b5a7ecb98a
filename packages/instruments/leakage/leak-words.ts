import type { LeakPlace, LeakReason, LeakRule, LeakType } from '@etalon/leakage';

export const TYPE_WORDS: Readonly<Record<LeakType, string>> = {
  'L1.1': 'absence d’essai séparé',
  'L1.2': 'prétraitement appris sur toutes les lignes',
  'L1.3': 'sélection de variables sur toutes les lignes',
  'L1.4': 'doublons entre apprentissage et essai',
  L2: 'variables illégitimes',
  'L3.1': 'fuite temporelle',
  'L3.2': 'entités partagées',
  'L3.3': 'essai d’une autre distribution',
};

export const REASON_WORDS: Readonly<Record<LeakReason, string>> = {
  'no-rows': 'aucune ligne remise',
  'no-side': 'aucune colonne de partie ni découpage',
  'one-side': 'un seul côté du découpage',
  'no-steps': 'ni chaîne, ni état appris, ni code remis',
  'no-target': 'aucune cible déclarée',
  'no-entity': 'aucune colonne d’entité déclarée',
  'no-time': 'aucune colonne de temps déclarée',
  'few-rows': 'moins de 30 lignes d’un côté',
  'common-rows': 'trop peu de variables : plus de la moitié des lignes apprises en ont une égale',
  'no-variable': 'aucune variable',
};

export const RULE_WORDS: Readonly<Record<LeakRule, string>> = {
  'no-test-row': 'aucune ligne d’essai',
  'no-split-call': 'aucun partage avant cet apprentissage',
  'node-fitted-on-all': 'opération apprise des deux côtés',
  'statistic-of-all-rows': 'statistique gardée égale à celle de toutes les lignes',
  'fit-before-split': 'apprentissage écrit avant le partage',
  'selection-on-all': 'sélection faite des deux côtés',
  'selection-before-split': 'sélection écrite avant le partage',
  'same-row': 'ligne d’essai égale à une ligne apprise',
  'near-text': 'texte d’essai presque égal à un texte appris',
  'near-image': 'image d’essai presque égale à une image apprise',
  'near-sound': 'son d’essai presque égal à un son appris',
  'answers-alone': 'variable qui répond seule',
  'known-after': 'variable déclarée connue après',
  'empty-in-test': 'variable remplie en apprentissage, vide en essai',
  'later-than-test': 'ligne apprise postérieure au début de l’essai',
  'same-entity': 'entité des deux côtés',
  'sides-told-apart': 'côtés distingués par un classifieur',
  'value-of-test-alone': 'valeur présente dans l’essai seul',
};

/** What stands at a place, in a few words. */
export function describePlace({ node, column, code, value }: LeakPlace): string {
  const named = [node, column, code?.name].filter((one) => one !== null && one !== undefined && one !== '');
  const number = value === null ? [] : [String(Math.round(value * 1000) / 1000).replace('.', ',')];
  return [...named, ...number].join(' · ');
}
