const NAMES: Readonly<Record<string, string>> = {
  '(Intercept)': 'ordonnée à l’origine',
  mean: 'moyenne',
  median: 'médiane',
  'mean-difference': 'différence de moyennes',
  'paired-difference': 'différence moyenne des paires',
  'median-difference': 'différence de position',
  'hedges-g': 'g de Hedges',
  'cohen-d': 'd de Cohen',
  'cramer-v': 'V de Cramér',
  'eta-squared': 'êta carré',
  'omega-squared': 'oméga carré',
  'epsilon-squared': 'epsilon carré',
  'risk-difference': 'différence de proportions',
  'risk-ratio': 'rapport de proportions',
  'odds-ratio': 'rapport de cotes',
  'rank-biserial': 'corrélation bisériale de rang',
  superiority: 'probabilité de supériorité',
  pearson: 'r de Pearson',
  spearman: 'rho de Spearman',
  kendall: 'tau de Kendall',
  overall: 'test d’ensemble',
  'likelihood-ratio': 'rapport de vraisemblance',
  student: 'test de Student',
  anova: 'analyse de variance',
  'anova-welch': 'analyse de variance de Welch',
  'kruskal-wallis': 'test de Kruskal-Wallis',
  'mann-whitney': 'test de Mann-Whitney',
  'signed-rank': 'test des rangs signés',
  'pearson-chi-square': 'khi-deux de Pearson',
  fisher: 'test exact de Fisher',
  'log-rank': 'test du log-rang',
};

/** An estimate or a test of a result in French; a term of a model stays as it is written. */
export function nameTerm(term: string): string {
  return NAMES[term] ?? term;
}
