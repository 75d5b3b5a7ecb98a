/** Sentences and remedies for what the training of models refuses. */
export const learningErrorMessages = {
  'learning.one-class': {
    fr: 'Une partie d’apprentissage ne contient qu’une classe.',
    en: 'A training part holds one class only.',
  },
  'learning.one-class.remedy': {
    fr: 'Prenez des plis stratifiés, moins de plis, ou des blocs de temps plus longs.',
    en: 'Take stratified folds, fewer folds, or longer blocks of time.',
  },
  'learning.no-column': {
    fr: 'Il ne reste aucune colonne dont apprendre.',
    en: 'There is no column left to learn from.',
  },
  'learning.no-column.remedy': {
    fr: 'Gardez au moins une colonne de nombres ou de catégories qui varie.',
    en: 'Keep at least one column of numbers or of categories that varies.',
  },
  'learning.unknown-setting': {
    fr: 'L’algorithme « {algorithm} » n’a pas de réglage « {name} ».',
    en: 'Algorithm “{algorithm}” has no setting “{name}”.',
  },
  'learning.unknown-setting.remedy': {
    fr: 'Retirez ce réglage.',
    en: 'Remove this setting.',
  },
  'learning.bad-setting': {
    fr: 'Le réglage « {name} » de « {algorithm} » vaut {value}, hors de {low} à {high}.',
    en: 'Setting “{name}” of “{algorithm}” is {value}, outside {low} to {high}.',
  },
  'learning.bad-setting.remedy': {
    fr: 'Donnez une valeur dans ces bornes, entière quand le réglage compte des choses.',
    en: 'Give a value within these bounds, a whole one when the setting counts things.',
  },
  'learning.wrong-task': {
    fr: 'L’algorithme « {algorithm} » ne convient pas à cette tâche.',
    en: 'Algorithm “{algorithm}” does not suit this task.',
  },
  'learning.wrong-task.remedy': {
    fr: 'Prenez la régression logistique pour des classes, la régression linéaire pour des nombres.',
    en: 'Take logistic regression for classes, ridge regression for numbers.',
  },
  'learning.too-few-folds': {
    fr: 'Il faut au moins deux plis ; {folds} sont demandés.',
    en: 'It takes at least two folds; {folds} are asked for.',
  },
  'learning.too-few-folds.remedy': {
    fr: 'Demandez de deux à cinquante plis.',
    en: 'Ask for two to fifty folds.',
  },
  'learning.too-few-rows': {
    fr: 'Il n’y a que {rows} {rows?ligne|lignes} : trop peu pour ce plan.',
    en: 'There are only {rows} {rows?row|rows}: too few for this plan.',
  },
  'learning.too-few-rows.remedy': {
    fr: 'Apportez plus de lignes, ou demandez moins de plis.',
    en: 'Bring more rows, or ask for fewer folds.',
  },
  'learning.class-under-folds': {
    fr: 'Une classe n’a que {count} {count?ligne|lignes}, moins que les {folds} plis : elle ne peut pas être dans chacun.',
    en: 'A class has only {count} {count?row|rows}, fewer than the {folds} folds: it cannot be in each of them.',
  },
  'learning.class-under-folds.remedy': {
    fr: 'Demandez {count} plis au plus, réunissez des classes, ou prenez des plis tirés au sort.',
    en: 'Ask for {count} folds at most, merge classes, or take folds drawn at random.',
  },
  'learning.groups-under-folds': {
    fr: 'Il y a {groups} {groups?entité|entités} pour {folds} plis.',
    en: 'There {groups?is|are} {groups} {groups?entity|entities} for {folds} folds.',
  },
  'learning.groups-under-folds.remedy': {
    fr: 'Demandez autant de plis que d’entités, ou moins.',
    en: 'Ask for as many folds as entities, or fewer.',
  },
  'learning.times-missing': {
    fr: 'Le temps manque, ou n’est ni une date ni un nombre, dans {count} {count?ligne|lignes} ; la première est la n° {row} à partir de 0.',
    en: 'Time is missing, or neither a date nor a number, in {count} {count?row|rows}; the first is no. {row} from 0.',
  },
  'learning.times-missing.remedy': {
    fr: 'Complétez la colonne du temps, ou prenez un plan qui ne la suit pas.',
    en: 'Complete the time column, or take a plan that does not follow it.',
  },
  'learning.times-tied': {
    fr: 'Trop de lignes ont le même temps pour faire {folds} blocs successifs.',
    en: 'Too many rows have the same time to make {folds} successive blocks.',
  },
  'learning.times-tied.remedy': {
    fr: 'Demandez moins de blocs, ou une colonne de temps plus fine.',
    en: 'Ask for fewer blocks, or a finer time column.',
  },
  'learning.gap-too-long': {
    fr: 'Écarter {gap} lignes ne laisse presque rien à apprendre avant le premier bloc, qui vient après {rows} lignes.',
    en: 'Leaving {gap} rows out leaves almost nothing to learn before the first block, which comes after {rows} rows.',
  },
  'learning.gap-too-long.remedy': {
    fr: 'Écartez moins de lignes, ou demandez moins de blocs.',
    en: 'Leave fewer rows out, or ask for fewer blocks.',
  },
  'learning.unreadable-model': {
    fr: 'Le texte du modèle n’est pas celui d’un modèle LightGBM.',
    en: 'The text of the model is not that of a LightGBM model.',
  },
  'learning.unreadable-model.remedy': {
    fr: 'Entraînez de nouveau le modèle, ou prenez le fichier que l’entraînement a laissé, sans l’ouvrir ailleurs.',
    en: 'Train the model again, or take the file that the training left, without opening it elsewhere.',
  },
  'lightgbm.wrong-binary': {
    fr: 'Le fichier du moteur LightGBM n’est pas celui qui a été vérifié.',
    en: 'The file of the LightGBM engine is not the one that was checked.',
  },
  'lightgbm.wrong-binary.remedy': {
    fr: 'Remettez le fichier livré avec cette version : son empreinte est dans PROVENANCE.md.',
    en: 'Put back the file delivered with this version: its hash is in PROVENANCE.md.',
  },
  'lightgbm.failed': {
    fr: 'LightGBM refuse ces données ou ces réglages : {reason}',
    en: 'LightGBM refuses these data or these settings: {reason}',
  },
  'lightgbm.failed.remedy': {
    fr: 'Corrigez ce que le moteur nomme ; ses paramètres sont décrits dans sa documentation.',
    en: 'Correct what the engine names; its parameters are described in its documentation.',
  },
  'lightgbm.memory': {
    fr: 'Ces données ne tiennent pas dans la mémoire du moteur LightGBM.',
    en: 'These data do not fit in the memory of the LightGBM engine.',
  },
  'lightgbm.memory.remedy': {
    fr: 'Gardez moins de lignes ou de colonnes : quatre gigaoctets sont le plus qu’il puisse prendre.',
    en: 'Keep fewer rows or columns: four gigabytes are the most it can take.',
  },
  'learning.two-roles': {
    fr: 'La colonne « {column} » est à la fois ce qu’on prédit et un identifiant, une entité ou un temps.',
    en: 'Column “{column}” is both what is predicted and an identifier, an entity or a time.',
  },
  'learning.two-roles.remedy': {
    fr: 'Donnez un seul rôle à cette colonne.',
    en: 'Give this column one role only.',
  },
  'learning.named-twice': {
    fr: 'Deux modèles s’appellent « {model} ».',
    en: 'Two models are named “{model}”.',
  },
  'learning.named-twice.remedy': { fr: 'Donnez un nom à chacun.', en: 'Give each a name of its own.' },
  'learning.nothing-to-search': {
    fr: 'L’algorithme « {algorithm} » n’a aucun réglage à chercher.',
    en: 'Algorithm “{algorithm}” has no setting to search.',
  },
  'learning.nothing-to-search.remedy': {
    fr: 'Choisissez un algorithme qui a des réglages, ou nommez ceux à chercher.',
    en: 'Choose an algorithm that has settings, or name those to search.',
  },
  'learning.no-group': {
    fr: 'Des plis par entité sont demandés, et aucune colonne ne dit l’entité d’une ligne.',
    en: 'Folds by entity are asked for, and no column tells the entity of a row.',
  },
  'learning.no-group.remedy': {
    fr: 'Nommez la colonne de l’entité, ou prenez un autre plan.',
    en: 'Name the entity column, or take another plan.',
  },
  'learning.no-time': {
    fr: 'Des blocs de temps sont demandés, et aucune colonne ne dit le temps d’une ligne.',
    en: 'Blocks of time are asked for, and no column tells the time of a row.',
  },
  'learning.no-time.remedy': {
    fr: 'Nommez la colonne du temps, ou prenez un autre plan.',
    en: 'Name the time column, or take another plan.',
  },
} as const;
