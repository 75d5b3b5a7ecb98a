/** Sentences and remedies for what the evaluation of models refuses. */
export const modelsErrorMessages = {
  'evaluation.no-row': {
    fr: 'Il n’y a aucune prédiction à mesurer.',
    en: 'There is no prediction to measure.',
  },
  'evaluation.no-row.remedy': {
    fr: 'Donnez un fichier d’au moins une ligne de prédictions.',
    en: 'Give a file of at least one row of predictions.',
  },
  'evaluation.bad-weights': {
    fr: 'Le poids {weight} (ligne n° {row} à partir de 0) n’est pas un nombre positif, ou tous les poids sont nuls.',
    en: 'Weight {weight} (row no. {row} from 0) is not a positive number, or every weight is zero.',
  },
  'evaluation.bad-weights.remedy': {
    fr: 'Donnez un poids positif ou nul à chaque ligne, dont un au moins n’est pas nul.',
    en: 'Give each row a weight of zero or more, one at least not zero.',
  },
  'evaluation.too-few-folds': {
    fr: 'Une comparaison par plis demande au moins deux plis ; il y en a {folds}.',
    en: 'A comparison by folds takes at least two folds; there are {folds}.',
  },
  'evaluation.too-few-folds.remedy': {
    fr: 'Choisissez la colonne qui porte le numéro du pli, ou laissez ce champ vide.',
    en: 'Choose the column that holds the number of the fold, or leave this field empty.',
  },
  'models.column-missing': {
    fr: 'La colonne « {column} » n’est pas dans « {table} ».',
    en: 'Column “{column}” is not in “{table}”.',
  },
  'models.column-missing.remedy': {
    fr: 'Choisissez une de ses colonnes : {present}.',
    en: 'Choose one of its columns: {present}.',
  },
  'models.no-id': {
    fr: 'Les prédictions sont dans plusieurs fichiers et aucune colonne ne dit quelle ligne va avec laquelle.',
    en: 'The predictions are in several files and no column tells which row goes with which.',
  },
  'models.no-id.remedy': {
    fr: 'Nommez la colonne d’identifiant, présente dans chaque fichier. L’ordre des lignes ne suffit pas : il change d’un outil à l’autre.',
    en: 'Name the identifier column, present in every file. The order of rows is not enough: it changes from one tool to another.',
  },
  'models.ids-empty': {
    fr: 'Dans « {table} », {count} {count?ligne n’a|lignes n’ont} pas d’identifiant en « {column} » ; la première est la ligne {row}.',
    en: 'In “{table}”, {count} {count?row has|rows have} no identifier in “{column}”; the first is row {row}.',
  },
  'models.ids-empty.remedy': {
    fr: 'Complétez cette colonne, ou laissez l’identifiant vide si tout est dans un seul fichier.',
    en: 'Fill this column in, or leave the identifier empty if everything is in one file.',
  },
  'models.ids-duplicated': {
    fr: 'Dans « {table} », {count} {count?identifiant revient|identifiants reviennent} plusieurs fois ; le premier est « {id} », à la ligne {row}.',
    en: 'In “{table}”, {count} {count?identifier comes|identifiers come} more than once; the first is “{id}”, at row {row}.',
  },
  'models.ids-duplicated.remedy': {
    fr: 'Gardez une ligne par identifiant : autrement, une ligne compterait deux fois.',
    en: 'Keep one row for each identifier: otherwise a row would count twice.',
  },
  'models.ids-missing': {
    fr: '« {table} » ne donne pas de prédiction pour {count} {count?ligne|lignes} ; la première est « {id} ».',
    en: '“{table}” gives no prediction for {count} {count?row|rows}; the first is “{id}”.',
  },
  'models.ids-missing.remedy': {
    fr: 'Refaites prédire ce modèle sur toutes les lignes : les mesurer sur une partie fausserait la comparaison.',
    en: 'Have this model predict every row: measuring on a part would bias the comparison.',
  },
  'models.truth-empty': {
    fr: 'La vérité manque en « {column} » pour {count} {count?ligne|lignes} ; la première est la ligne {row}.',
    en: 'The truth is missing in “{column}” for {count} {count?row|rows}; the first is row {row}.',
  },
  'models.truth-empty.remedy': {
    fr: 'Complétez ces lignes, ou retirez-les du fichier en le disant.',
    en: 'Fill these rows in, or take them out of the file and say so.',
  },
  'models.weight-empty': {
    fr: 'Le poids manque en « {column} » pour {count} {count?ligne|lignes} ; la première est la ligne {row}.',
    en: 'The weight is missing in “{column}” for {count} {count?row|rows}; the first is row {row}.',
  },
  'models.weight-empty.remedy': {
    fr: 'Donnez un poids à chaque ligne ; 0 pour celles qui ne comptent pas.',
    en: 'Give each row a weight; 0 for those that do not count.',
  },
  'models.cluster-empty': {
    fr: 'L’entité manque en « {column} » pour {count} {count?ligne|lignes} ; la première est la ligne {row}.',
    en: 'The entity is missing in “{column}” for {count} {count?row|rows}; the first is row {row}.',
  },
  'models.cluster-empty.remedy': {
    fr: 'Dites à quelle personne ou à quelle machine chaque ligne appartient.',
    en: 'Tell which person or machine each row belongs to.',
  },
  'models.prediction-empty': {
    fr: 'Le modèle « {model} » n’a rien en « {column} » pour {count} {count?ligne|lignes} ; la première est la ligne {row}.',
    en: 'Model “{model}” has nothing in “{column}” for {count} {count?row|rows}; the first is row {row}.',
  },
  'models.prediction-empty.remedy': {
    fr: 'Une prédiction manquante ne vaut ni juste ni fausse : complétez ces lignes.',
    en: 'A missing prediction is neither right nor wrong: fill these rows in.',
  },
  'models.not-number': {
    fr: 'En « {column} », « {text} » (ligne {row}) n’est pas un nombre fini ; {count} {count?cellule est|cellules sont} dans ce cas.',
    en: 'In “{column}”, “{text}” (row {row}) is not a finite number; so {count?is|are} {count} {count?cell|cells}.',
  },
  'models.not-number.remedy': {
    fr: 'Un dépassement en float16 donne « inf » ou « nan » : recalculez les scores en float32. Sinon, corrigez la cellule ou choisissez une autre colonne.',
    en: 'An overflow in float16 gives “inf” or “nan”: compute the scores again in float32. Otherwise correct the cell or choose another column.',
  },
  'models.logits': {
    fr: 'Le modèle « {model} » donne {value} en « {column} » (ligne {row}) : ce sont des logits, non des probabilités. {count} {count?cellule sort|cellules sortent} de [0 ; 1].',
    en: 'Model “{model}” gives {value} in “{column}” (row {row}): these are logits, not probabilities. {count} {count?cell is|cells are} outside [0, 1].',
  },
  'models.logits.remedy': {
    fr: 'Passez-les par une sigmoïde (deux classes) ou un softmax, ou déclarez des scores : seul le classement des lignes sera alors mesuré.',
    en: 'Pass them through a sigmoid (two classes) or a softmax, or declare scores: only the ranking of rows is then measured.',
  },
  'models.not-probability': {
    fr: 'Le modèle « {model} » donne {value} en « {column} » (ligne {row}) : une probabilité est entre 0 et 1. {count} {count?cellule en sort|cellules en sortent}.',
    en: 'Model “{model}” gives {value} in “{column}” (row {row}): a probability lies between 0 and 1. {count} {count?cell does|cells do} not.',
  },
  'models.not-probability.remedy': {
    fr: 'Divisez par 100 si ce sont des pourcentages, ou déclarez des scores.',
    en: 'Divide by 100 if these are percentages, or declare scores.',
  },
  'models.sums': {
    fr: 'Les probabilités de « {model} » font {sum} à la ligne {row}, et non 1 ; {count} {count?ligne est|lignes sont} dans ce cas.',
    en: 'The probabilities of “{model}” add up to {sum} at row {row}, not to 1; so {count?does|do} {count} {count?row|rows}.',
  },
  'models.sums.remedy': {
    fr: 'Donnez la colonne de chaque classe, après softmax ; si les classes ne s’excluent pas, évaluez-les une par une.',
    en: 'Give the column of every class, after softmax; if classes do not exclude each other, evaluate them one by one.',
  },
  'models.unknown-class': {
    fr: 'La classe « {name} » (« {column} », ligne {row}) n’est pas dans la liste déclarée : {classes}.',
    en: 'Class “{name}” (“{column}”, row {row}) is not in the declared list: {classes}.',
  },
  'models.unknown-class.remedy': {
    fr: 'Ajoutez-la à la liste, ou corrigez la colonne : majuscules et espaces comptent.',
    en: 'Add it to the list, or correct the column: capitals and spaces count.',
  },
  'models.one-class': {
    fr: 'La colonne « {column} » ne contient qu’une classe : « {name} ».',
    en: 'Column “{column}” holds one class only: “{name}”.',
  },
  'models.one-class.remedy': {
    fr: 'Déclarez la liste des classes si une autre existe : ce qui se mesure sans elle le sera. Sinon, ce jeu ne sépare rien.',
    en: 'Declare the list of classes if another one exists: what can be measured without it will be. Otherwise this set separates nothing.',
  },
  'models.too-many-classes': {
    fr: 'La colonne « {column} » a {count} valeurs différentes : plus que les {limit} classes mesurées ici.',
    en: 'Column “{column}” has {count} different values: more than the {limit} classes measured here.',
  },
  'models.too-many-classes.remedy': {
    fr: 'Pour un nombre, choisissez une régression. Sinon, regroupez les classes.',
    en: 'For a number, choose a regression. Otherwise group classes together.',
  },
  'models.positive-unknown': {
    fr: 'La classe positive « {name} » n’est pas parmi les deux classes : {classes}.',
    en: 'The positive class “{name}” is not one of the two classes: {classes}.',
  },
  'models.positive-unknown.remedy': {
    fr: 'Choisissez une des deux. Une classe positive ne se déclare que lorsqu’il y en a deux.',
    en: 'Choose one of the two. A positive class is declared only when there are two.',
  },
  'models.scores-count': {
    fr: 'Le modèle « {model} » donne {given} {given?colonne|colonnes} de scores pour {classes} classes.',
    en: 'Model “{model}” gives {given} score {given?column|columns} for {classes} classes.',
  },
  'models.scores-count.remedy': {
    fr: 'Donnez une colonne par classe, dans l’ordre {names}. Pour deux classes, celle de la classe positive suffit.',
    en: 'Give one column for each class, in the order {names}. For two classes, that of the positive class is enough.',
  },
  'models.nothing-to-measure': {
    fr: 'Le modèle « {model} » n’a ni colonne de réponse ni colonne de score.',
    en: 'Model “{model}” has neither an answer column nor a score column.',
  },
  'models.nothing-to-measure.remedy': {
    fr: 'Choisissez au moins l’une des deux. Une régression demande la colonne de réponse.',
    en: 'Choose at least one of the two. A regression takes the answer column.',
  },
  'models.named-twice': {
    fr: 'Deux modèles s’appellent « {model} ».',
    en: 'Two models are called “{model}”.',
  },
  'models.named-twice.remedy': {
    fr: 'Donnez à chacun un nom qui le distingue.',
    en: 'Give each a name that tells them apart.',
  },
} as const;
