/** Words of `etalon train` and `etalon search`. */
export const trainWords = {
  'train.description': {
    fr: 'Apprend des modèles sur une table et les valide sur un même plan ; --out garde les fichiers, dont chaque modèle en ONNX',
    en: 'Learns models on a table and validates them on one plan; --out keeps the files, among them each model as ONNX',
  },
  'search.description': {
    fr: 'Cherche les réglages d’un algorithme, puis les demande une fois sur des lignes que la recherche n’a pas vues',
    en: 'Looks for the settings of an algorithm, then asks them once on rows that the search never saw',
  },
  'train.file': { fr: 'CSV, Parquet, JSON ou XLSX', en: 'CSV, Parquet, JSON or XLSX' },
  'train.option-target': { fr: 'colonne à prédire', en: 'column to predict' },
  'train.option-models': {
    fr: 'algorithmes, séparés par des virgules : linear, logistic, neighbours, tree, forest, boosting, network',
    en: 'algorithms, separated by commas: linear, logistic, neighbours, tree, forest, boosting, network',
  },
  'train.option-settings': {
    fr: 'réglages : algorithme.réglage=valeur,…',
    en: 'settings: algorithm.setting=value,…',
  },
  'train.option-regression': { fr: 'la cible est un nombre', en: 'the target is a number' },
  'train.option-scheme': {
    fr: 'plan : holdout, kfold, stratified, grouped, temporal',
    en: 'plan: holdout, kfold, stratified, grouped, temporal',
  },
  'train.option-folds': { fr: 'nombre de plis (5)', en: 'number of folds (5)' },
  'train.option-repeats': { fr: 'répétitions (1)', en: 'repeats (1)' },
  'train.option-gap': {
    fr: 'lignes écartées avant chaque bloc de temps (0)',
    en: 'rows left out before each block of time (0)',
  },
  'train.option-id': { fr: 'colonne d’identifiant', en: 'identifier column' },
  'train.option-group': { fr: 'colonne de l’entité', en: 'entity column' },
  'train.option-time': { fr: 'colonne du temps', en: 'time column' },
  'train.option-left': {
    fr: 'colonnes écartées, séparées par des virgules',
    en: 'columns left out, separated by commas',
  },
  'train.option-growth': {
    fr: 'parts des lignes apprises pour la courbe d’apprentissage, par exemple 0.1,0.3',
    en: 'shares of the rows learned from for the learning curve, for example 0.1,0.3',
  },
  'train.option-out': { fr: 'dossier où laisser les fichiers', en: 'folder in which to leave the files' },
  'search.option-algorithm': {
    fr: 'algorithme dont on cherche les réglages',
    en: 'algorithm whose settings are looked for',
  },
  'search.option-method': {
    fr: 'random, sequential, halving ou grid',
    en: 'random, sequential, halving or grid',
  },
  'search.option-trials': { fr: 'essais au plus (20)', en: 'trials at most (20)' },
  'search.option-outer': {
    fr: 'plis extérieurs, pour valider la recherche elle-même',
    en: 'outer folds, to validate the search itself',
  },
  'search.option-patience': {
    fr: 'essais sans progrès avant qu’une recherche « sequential » s’arrête (0 : jamais)',
    en: 'trials without a gain before a “sequential” search stops (0: never)',
  },
  'train.bad-number': { fr: '« {text} » n’est pas un nombre entier', en: '“{text}” is not a whole number' },
  'train.bad-setting': {
    fr: '« {text} » ne s’écrit pas algorithme.réglage=valeur',
    en: '“{text}” is not written algorithm.setting=value',
  },
  'train.reading': { fr: 'Lecture', en: 'Reading' },
  'train.learning': { fr: 'Apprentissage', en: 'Learning' },
  'train.rows': {
    fr: '{n} {n?ligne|lignes} de {file}, cible « {target} » ; {fits} {fits?apprentissage|apprentissages} par modèle ({scheme})',
    en: '{n} {n?row|rows} of {file}, target “{target}”; {fits} {fits?fit|fits} for each model ({scheme})',
  },
  'train.headings': {
    fr: 'Modèle|Métrique|Moyenne|Intervalle corrigé|Comme indépendants|Gain sur le repère',
    en: 'Model|Metric|Mean|Corrected interval|As independent|Gain over the baseline',
  },
  'train.cost-headings': {
    fr: 'Modèle|Secondes|µs par ligne|Nombres|Fichier',
    en: 'Model|Seconds|µs a row|Numbers|File',
  },
  'train.engine': {
    fr: 'Moteur : {name} {version}, binaire {sha256}',
    en: 'Engine: {name} {version}, binary {sha256}',
  },
  'train.seed': { fr: 'Graine {seed} ; données {sha256}', en: 'Seed {seed}; data {sha256}' },
  'train.out': { fr: 'Fichiers dans {folder}', en: 'Files in {folder}' },
  'train.followed.draw': {
    fr: 'Arrêt anticipé : décidé sur un dixième de la partie d’apprentissage, tiré au hasard et gardé à part.',
    en: 'Early stopping: decided on a tenth of the training part, drawn at random and kept apart.',
  },
  'train.followed.group': {
    fr: 'Arrêt anticipé : décidé sur un dixième de la partie d’apprentissage, fait d’entités entières gardées à part (une au moins).',
    en: 'Early stopping: decided on a tenth of the training part, made of whole entities kept apart (one at least).',
  },
  'train.followed.time': {
    fr: 'Arrêt anticipé : décidé sur le dernier dixième dans le temps de la partie d’apprentissage ; le modèle n’apprend ni de lui, ni des lignes écartées avant lui.',
    en: 'Early stopping: decided on the last tenth in time of the training part; the model learns neither from it nor from the rows left out before it.',
  },
  'search.headings': { fr: 'Essai|Perte|Écart-type|Réglages', en: 'Trial|Loss|Standard deviation|Settings' },
  'search.usual': { fr: 'usuel', en: 'usual' },
  'search.best': {
    fr: 'Meilleur essai : perte {loss} pendant la recherche, {apart} sur {rows} lignes gardées à part (optimisme {optimism}) ; réglages usuels : {usual}',
    en: 'Best trial: loss {loss} during the search, {apart} on {rows} rows kept apart (optimism {optimism}); usual settings: {usual}',
  },
  'search.importance': { fr: 'Importance des réglages : {list}', en: 'Importance of the settings: {list}' },
  'search.nested': {
    fr: 'Recherche validée sur {folds} plis extérieurs : perte {test}, gain {gain}, optimisme {optimism}',
    en: 'Search validated on {folds} outer folds: loss {test}, gain {gain}, optimism {optimism}',
  },
} as const;
