/** Words of what a training and a search tell beyond scores: costs, growth, origin, validated searches, extremes. */
export const validationMessages = {
  'growth.ask': {
    fr: 'Apprendre aussi d’un dixième, d’un quart et de la moitié des lignes',
    en: 'Also learn from a tenth, a quarter and a half of the rows',
  },
  'growth.hint': {
    fr: 'Dit ce que plus de lignes apporteraient ; ajoute environ autant de calcul.',
    en: 'Tells what more rows would bring; adds about as much computing.',
  },
  'growth.title': { fr: 'Selon le nombre de lignes apprises', en: 'By number of rows learned from' },
  'growth.alt': {
    fr: '{metric} de {name} selon le nombre de lignes apprises',
    en: '{metric} of {name} by number of rows learned from',
  },
  'growth.caption': {
    fr: '{name} : {metric} moyenne et intervalle corrigé à 95 %, les mêmes lignes étant demandées à chaque fois.',
    en: '{name}: mean {metric} and corrected 95% interval, the same rows being asked each time.',
  },
  'growth.rows': { fr: 'Lignes apprises', en: 'Rows learned from' },
  'band.caption': {
    fr: 'Bande : du plus petit au plus grand des apprentissages du plan, à chaque étape que tous ont faite.',
    en: 'Band: from the least to the greatest of the fits of the plan, at each step that all of them took.',
  },
  'thread.caption': {
    fr: 'Trait pointillé : une même entité demandée dans plusieurs plis, donc apprise et demandée à la fois ({count} {count?montrée|montrées}).',
    en: 'Dotted line: one entity asked in several folds, hence learned from and asked at once ({count} shown).',
  },
  'board.latency': { fr: 'Réponse', en: 'Answer' },
  'board.latency.value': { fr: '{value} µs par ligne', en: '{value} µs a row' },
  'board.file': { fr: 'Fichier ONNX', en: 'ONNX file' },
  'board.file.value': { fr: '{value} ko', en: '{value} kB' },
  'pareto.title': { fr: 'Qualité et coût', en: 'Quality and cost' },
  'pareto.alt': {
    fr: '{metric} selon le temps d’un apprentissage, un signe par modèle',
    en: '{metric} by time of a fit, one mark for each model',
  },
  'pareto.caption': {
    fr: '{list}. Croix : de part et d’autre, l’intervalle corrigé de la qualité et les temps extrêmes d’un apprentissage (échelle logarithmique). Trait : modèles qu’aucun autre n’égale à moindre temps. Un intervalle qui en recouvre un autre ne les départage pas.',
    en: '{list}. Cross: on each side, the corrected interval of the quality and the extreme times of a fit (logarithmic scale). Line: models that no other equals in less time. An interval that overlaps another does not part them.',
  },
  'pareto.front': { fr: 'Sur le front', en: 'On the front' },
  'pareto.seconds': { fr: 'Temps d’un apprentissage', en: 'Time of a fit' },
  'pareto.yes': { fr: 'oui', en: 'yes' },
  'pareto.no': { fr: 'non', en: 'no' },
  'origin.engine': { fr: '{names} : {engine} {version}, binaire', en: '{names}: {engine} {version}, binary' },
  'origin.own': {
    fr: 'Les autres modèles sont appris par Étalon lui-même.',
    en: 'The other models are learned by Étalon itself.',
  },
  'origin.seed': {
    fr: 'Graine, qui est l’empreinte de la table :',
    en: 'Seed, which is the hash of the table:',
  },
  'origin.former': {
    fr: 'Cet entraînement vient d’une version antérieure de l’outil : ses fichiers restent, son tableau demande un nouvel entraînement.',
    en: 'This training comes from an earlier version of the tool: its files remain, its table takes a new training.',
  },
  'outer.label': { fr: 'Plis extérieurs', en: 'Outer folds' },
  'outer.hint': {
    fr: '0, ou de 2 à 10 : toute la recherche est refaite sur chacun, pour savoir ce que vaut choisir ainsi.',
    en: '0, or from 2 to 10: the whole search is made again on each, to know what choosing in this way is worth.',
  },
  'nested.title': { fr: 'La recherche elle-même, validée', en: 'The search itself, validated' },
  'nested.about': {
    fr: 'Sur chaque pli extérieur, la recherche est refaite sans lui, puis ses meilleurs réglages lui sont demandés une fois. Des réglages qui changent d’un pli à l’autre disent que la recherche hésite.',
    en: 'On each outer fold the search is made again without it, then its best settings are asked there once. Settings that change from fold to fold say that the search wavers.',
  },
  'nested.test': {
    fr: 'Perte attendue de réglages choisis ainsi',
    en: 'Expected loss of settings chosen in this way',
  },
  'nested.gain': { fr: 'Gain attendu sur les réglages usuels', en: 'Expected gain over the usual settings' },
  'nested.optimism': { fr: 'Optimisme de la recherche', en: 'Optimism of the search' },
  'nested.fold': { fr: 'Pli', en: 'Fold' },
  'nested.validation': { fr: 'Perte pendant la recherche', en: 'Loss during the search' },
  'nested.apart': { fr: 'Perte sur le pli', en: 'Loss on the fold' },
  'nested.usual': { fr: 'Réglages usuels', en: 'Usual settings' },
  'nested.naive': { fr: '{span} ; comme indépendants : {naive}', en: '{span}; as independent: {naive}' },
  'importance.title': { fr: 'Importance des réglages', en: 'Importance of the settings' },
  'importance.about': {
    fr: 'Une forêt apprend la perte des essais d’après leurs réglages ; l’importance est l’erreur que lui ajoute le mélange d’un réglage, rapportée à la variance des pertes. Elle ne vaut que dans les bornes cherchées.',
    en: 'A forest learns the loss of the trials from their settings; the importance is the error that shuffling one setting adds to it, over the variance of the losses. It holds within the bounds searched only.',
  },
  'importance.few': {
    fr: 'Moins de dix essais complets : trop peu pour le dire.',
    en: 'Fewer than ten whole trials: too few to tell.',
  },
  'importance.setting': { fr: 'Réglage', en: 'Setting' },
  'importance.value': { fr: 'Importance', en: 'Importance' },
  failed: {
    fr: '{count} {count?essai n’a|essais n’ont} pas donné de perte : {count?il est listé, jamais retenu|ils sont listés, jamais retenus}.',
    en: '{count} {count?trial|trials} gave no loss: listed, never chosen.',
  },
  'extremes.title': { fr: 'Influence des extrêmes', en: 'Influence of extremes' },
  'extremes.about': {
    fr: 'Les mêmes modèles apprennent de nouveau sans les lignes les plus isolées (forêt d’isolement, sans lire la cible), ou sans les plus mal prédites ; les lignes demandées restent les mêmes.',
    en: 'The same models learn again without the most isolated rows (isolation forest, which does not read the target), or without the worst predicted ones; the rows asked stay the same.',
  },
  'extremes.do': { fr: 'Mesurer l’influence des extrêmes', en: 'Measure the influence of extremes' },
  'extremes.none': {
    fr: 'Les scores sans les extrêmes viendront ici après cette mesure.',
    en: 'The scores without extremes will come here after this measure.',
  },
  'extremes.caption': {
    fr: 'Perte moyenne de chaque modèle, son intervalle corrigé à 95 % et son rang. τ de Kendall : accord de l’ordre avec celui de toutes les lignes (1 : le même, −1 : l’inverse).',
    en: 'Mean loss of each model, its corrected 95% interval and its rank. Kendall’s τ: agreement of the order with that of all rows (1: the same, −1: the reverse).',
  },
  'extremes.rule': { fr: 'Lignes apprises', en: 'Rows learned from' },
  'extremes.removed': { fr: 'Retirées par pli', en: 'Taken out a fold' },
  'extremes.tau': { fr: 'τ', en: 'τ' },
  'extremes.rank': { fr: 'rang {rank}', en: 'rank {rank}' },
  'rule.none': { fr: 'toutes', en: 'all' },
  'rule.isolation-1': { fr: 'sans le 1 % le plus isolé', en: 'without the most isolated 1%' },
  'rule.isolation-5': { fr: 'sans les 5 % les plus isolés', en: 'without the most isolated 5%' },
  'rule.residual-1': { fr: 'sans le 1 % le plus mal prédit', en: 'without the worst predicted 1%' },
  'extremes.rows.title': { fr: 'Lignes qui pèsent le plus', en: 'Rows that weigh most' },
  'extremes.rows.caption': {
    fr: 'Perte moyenne de chaque modèle sans la ligne (jackknife). « Isolement » : part des lignes aussi isolées ou plus. Une ligne isolée est une erreur ou un cas rare et légitime : c’est à vous de le dire.',
    en: 'Mean loss of each model without the row (jackknife). “Isolation”: share of the rows that are as isolated or more. An isolated row is an error or a rare and legitimate case: that is yours to say.',
  },
  'extremes.row': { fr: 'Ligne', en: 'Row' },
  'extremes.isolation': { fr: 'Isolement', en: 'Isolation' },
  'extremes.moves': { fr: 'Change l’ordre', en: 'Changes the order' },
  'extremes.movers': {
    fr: '{count} {count?ligne, retirée seule, changerait|lignes, retirées chacune seule, changeraient} l’ordre des modèles.',
    en: '{count} {count?row, taken out alone,|rows, each taken out alone,} would change the order of the models.',
  },
  'extremes.movers.none': {
    fr: 'Aucune ligne retirée seule ne change l’ordre des modèles.',
    en: 'No row taken out alone changes the order of the models.',
  },
} as const;
