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
  'top-3-accuracy': 'exactitude dans les trois premières',
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

/** A metric in a French sentence; its code when it has no word. */
export function nameMetric(code: string): string {
  return METRICS[code] ?? code;
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
