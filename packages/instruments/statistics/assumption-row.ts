/** One reading of what a method supposes; null where there is no number, with its reason. */
export interface AssumptionFact {
  readonly rule: string;
  readonly object?: string;
  readonly value: number | null;
  readonly p?: number | null;
  readonly df?: readonly number[];
  readonly count?: number;
  readonly total?: number;
  readonly detail?: string;
}

export const RULES = {
  rows: 'Effectif (lignes employées)',
  group: 'Effectif par groupe',
  normal: 'Normalité des résidus (Shapiro-Wilk, W)',
  spread: 'Variance des résidus (Breusch-Pagan, LM)',
  order: 'Autocorrélation dans l’ordre du fichier (Durbin-Watson, d)',
  inflation: 'Colinéarité (VIF)',
  cook: 'Influence (distance de Cook, la plus grande)',
  leverage: 'Influence (levier, le plus grand)',
  fits: 'Influence (DFFITS, lignes au-delà de 2√(p/n))',
  form: 'Forme fonctionnelle (RESET, F)',
  expected: 'Effectifs attendus (le plus petit)',
  separation: 'Séparation',
  dispersion: 'Dispersion (χ² de Pearson / degrés de liberté)',
  events: 'Événements par paramètre',
  ties: 'Valeurs distinctes',
} as const;
