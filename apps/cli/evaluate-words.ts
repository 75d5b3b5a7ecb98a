/** Words of `etalon evaluate`. */
export const evaluateWords = {
  'evaluate.description': {
    fr: 'Mesure les prédictions d’un ou de plusieurs modèles : métriques et intervalles, comparaisons, calibration, seuil, tranches',
    en: 'Measures the predictions of one or several models: metrics and intervals, comparisons, calibration, threshold, slices',
  },
  'evaluate.files': {
    fr: 'CSV, Parquet, JSON ou XLSX ; le premier porte la vérité',
    en: 'CSV, Parquet, JSON or XLSX; the first one holds the truth',
  },
  'evaluate.option-truth': { fr: 'colonne de la vérité', en: 'column of the truth' },
  'evaluate.option-id': {
    fr: 'colonne d’identifiant, pour joindre les fichiers',
    en: 'identifier column, to join files',
  },
  'evaluate.option-score': {
    fr: 'scores d’un modèle : [nom[@fichier]=]colonne[,colonne…], chacune pouvant s’écrire classe:colonne ; à répéter',
    en: 'scores of a model: [name[@file]=]column[,column…], each may be written class:column; repeatable',
  },
  'evaluate.option-answer': {
    fr: 'réponses d’un modèle : [nom[@fichier]=]colonne ; à répéter',
    en: 'answers of a model: [name[@file]=]column; repeatable',
  },
  'evaluate.option-regression': { fr: 'les réponses sont des nombres', en: 'answers are numbers' },
  'evaluate.option-ranking': {
    fr: 'les scores ne sont pas des probabilités',
    en: 'scores are not probabilities',
  },
  'evaluate.option-classes': {
    fr: 'classes dans leur ordre, séparées par des virgules',
    en: 'classes in order, separated by commas',
  },
  'evaluate.option-positive': { fr: 'classe positive, de deux', en: 'positive class, of two' },
  'evaluate.option-threshold': {
    fr: 'score à partir duquel une ligne est positive (0,5)',
    en: 'score from which a row is positive (0.5)',
  },
  'evaluate.option-costs': {
    fr: 'coûts d’un faux positif et d’un faux négatif : FP:FN',
    en: 'costs of a false positive and of a false negative: FP:FN',
  },
  'evaluate.option-quantile': {
    fr: 'quantile que les nombres prédits représentent',
    en: 'quantile that predicted numbers stand for',
  },
  'evaluate.option-slices': {
    fr: 'colonnes qui coupent les lignes en tranches',
    en: 'columns that cut rows into slices',
  },
  'evaluate.option-groups': {
    fr: 'colonnes de groupes entre lesquels comparer les réponses',
    en: 'columns of groups between which answers are compared',
  },
  'evaluate.option-fold': { fr: 'colonne du pli', en: 'column of the fold' },
  'evaluate.option-weight': { fr: 'colonne du poids des lignes', en: 'column of the weight of rows' },
  'evaluate.option-cluster': {
    fr: 'colonne de l’entité des lignes (personne, machine)',
    en: 'column of the entity of rows (person, machine)',
  },
  'evaluate.by-design': {
    fr: 'Chaque ligne comptée pour son poids, tirée avec son entité',
    en: 'Each row counted for its weight, drawn with its entity',
  },
  'evaluate.option-stratify': {
    fr: 'garder l’effectif de chaque classe dans les rééchantillons',
    en: 'keep the rows of each class in resamples',
  },
  'evaluate.option-levels': {
    fr: 'parts des lignes que les intervalles ou les ensembles conformels doivent contenir, une à quatre, de 0.5 à 0.999 : 0.9,0.95',
    en: 'shares of rows that conformal intervals or sets must hold, one to four, from 0.5 to 0.999: 0.9,0.95',
  },
  'evaluate.bad-levels': {
    fr: '« {text} » ne donne pas une à quatre parts différentes de 0.5 à 0.999, comme 0.9,0.95',
    en: '“{text}” does not give one to four different shares from 0.5 to 0.999, such as 0.9,0.95',
  },
  'evaluate.conformal-headings': {
    fr: 'score|part demandée|part contenue|lignes mesurées|taille moyenne|limites',
    en: 'score|share asked|share held|rows measured|mean size|limits',
  },
  'evaluate.reading': { fr: 'Lecture des fichiers', en: 'Reading the files' },
  'evaluate.measuring': { fr: 'Mesure', en: 'Measuring' },
  'evaluate.bad-costs': {
    fr: '« {text} » ne donne pas deux coûts positifs, comme 1:5',
    en: '“{text}” does not give two positive costs, such as 1:5',
  },
  'evaluate.bad-number': { fr: '« {text} » n’est pas un nombre', en: '“{text}” is not a number' },
  'evaluate.rows': {
    fr: '{n} {n?ligne|lignes} · vérité « {truth} » de {file}',
    en: '{n} {n?row|rows} · truth “{truth}” of {file}',
  },
  'evaluate.classes': { fr: 'classes {classes}', en: 'classes {classes}' },
  'evaluate.positive': {
    fr: 'classes {classes} · positive « {positive} » à partir de {threshold}',
    en: 'classes {classes} · positive “{positive}” from {threshold}',
  },
  'evaluate.figure-headings': {
    fr: 'métrique|valeur|intervalle à 95 %|méthode|lignes',
    en: 'metric|value|95% interval|method|rows',
  },
  'evaluate.class-headings': {
    fr: 'classe|lignes|précision|rappel|F1',
    en: 'class|rows|precision|recall|F1',
  },
  'evaluate.baseline': {
    fr: 'Référence : répondre toujours « {name} », exactitude {accuracy}',
    en: 'Baseline: always answering “{name}”, accuracy {accuracy}',
  },
  'evaluate.calibration': {
    fr: 'Calibration : ECE {ece} sur 10 tranches de même effectif (par hasard, si les probabilités sont justes : {chance}, plus de {upper} dans 5 % des cas) ; pente {slope}, ordonnée {intercept}',
    en: 'Calibration: ECE {ece} over 10 bins of equal size (by chance, if probabilities are right: {chance}, over {upper} in 5% of cases); slope {slope}, intercept {intercept}',
  },
  'evaluate.threshold': {
    fr: 'Seuil : {wanted} d’après les coûts (coût moyen {cost}) ; {least} coûte le moins sur ces lignes ({leastCost}, de {lo} à {hi} d’un rééchantillon à l’autre) ; tout positif {all}, tout négatif {none}',
    en: 'Threshold: {wanted} from the costs (mean cost {cost}); {least} costs least on these rows ({leastCost}, from {lo} to {hi} over resamples); all positive {all}, all negative {none}',
  },
  'evaluate.slice-headings': {
    fr: 'tranche|lignes|part|intervalle à 95 %|écart aux autres lignes|p de Holm',
    en: 'slice|rows|share|95% interval|difference from other rows|Holm p',
  },
  'evaluate.slices-right': { fr: 'Réponses justes par tranche', en: 'Right answers by slice' },
  'evaluate.slices-beyond': {
    fr: 'Lignes au-delà de l’erreur médiane, par tranche',
    en: 'Rows beyond the median error, by slice',
  },
  'evaluate.small': {
    fr: 'Tranches de moins de {least} lignes, non mesurées : {names}',
    en: 'Slices under {least} rows, not measured: {names}',
  },
  'evaluate.group-headings': {
    fr: '{column}|lignes|taux de sélection|sensibilité|faux positifs|valeur prédictive',
    en: '{column}|rows|selection rate|sensitivity|false positives|predictive value',
  },
  'evaluate.pair': { fr: '{first} moins {second}', en: '{first} less {second}' },
  'evaluate.pair-headings': {
    fr: 'écart|valeur|intervalle à 95 %|p|p de Holm',
    en: 'difference|value|95% interval|p|Holm p',
  },
  'evaluate.disagreement': {
    fr: 'Justes tous deux {both}, {first} seul {firstOnly}, {second} seul {secondOnly}, aucun {neither}',
    en: 'Both right {both}, {first} only {firstOnly}, {second} only {secondOnly}, neither {neither}',
  },
  'evaluate.folds': {
    fr: 'Plis ({folds}) : écart {difference}, t corrigé [{lo} ; {hi}] p {p} ; comme si les plis étaient indépendants [{naiveLo} ; {naiveHi}]',
    en: 'Folds ({folds}): difference {difference}, corrected t [{lo}; {hi}] p {p}; as if folds were independent [{naiveLo}; {naiveHi}]',
  },
} as const;
