/** Words of conformal intervals and sets in the tool « Modèles ». */
export const conformalMessages = {
  'setting.levels': { fr: 'Parts à contenir (%)', en: 'Shares to hold (%)' },
  'setting.levels.hint': {
    fr: 'Lignes que les intervalles ou les ensembles doivent contenir ; plusieurs parts : 90 ; 95.',
    en: 'Rows that intervals or sets must hold; several shares: 90; 95.',
  },
  'model.lower': { fr: 'Colonne de la borne basse', en: 'Lower bound column' },
  'model.lower.hint': {
    fr: 'Facultative : un quantile bas que le modèle donne.',
    en: 'Optional: a low quantile that the model gives.',
  },
  'model.upper': { fr: 'Colonne de la borne haute', en: 'Upper bound column' },
  'model.upper.hint': {
    fr: 'Facultative, avec la borne basse.',
    en: 'Optional, with the lower bound.',
  },
  'model.spread': { fr: 'Colonne de l’échelle', en: 'Spread column' },
  'model.spread.hint': {
    fr: 'Facultative : l’incertitude que le modèle annonce, au-dessus de 0.',
    en: 'Optional: the uncertainty that the model announces, above 0.',
  },
  'title.numbers': { fr: 'Intervalles conformels', en: 'Conformal intervals' },
  'title.classes': { fr: 'Ensembles conformels', en: 'Conformal sets' },
  'model.numbers': { fr: '{name}, intervalles', en: '{name}, intervals' },
  'model.classes': { fr: '{name}, ensembles', en: '{name}, sets' },
  'lead.folds': {
    fr: 'La limite de chaque pli de « {column} » est prise sur les lignes des autres plis.',
    en: 'The limit of each fold of “{column}” is taken on the rows of the other folds.',
  },
  'lead.halves': {
    fr: 'Sans colonne de pli, une moitié des lignes, tirée, donne la limite ; l’autre moitié est mesurée.',
    en: 'Without a fold column, a drawn half of the rows gives the limit; the other half is measured.',
  },
  'lead.one-fold': {
    fr: 'La colonne « {column} » a moins de deux plis : une moitié des lignes, tirée, donne la limite ; l’autre moitié est mesurée.',
    en: 'Column “{column}” has fewer than two folds: a drawn half of the rows gives the limit; the other half is measured.',
  },
  'lead.cluster': {
    fr: 'Les lignes d’une même entité (« {column} ») restent du même côté ; les intervalles de Wilson, eux, comptent les lignes une à une.',
    en: 'Rows of one entity (“{column}”) stay on one side; Wilson intervals, though, count rows one by one.',
  },
  'lead.shared': {
    fr: '{count} {count?entité a|entités ont} des lignes dans plusieurs plis : leurs lignes ne sont pas échangeables avec celles qui donnent la limite.',
    en: '{count} {count?entity has|entities have} rows in several folds: these rows are not exchangeable with those that give the limit.',
  },
  'lead.left': {
    fr: '{count} {count?ligne n’a|lignes n’ont} pas de pli : ni mesurées, ni prises pour la limite.',
    en: '{count} {count?row has|rows have} no fold: neither measured nor taken for the limit.',
  },
  'lead.exchangeable': {
    fr: 'La part annoncée vaut en moyenne, pour des lignes échangeables avec celles qui ont donné la limite ; une tranche peut s’en écarter.',
    en: 'The announced share holds on average, for rows exchangeable with those that gave the limit; a slice may depart from it.',
  },
  'score.residual': { fr: 'Écart à la prédiction', en: 'Distance from the prediction' },
  'score.residual.about': {
    fr: 'Score |y − ŷ| : tous les intervalles d’un pli ont la même largeur (Lei et al. 2018).',
    en: 'Score |y − ŷ|: every interval of a fold has the same width (Lei et al. 2018).',
  },
  'score.scaled-residual': { fr: 'Écart divisé par l’échelle', en: 'Distance over the spread' },
  'score.scaled-residual.about': {
    fr: 'Score |y − ŷ| / échelle : la largeur suit l’incertitude que le modèle annonce (Lei et al. 2018).',
    en: 'Score |y − ŷ| / spread: the width follows the uncertainty that the model announces (Lei et al. 2018).',
  },
  'score.bounds': { fr: 'Bornes du modèle, déplacées', en: 'Bounds of the model, moved' },
  'score.bounds.about': {
    fr: 'Score max(bas − y, y − haut) : les bornes données sont écartées ou rapprochées d’une même limite (Romano, Patterson et Candès 2019).',
    en: 'Score max(low − y, y − high): the given bounds are moved apart or together by one limit (Romano, Patterson & Candès 2019).',
  },
  'score.probability': { fr: 'Probabilité de la classe', en: 'Probability of the class' },
  'score.probability.about': {
    fr: 'Score 1 − p : une classe est dans l’ensemble quand sa probabilité passe la limite (Sadinle, Lei et Wasserman 2019).',
    en: 'Score 1 − p: a class is in the set when its probability passes the limit (Sadinle, Lei & Wasserman 2019).',
  },
  'score.sum': { fr: 'Probabilités cumulées', en: 'Summed probabilities' },
  'score.sum.about': {
    fr: 'Score : somme des probabilités plus hautes, et part tirée de la sienne (Romano, Sesia et Candès 2020).',
    en: 'Score: sum of the higher probabilities, and a drawn share of its own (Romano, Sesia & Candès 2020).',
  },
  'gap.few-rows': {
    fr: 'À {level}, il faut {least} lignes pour prendre une limite : il y en a {n}. Apportez plus de lignes ou demandez une part plus basse.',
    en: 'At {level}, a limit takes {least} rows: there are {n}. Bring more rows or ask for a lower share.',
  },
  'gap.one-entity': {
    fr: 'Il n’y a qu’une entité (ou qu’une ligne) : rien ne peut en être mis à part pour donner la limite.',
    en: 'There is one entity (or one row) only: nothing can be set apart to give the limit.',
  },
  'gap.no-scores': {
    fr: 'Ce modèle ne donne que des réponses : ajoutez au banc ses colonnes de probabilités.',
    en: 'This model gives answers only: add its probability columns on the bench.',
  },
  'gap.no-probability': {
    fr: 'Ses scores sont déclarés sans probabilité : aucun ensemble n’en est fait.',
    en: 'Its scores are declared as no probabilities: no set is made of them.',
  },
  'gap.one-bound': {
    fr: 'Une seule borne est nommée : nommez aussi l’autre au banc.',
    en: 'One bound only is named: name the other one too on the bench.',
  },
  'gap.not-finite': {
    fr: '{count} {count?ligne n’a|lignes n’ont} pas de nombre : rien n’est calculé.',
    en: '{count} {count?row has|rows have} no number: nothing is computed.',
  },
  'gap.spread-not-positive': {
    fr: '{count} {count?ligne a|lignes ont} une échelle nulle ou négative : l’écart ne peut être divisé par elle.',
    en: '{count} {count?row has|rows have} a spread of zero or less: a distance cannot be divided by it.',
  },
  'coverage.title': { fr: 'Part contenue, {name}, {score}', en: 'Share held, {name}, {score}' },
  'coverage.all': { fr: 'Toutes', en: 'All rows' },
  'coverage.fold': { fr: 'pli {name}', en: 'fold {name}' },
  'coverage.caption.folds': {
    fr: 'Trait : part des lignes contenues ; barre : intervalle de Wilson à 95 % ; tireté : part demandée ; plage grise, pour chaque pli : où tombe neuf fois sur dix la part que sa limite contient (loi Bêta).',
    en: 'Mark: share of rows held; bar: 95% Wilson interval; dashed: share asked; grey span, for each fold: where the share that its limit holds falls nine times in ten (Beta law).',
  },
  'coverage.caption.halves': {
    fr: 'Trait : part des lignes contenues ; barre : intervalle de Wilson à 95 % ; tireté : part demandée ; plage grise : où tombe neuf fois sur dix la part que la limite contient (loi Bêta).',
    en: 'Mark: share of rows held; bar: 95% Wilson interval; dashed: share asked; grey span: where the share that the limit holds falls nine times in ten (Beta law).',
  },
  'coverage.tied': {
    fr: 'Jusqu’à {count} lignes ont le score de la limite : la part contenue peut alors dépasser le haut de la plage.',
    en: 'Up to {count} rows have the score of the limit: the share held may then pass the top of the span.',
  },
  'widths.title': { fr: 'Largeurs à {level}, {name}, {score}', en: 'Widths at {level}, {name}, {score}' },
  'widths.caption': {
    fr: 'À {level}, nombre de lignes selon la largeur de leur intervalle, dans l’unité de « {column} » : moyenne {mean}, médiane {median}.',
    en: 'At {level}, number of rows by the width of their interval, in the unit of “{column}”: mean {mean}, median {median}.',
  },
  'widths.one': {
    fr: 'À {level}, tous les intervalles ont la même largeur, {mean} dans l’unité de « {column} ».',
    en: 'At {level}, every interval has the same width, {mean} in the unit of “{column}”.',
  },
  'widths.empty': {
    fr: '{count} {count?intervalle ne contient|intervalles ne contiennent} aucun nombre : ses bornes se croisent.',
    en: '{count} {count?interval holds|intervals hold} no number: the bounds cross.',
  },
  'sizes.title': { fr: 'Tailles à {level}, {name}, {score}', en: 'Sizes at {level}, {name}, {score}' },
  'sizes.caption': {
    fr: 'À {level}, nombre de lignes selon le nombre de classes de leur ensemble : {mean} en moyenne, {empty} {count?ensemble vide|ensembles vides}.',
    en: 'At {level}, number of rows by the number of classes of their set: {mean} on average, {empty} empty {count?set|sets}.',
  },
  'sizes.classes': { fr: '{count} {count?classe|classes}', en: '{count} {count?class|classes}' },
  'table.parts': { fr: 'Voir le tableau des limites', en: 'See the table of limits' },
  'table.parts.title': { fr: '{title}, limites', en: '{title}, limits' },
  'table.cuts': { fr: 'Par tranche et par classe', en: 'By slice and by class' },
  'table.cuts.numbers': { fr: 'Par tranche', en: 'By slice' },
  'head.level': { fr: 'Part demandée', en: 'Share asked' },
  'head.part': { fr: 'Lignes mesurées', en: 'Rows measured' },
  'head.n': { fr: 'Lignes', en: 'Rows' },
  'head.calibration': { fr: 'Lignes de calibration', en: 'Calibration rows' },
  'head.k': { fr: 'Rang k', en: 'Rank k' },
  'head.limit': { fr: 'Limite', en: 'Limit' },
  'head.coverage': { fr: 'Part contenue', en: 'Share held' },
  'head.band': { fr: 'Plage à 90 %', en: '90% span' },
  'head.width': { fr: 'Largeur moyenne', en: 'Mean width' },
  'head.width.one': { fr: 'Largeur', en: 'Width' },
  'head.size.one': { fr: 'Taille de l’ensemble', en: 'Size of the set' },
  'head.size': { fr: 'Classes par ensemble', en: 'Classes in a set' },
  'head.cut': { fr: 'Tranche', en: 'Slice' },
  'cut.class': { fr: 'classe {name}', en: 'class {name}' },
  'half.asked': { fr: 'moitié mesurée', en: 'half measured' },
} as const;
