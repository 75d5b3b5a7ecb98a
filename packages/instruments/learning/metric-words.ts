/** Names of the measured qualities, in French. */
const METRICS: Readonly<Record<string, string>> = {
  accuracy: 'exactitude',
  'balanced-accuracy': 'exactitude équilibrée',
  'macro-precision': 'précision macro',
  'macro-recall': 'rappel macro',
  'macro-f1': 'F1 macro',
  'weighted-precision': 'précision pondérée',
  'weighted-recall': 'rappel pondéré',
  'weighted-f1': 'F1 pondéré',
  mcc: 'MCC',
  kappa: 'kappa de Cohen',
  precision: 'précision',
  recall: 'rappel',
  specificity: 'spécificité',
  f1: 'F1',
  'roc-auc': 'aire ROC',
  'roc-auc-ovr': 'aire ROC, moyenne des classes',
  'average-precision': 'précision moyenne (aire PR)',
  'log-loss': 'perte logarithmique',
  brier: 'score de Brier',
  'top-2-accuracy': 'exactitude dans les deux premières',
  'top-5-accuracy': 'exactitude dans les cinq premières',
  'top-3-accuracy': 'exactitude dans les trois premières',
  'log-loss-skill': 'gain de perte logarithmique sur les parts des classes',
  'brier-skill': 'gain de Brier sur les parts des classes',
  'accuracy-gain': 'gain sur la classe la plus fréquente',
  mae: 'erreur absolue moyenne',
  rmse: 'racine de l’erreur quadratique',
  mse: 'erreur quadratique moyenne',
  'median-absolute-error': 'erreur absolue médiane',
  r2: 'R²',
  mape: 'erreur relative moyenne',
  pinball: 'perte quantile',
  'mae-skill': 'gain sur la médiane',
  folds: 'score par pli',
};

const BY_ENTITY = ' par entité';

/** A metric in a French sentence, measured row by row or entity by entity; its code when it has no word. */
export function nameMetric(code: string): string {
  if (!code.endsWith(BY_ENTITY)) return METRICS[code] ?? code;
  return nameMetric(code.slice(0, -BY_ENTITY.length)) + BY_ENTITY;
}

const METHODS: Readonly<Record<string, string>> = {
  wilson: 'Wilson',
  newcombe: 'Newcombe',
  'newcombe-paired': 'Newcombe apparié',
  'delong-logit': 'DeLong, échelle logit',
  delong: 'DeLong',
  bca: 'bootstrap BCa',
  percentile: 'bootstrap, centiles',
  wald: 'Wald',
  'corrected-t': 't corrigé (Nadeau et Bengio)',
  none: 'aucun',
};

export function nameMethod(code: string): string {
  return METHODS[code] ?? code;
}
