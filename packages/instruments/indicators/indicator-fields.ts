import { type ListItem, labelOf, textOf } from '../bench/list-item.ts';
import type { Absence } from '../build-reading.ts';

/** A member that the definition of an indicator has, the names it goes by, and its term in ISO/IEC/IEEE 15939. */
interface IndicatorField {
  readonly word: string;
  readonly term: string;
  readonly names: readonly string[];
}

/** The twelve members of instruments/04 (I-KPI-1), in its order. */
export const INDICATOR_FIELDS = {
  name: {
    word: 'nom',
    term: 'indicateur',
    names: ['name', 'nom', 'label', 'libelle', 'title', 'titre', 'indicateur', 'indicator'],
  },
  question: {
    word: 'question',
    term: 'besoin d’information',
    names: [
      'question',
      'informationNeed',
      'besoin',
      'besoinDInformation',
      'besoinInformation',
      'goal',
      'but',
    ],
  },
  formula: {
    word: 'formule',
    term: 'fonction de mesure',
    names: ['formula', 'formule', 'calcul', 'sql', 'measurementFunction', 'fonctionDeMesure'],
  },
  unit: { word: 'unité', term: 'unité de mesure', names: ['unit', 'unite'] },
  source: {
    word: 'source',
    term: 'mesures de base',
    names: ['source', 'sources', 'donnees', 'data', 'baseMeasures', 'mesuresDeBase'],
  },
  frequency: {
    word: 'fréquence',
    term: 'procédure de collecte',
    names: ['freq', 'frequency', 'frequence', 'periodicite', 'periodicity'],
  },
  owner: {
    word: 'responsable',
    term: 'responsable de la mesure',
    names: ['owner', 'responsable', 'proprietaire'],
  },
  baseline: {
    word: 'valeur de départ',
    term: 'modèle d’analyse',
    names: ['baseline', 'valeurDeDepart', 'depart', 'valeurInitiale', 'initial', 'valeurDeReference'],
  },
  target: { word: 'cible', term: 'critère de décision', names: ['target', 'cible', 'objectif', 'goalValue'] },
  threshold: {
    word: 'seuil',
    term: 'critère de décision',
    names: ['threshold', 'seuil', 'decisionCriterion', 'critereDeDecision'],
  },
  direction: { word: 'sens', term: 'modèle d’analyse', names: ['direction', 'sens'] },
  limits: {
    word: 'limites',
    term: 'interprétation',
    names: ['limits', 'limites', 'limit', 'limite', 'limitations', 'interpretation'],
  },
} as const satisfies Readonly<Record<string, IndicatorField>>;

export type IndicatorFieldName = keyof typeof INDICATOR_FIELDS;

export const NO_INDICATOR: Absence = {
  state: 'invalid_evidence',
  reason:
    'Le fichier des indicateurs n’a aucune entrée reconnue : une liste « indicators » ou « indicateurs », ou une table d’une ligne par indicateur [E_SCHEMA].',
};

/** A member as text; '' when it is not filled. */
export function fieldText(item: ListItem, field: IndicatorFieldName): string {
  return textOf(item, ...INDICATOR_FIELDS[field].names);
}

/** What an indicator is called. */
export function nameIndicator(item: ListItem): string {
  return (fieldText(item, 'name') || labelOf(item) || item.id).slice(0, 200);
}
