/** Sentences and remedies for what a table of decision may lack. */
export const decisionErrorMessages = {
  'decision.too-few-alternatives': {
    fr: 'Le tableau de décision a moins de deux options : {alternatives}.',
    en: 'The decision table has fewer than two options: {alternatives}.',
  },
  'decision.too-few-alternatives.remedy': {
    fr: 'Mettez au moins deux options à comparer.',
    en: 'Put in at least two options to compare.',
  },
  'decision.no-criterion': {
    fr: 'Le tableau de décision n’a aucun critère.',
    en: 'The decision table has no criterion.',
  },
  'decision.no-criterion.remedy': {
    fr: 'Ajoutez les critères sous lesquels les options sont comparées.',
    en: 'Add the criteria under which the options are compared.',
  },
  'decision.uneven-rows': {
    fr: 'Le tableau de décision a des lignes de longueurs différentes, ou pas une ligne par option : {rows}.',
    en: 'The decision table has rows of different lengths, or not one row for each option: {rows}.',
  },
  'decision.uneven-rows.remedy': {
    fr: 'Écrivez une ligne par option et un nombre par critère.',
    en: 'Write one row for each option and one number for each criterion.',
  },
  'decision.missing-value': {
    fr: 'L’option « {alternative} » n’a pas de nombre au critère « {criterion} ».',
    en: 'Option “{alternative}” has no number on criterion “{criterion}”.',
  },
  'decision.missing-value.remedy': {
    fr: 'Mesurez cette performance, ou retirez l’option ou le critère.',
    en: 'Measure this performance, or take the option or the criterion out.',
  },
  'decision.bad-weight': {
    fr: 'Un poids est négatif ou manque, ou tous sont nuls : {criterion}.',
    en: 'A weight is negative or missing, or all are zero: {criterion}.',
  },
  'decision.bad-weight.remedy': {
    fr: 'Donnez à chaque critère un poids d’au moins zéro, dont un au-dessus.',
    en: 'Give each criterion a weight of zero or more, one of them above.',
  },
  'decision.bad-threshold': {
    fr: 'Les seuils de préférence du critère « {criterion} » ne sont pas dans l’ordre.',
    en: 'The preference thresholds of criterion “{criterion}” are not in order.',
  },
  'decision.bad-threshold.remedy': {
    fr: 'Mettez l’indifférence à zéro ou plus, et la préférence stricte au-dessus d’elle.',
    en: 'Put indifference at zero or more, and strict preference above it.',
  },
} as const;
