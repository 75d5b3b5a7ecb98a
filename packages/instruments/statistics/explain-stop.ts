import { errorCode, errorInfo } from '@etalon/error';

const REASONS: Readonly<Record<string, string>> = {
  'statistics.unknown-column': 'une colonne de l’analyse n’est pas dans les données livrées',
  'statistics.not-numeric': 'une colonne attendue en nombres contient du texte',
  'statistics.text-numbers': 'une colonne attendue en nombres les contient sous forme de texte',
  'statistics.not-categorical': 'une colonne attendue en catégories prend trop de valeurs',
  'statistics.constant-outcome': 'le résultat est constant dans les lignes retenues',
  'statistics.one-level': 'une variable n’a pas assez de catégories dans les lignes retenues',
  'statistics.unknown-level': 'une catégorie nommée n’est pas dans les données livrées',
  'statistics.too-few-rows': 'il ne reste pas assez de lignes',
  'statistics.unpaired': 'les paires ne se forment pas',
  'statistics.bad-weight': 'des poids sont négatifs',
  'statistics.bad-parameter': 'un réglage de l’analyse est hors de son domaine',
  'statistics.outside-domain': 'des valeurs sont hors du domaine de la méthode',
  'statistics.no-event': 'la catégorie qui compte pour 1 n’est pas dite',
  'statistics.no-event-seen': 'aucun événement n’a lieu dans les lignes retenues',
  'statistics.small-level': 'une catégorie a trop peu de lignes',
  'statistics.missing-main-effect': 'une interaction est sans ses effets simples',
  'statistics.bad-answer': 'le calcul ne donne pas de résultat',
  'quality.expression-refused': 'une condition sur les lignes sort de ce qui peut être exécuté',
  'duckdb.query-failed': 'les colonnes de l’analyse ne se lisent pas',
  'webr.timeout': 'le calcul a pris trop de temps',
  'webr.memory': 'le calcul a pris trop de mémoire',
  'webr.failed': 'le calcul s’est arrêté sur une erreur numérique',
  'webr.died': 'le calcul s’est arrêté',
};

/** Why an analysis could not be computed, in French; null for an error that is not about the analysis. */
export function explainStop(error: unknown): string | null {
  const code = errorCode(error);
  const reason = code === null ? undefined : REASONS[code];
  if (code === null || reason === undefined) return null;
  const info = errorInfo(error);
  const names = [info.column, info.level, info.parameter].filter((name) => typeof name === 'string');
  return names.length === 0 ? reason : `${reason} (${names.join(', ')})`;
}
