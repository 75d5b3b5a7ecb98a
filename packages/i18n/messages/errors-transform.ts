/** Sentences and remedies for what a transformation refuses. */
export const transformErrorMessages = {
  'transform.no-row': {
    fr: 'Il ne reste aucune ligne à transformer (sur {rows} lues).',
    en: 'No row is left to transform (of {rows} read).',
  },
  'transform.no-row.remedy': {
    fr: 'Donnez un fichier qui a des lignes, ou relâchez le filtre qui les écarte toutes.',
    en: 'Give a file that has rows, or loosen the filter that drops them all.',
  },
  'transform.no-node': {
    fr: 'La chaîne n’a aucune opération qui fasse des vecteurs.',
    en: 'The pipeline has no operation that makes vectors.',
  },
  'transform.no-node.remedy': {
    fr: 'Ajoutez une opération après le mur, par exemple TF-IDF ou une mise à l’échelle.',
    en: 'Add an operation after the wall, for instance TF-IDF or a scaler.',
  },
  'transform.cycle': {
    fr: 'La chaîne tourne en rond : {nodes}.',
    en: 'The pipeline goes round: {nodes}.',
  },
  'transform.cycle.remedy': {
    fr: 'Ouvrez l’une de ces opérations et retirez de ses entrées celle qui la ferme.',
    en: 'Open one of these operations and remove from its inputs the one that closes the round.',
  },
  'transform.unknown-node': {
    fr: 'L’opération « {node} » n’existe pas, ou plus.',
    en: 'There is no operation “{node}”, or no longer.',
  },
  'transform.unknown-node.remedy': {
    fr: 'Choisissez une opération de la liste, et refaites les entrées de celles qui la suivaient.',
    en: 'Choose an operation of the list, and set the inputs of those that followed it again.',
  },
  'transform.unknown-column': {
    fr: 'La colonne « {column} » n’est pas dans le fichier.',
    en: 'Column “{column}” is not in the file.',
  },
  'transform.unknown-column.remedy': {
    fr: 'Choisissez une de ses colonnes : {present}.',
    en: 'Choose one of its columns: {present}.',
  },
  'transform.no-input': {
    fr: 'L’opération « {node} » ne reçoit rien.',
    en: 'Operation “{node}” takes nothing.',
  },
  'transform.no-input.remedy': {
    fr: 'Ouvrez-la et cochez au moins une colonne ou une autre opération.',
    en: 'Open it and tick at least one column or another operation.',
  },
  'transform.wrong-input': {
    fr: 'L’opération « {node} » reçoit ce qu’elle ne sait pas lire ({given}) ; elle attend : {takes}.',
    en: 'Operation “{node}” is given what it cannot read ({given}); it expects: {takes}.',
  },
  'transform.wrong-input.remedy': {
    fr: 'Mettez entre les deux l’opération qui convertit : des cellules (cells) deviennent des mots (tokens) par la découpe, des mots deviennent des nombres (matrix) par TF-IDF, comptes ou hachage.',
    en: 'Put the operation that converts between both: cells become tokens by tokenising, tokens become a matrix by TF-IDF, counts or hashing.',
  },
  'transform.one-column': {
    fr: 'L’opération « {node} » lit une seule colonne de texte ; elle en reçoit {columns}.',
    en: 'Operation “{node}” reads a single column of text; it is given {columns}.',
  },
  'transform.one-column.remedy': {
    fr: 'Gardez une colonne, et faites une opération par colonne de texte.',
    en: 'Keep one column, and make one operation for each column of text.',
  },
  'transform.not-number': {
    fr: '« {text} », ligne {line} de la colonne « {column} », n’est pas un nombre.',
    en: '“{text}”, line {line} of column “{column}”, is not a number.',
  },
  'transform.not-number.remedy': {
    fr: 'Corrigez la colonne dans l’entrepôt, ou codez-la comme des catégories.',
    en: 'Mend the column in the warehouse, or encode it as categories.',
  },
  'transform.not-date': {
    fr: '« {text} », ligne {line} de la colonne « {column} », n’est pas une date AAAA-MM-JJ.',
    en: '“{text}”, line {line} of column “{column}”, is not a date YYYY-MM-DD.',
  },
  'transform.not-date.remedy': {
    fr: 'Mettez les dates à cette forme, par exemple dans la recette de l’entrepôt.',
    en: 'Bring dates to that form, for instance in the recipe of the warehouse.',
  },
  'transform.missing-values': {
    fr: 'Il reste une cellule vide, ligne {line}, dans « {column} » : ce calcul n’en accepte pas.',
    en: 'An empty cell is left, line {line}, in “{column}”: this computation accepts none.',
  },
  'transform.missing-values.remedy': {
    fr: 'Ajoutez avant une imputation, apprise du côté apprentissage.',
    en: 'Add an imputation before it, learned on the training side.',
  },
  'transform.log-of-zero': {
    fr: 'Le logarithme de {value} n’existe pas (ligne {line}, colonne « {column} », {count} {count?cellule|cellules} ainsi).',
    en: 'There is no logarithm of {value} (line {line}, column “{column}”, {count} such {count?cell|cells}).',
  },
  'transform.log-of-zero.remedy': {
    fr: 'Prenez ln(1 + x) si les valeurs sont positives ou nulles, ou écartez cette colonne.',
    en: 'Take ln(1 + x) if values are zero or more, or leave this column out.',
  },
  'transform.too-large': {
    fr: 'Ces vecteurs de {rows} lignes et {columns} colonnes prendraient {megabytes} Mo ; la limite est de {most} Mo.',
    en: 'These vectors of {rows} rows and {columns} columns would take {megabytes} MB; the limit is {most} MB.',
  },
  'transform.too-large.remedy': {
    fr: 'Réduisez le vocabulaire, ou les colonnes par SVD, qui garde creux ce qui l’est ; d’images et de sons, demandez une taille moindre.',
    en: 'Reduce the vocabulary, or columns by SVD, which keeps sparse what is; of images and sounds, ask for a smaller size.',
  },
  'transform.vocabulary': {
    fr: 'L’opération « {node} » rencontre plus de {most} termes différents.',
    en: 'Operation “{node}” meets more than {most} different terms.',
  },
  'transform.vocabulary.remedy': {
    fr: 'Écartez les termes rares, prenez moins de suites de mots, ou passez au hachage, dont la largeur est fixe.',
    en: 'Leave rare terms out, take fewer sequences of words, or turn to hashing, whose width is fixed.',
  },
  'transform.no-term': {
    fr: 'L’opération « {node} » ne garde aucun terme (sur {seen} rencontrés à l’apprentissage).',
    en: 'Operation “{node}” keeps no term (of {seen} met in training).',
  },
  'transform.no-term.remedy': {
    fr: 'Baissez le nombre minimal de textes, relevez la part maximale, ou vérifiez que les textes ne sont pas vides.',
    en: 'Lower the least number of texts, raise the largest share, or check that texts are not empty.',
  },
  'transform.no-target': {
    fr: 'Ce calcul a besoin d’une cible, et aucune colonne n’est choisie.',
    en: 'This computation needs a target, and no column is chosen.',
  },
  'transform.no-target.remedy': {
    fr: 'Choisissez la colonne cible dans les données.',
    en: 'Choose the target column in the data.',
  },
  'transform.target-empty': {
    fr: 'La cible « {column} » est vide sur {count} {count?ligne|lignes} ; la première est la ligne {line}.',
    en: 'Target “{column}” is empty on {count} {count?row|rows}; the first is line {line}.',
  },
  'transform.target-empty.remedy': {
    fr: 'Écartez ces lignes ou complétez-les avant de transformer.',
    en: 'Leave these rows out or fill them in before transforming.',
  },
  'transform.many-classes': {
    fr: 'L’encodage par la cible « {node} » demande deux classes ou des nombres ; il y en a {classes}.',
    en: 'Target encoding “{node}” takes two classes or numbers; there are {classes}.',
  },
  'transform.many-classes.remedy': {
    fr: 'Codez ces colonnes une colonne par catégorie.',
    en: 'Encode these columns with one column for each category.',
  },
  'transform.no-train': {
    fr: 'Aucune des {rows} lignes n’est du côté apprentissage.',
    en: 'None of the {rows} rows is on the training side.',
  },
  'transform.no-train.remedy': {
    fr: 'Baissez la part d’essai, ou choisissez une autre valeur pour le côté essai.',
    en: 'Lower the share of test, or choose another value for the test side.',
  },
  'transform.no-test': {
    fr: 'Aucune ligne n’est du côté essai : il n’y a rien sur quoi comparer.',
    en: 'No row is on the test side: there is nothing to compare on.',
  },
  'transform.no-test.remedy': {
    fr: 'Donnez une part d’essai au mur.',
    en: 'Give the wall a share of test.',
  },
  'transform.split-column': {
    fr: 'Ce découpage a besoin d’une colonne, et « {column} » n’en est pas une.',
    en: 'This split needs a column, and “{column}” is none.',
  },
  'transform.split-column.remedy': {
    fr: 'Choisissez la cible (stratifié), l’entité (groupé), l’instant (temps), ou la colonne qui dit le côté.',
    en: 'Choose the target (stratified), the entity (grouped), the instant (time), or the column that says the side.',
  },
  'transform.too-many-components': {
    fr: '{components} composantes sont demandées à {rows} lignes d’apprentissage de {columns} colonnes.',
    en: '{components} components are asked of {rows} training rows of {columns} columns.',
  },
  'transform.too-many-components.remedy': {
    fr: 'Demandez-en au plus autant que de lignes et de colonnes.',
    en: 'Ask for no more than there are rows and columns.',
  },
  'transform.too-many-neighbours': {
    fr: 'La fidélité à {neighbours} voisins n’est définie que pour plus de {neighbours} × 2 lignes ; il y en a {rows}.',
    en: 'Fidelity for {neighbours} neighbours is defined only for more than {neighbours} × 2 rows; there are {rows}.',
  },
  'transform.too-many-neighbours.remedy': {
    fr: 'Regardez moins de voisins.',
    en: 'Look at fewer neighbours.',
  },
  'transform.too-few-rows': {
    fr: 'Cette disposition demande au moins {least} lignes ; il y en a {rows}.',
    en: 'This layout takes at least {least} rows; there are {rows}.',
  },
  'transform.too-few-rows.remedy': {
    fr: 'Regardez les composantes principales.',
    en: 'Look at principal components.',
  },
  'transform.too-many-steps': {
    fr: 'L’ordre le moins coûteux se cherche sur {most} filtres au plus ; il y en a {steps}.',
    en: 'The cheapest order is searched over {most} filters at most; there are {steps}.',
  },
  'transform.too-many-steps.remedy': {
    fr: 'Réunissez des filtres.',
    en: 'Join filters together.',
  },
  'transform.one-class': {
    fr: 'Les {rows} lignes d’apprentissage n’ont qu’une classe.',
    en: 'The {rows} training rows have a single class.',
  },
  'transform.one-class.remedy': {
    fr: 'Découpez de façon stratifiée, ou apportez des lignes d’une autre classe.',
    en: 'Split by strata, or bring rows of another class.',
  },
  'transform.not-vectors': {
    fr: 'L’opération « {node} » finit la chaîne sans donner de nombres ({gives}).',
    en: 'Operation “{node}” ends the pipeline without giving numbers ({gives}).',
  },
  'transform.not-vectors.remedy': {
    fr: 'Faites-la suivre d’une opération qui fait des vecteurs : TF-IDF, comptes ou hachage pour des mots, nombres ou encodage pour des colonnes.',
    en: 'Have an operation that makes vectors follow it: TF-IDF, counts or hashing for words, numbers or an encoder for columns.',
  },
} as const;
