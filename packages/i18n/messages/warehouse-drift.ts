/** Words of the comparison of a table with a reference. */
export const warehouseDriftMessages = {
  'drift.title': { fr: 'Dérive des colonnes', en: 'Drift of columns' },
  'drift.lead': {
    fr: 'Comparez une table à une référence, colonne par colonne : deux sources, la table de la recette, ou deux périodes d’une même table par une condition. Convertissez d’abord les nombres et les dates dans la recette : un texte est comparé valeur par valeur.',
    en: 'Compare a table with a reference, column by column: two sources, the table of the recipe, or two periods of one table by a condition. Convert numbers and dates in the recipe first: a text is compared value by value.',
  },
  'drift.reference': { fr: 'Référence', en: 'Reference' },
  'drift.current': { fr: 'Table comparée', en: 'Compared table' },
  'drift.reference.where': { fr: 'Lignes de la référence', en: 'Rows of the reference' },
  'drift.current.where': { fr: 'Lignes comparées', en: 'Rows compared' },
  'drift.where.hint': {
    fr: 'Condition, par exemple jour < DATE ’2001-03-01’. Vide : toutes les lignes.',
    en: 'Condition, for example jour < DATE ’2001-03-01’. Empty: every row.',
  },
  'drift.do': { fr: 'Comparer', en: 'Compare' },
  'drift.none': {
    fr: 'La comparaison viendra ici dès qu’une source sera lue.',
    en: 'The comparison will come here as soon as a source is read.',
  },
  'drift.caption': {
    fr: '{reference} {reference?ligne|lignes} de référence, {current} {current?ligne comparée|lignes comparées}. Intervalles à 95 % entre crochets.',
    en: '{reference} reference {reference?row|rows}, {current} compared {current?row|rows}. 95% intervals in brackets.',
  },
  'drift.column': { fr: 'Colonne', en: 'Column' },
  'drift.missing': { fr: 'Part sans valeur finie, écart', en: 'Share without a finite value, difference' },
  'drift.distance': { fr: 'Distance', en: 'Distance' },
  'drift.gap': { fr: 'Test', en: 'Test' },
  'drift.psi': { fr: 'Indice de stabilité', en: 'Stability index' },
  'drift.points': { fr: '{value} points [{lo} ; {hi}]', en: '{value} points [{lo}; {hi}]' },
  'drift.wasserstein': { fr: 'W₁ = {value}', en: 'W₁ = {value}' },
  'drift.wasserstein.sd': {
    fr: '{value} écart-type de la référence',
    en: '{value} standard deviation of the reference',
  },
  'drift.interval': { fr: '[{lo} ; {hi}]', en: '[{lo}; {hi}]' },
  'drift.still': {
    fr: 'Sans mouvement, W₁ reste sous {value} dans 95 % des tirages.',
    en: 'When nothing moves, W₁ stays under {value} in 95% of draws.',
  },
  'drift.no-interval': {
    fr: 'Plus de {limit} valeurs distinctes : W₁ est exact, sans intervalle.',
    en: 'More than {limit} distinct values: W₁ is exact, without an interval.',
  },
  'drift.jensen': { fr: 'Jensen-Shannon = {value}', en: 'Jensen–Shannon = {value}' },
  'drift.ks': { fr: 'D = {value} [{lo} ; {hi}]', en: 'D = {value} [{lo}; {hi}]' },
  'drift.chi': { fr: 'χ² = {value} ({df} ddl)', en: 'χ² = {value} ({df} df)' },
  'drift.p': { fr: 'p {p}, de Holm {adjusted}', en: 'p {p}, Holm {adjusted}' },
  'drift.critical': {
    fr: 'dépasse {critical} dans 5 % des cas quand rien ne bouge',
    en: 'exceeds {critical} in 5% of cases when nothing moves',
  },
  'drift.open': { fr: 'Voir {column}', en: 'See {column}' },
  'drift.bins': {
    fr: 'Parts de « {column} » dans les déciles de la référence',
    en: 'Shares of “{column}” in the deciles of the reference',
  },
  'drift.classes': { fr: 'Parts des valeurs de « {column} »', en: 'Shares of the values of “{column}”' },
  'drift.bin': { fr: 'Tranche', en: 'Bin' },
  'drift.value': { fr: 'Valeur', en: 'Value' },
  'drift.bin.first': { fr: 'jusqu’à {to}', en: 'up to {to}' },
  'drift.bin.middle': { fr: 'de {from} (exclu) à {to}', en: 'from {from} (excluded) to {to}' },
  'drift.bin.last': { fr: 'plus de {from}', en: 'over {from}' },
  'drift.bin.all': { fr: 'toutes les valeurs', en: 'every value' },
  'drift.share': { fr: '{count} ({share})', en: '{count} ({share})' },
  'drift.means': {
    fr: 'Moyenne {before} → {after}, médiane {medianBefore} → {medianAfter}, écart-type {sdBefore} → {sdAfter}.',
    en: 'Mean {before} → {after}, median {medianBefore} → {medianAfter}, standard deviation {sdBefore} → {sdAfter}.',
  },
  'drift.cuts': {
    fr: 'Aux seuils d’usage, deux lots de ces tailles tirés d’une même population dépassent 0,1 dans {first} des cas et 0,25 dans {second} (approximation de Yurdakul et Naranjo, 2020).',
    en: 'At the cuts in use, two batches of these sizes drawn from one population exceed 0.1 in {first} of cases and 0.25 in {second} (approximation of Yurdakul and Naranjo, 2020).',
  },
  'drift.padded': {
    fr: 'Une tranche était vide d’un côté : 0,5 a été ajouté à chacune.',
    en: 'A bin was empty on one side: 0.5 was added to each.',
  },
  'drift.sparse': {
    fr: '{share} des effectifs attendus sont sous 5 : la loi du χ² n’est qu’approchée.',
    en: '{share} of the expected counts are under 5: the χ² law is only approximate.',
  },
  'drift.limit-law': {
    fr: 'p de la loi limite de Kolmogorov ; l’intervalle de D ne suppose aucune loi et il est large.',
    en: 'p from Kolmogorov’s limit law; the interval of D supposes no law and is wide.',
  },
  'drift.exact': {
    fr: 'p exact, par décompte des chemins ; l’intervalle de D ne suppose aucune loi et il est large.',
    en: 'Exact p, by counting paths; the interval of D supposes no law and is wide.',
  },
  'drift.appeared': { fr: 'Valeurs nouvelles ({count}) : {values}', en: 'New values ({count}): {values}' },
  'drift.vanished': { fr: 'Valeurs disparues ({count}) : {values}', en: 'Values gone ({count}): {values}' },
  'drift.left': { fr: 'Colonnes laissées de côté', en: 'Columns left aside' },
  'drift.left.only-reference': { fr: 'seulement dans la référence', en: 'only in the reference' },
  'drift.left.only-current': { fr: 'seulement dans la table comparée', en: 'only in the compared table' },
  'drift.left.empty': { fr: 'sans aucune valeur d’un côté', en: 'without any value on one side' },
  'drift.left.other-type': {
    fr: 'd’un autre type : {first} et {second}',
    en: 'of another type: {first} and {second}',
  },
  'drift.left.too-many-classes': {
    fr: '{classes} valeurs différentes : un identifiant ou un texte libre',
    en: '{classes} different values: an identifier or free text',
  },
  'drift.legend': {
    fr: 'En gris, la référence ; en bleu, la table comparée.',
    en: 'In grey, the reference; in blue, the compared table.',
  },
  'drift.limits': {
    fr: 'Ces nombres disent de combien deux lots diffèrent, non pourquoi ni si cela compte. Les valeurs sont supposées tirées indépendamment : une suite de mesures dans le temps rend p trop petit. Avec beaucoup de lignes, un écart infime a un p infime : lisez d’abord la distance.',
    en: 'These numbers say by how much two batches differ, not why, nor whether it matters. Values are supposed to be drawn independently: a sequence of measures in time makes p too small. With many rows, a tiny difference has a tiny p: read the distance first.',
  },
} as const;
