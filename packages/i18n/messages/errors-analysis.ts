/** Sentences and remedies for the error codes of the statistical analysis. */
export const analysisErrorMessages = {
  'analysis.bad-terms': {
    fr: 'Le terme « {term} » ne se lit pas.',
    en: 'The term “{term}” cannot be read.',
  },
  'analysis.bad-terms.remedy': {
    fr: 'Écrivez des noms de colonnes séparés par +, par exemple heure + log(distance) + heure:site ; un nom avec des espaces se met entre accents graves.',
    en: 'Write column names separated by +, for instance hour + log(distance) + hour:site; a name with spaces stands between backquotes.',
  },
  'analysis.bad-filter': {
    fr: 'Le filtre sur {column} est incomplet.',
    en: 'The filter on {column} is incomplete.',
  },
  'analysis.bad-filter.remedy': {
    fr: 'Choisissez une colonne, un signe et une valeur ; un nombre pour une colonne de nombres.',
    en: 'Choose a column, a sign and a value; a number for a column of numbers.',
  },
  'analysis.no-source': {
    fr: 'Aucune table n’est choisie pour cette analyse.',
    en: 'No table is chosen for this analysis.',
  },
  'analysis.no-source.remedy': {
    fr: 'Choisissez une table du projet en haut de la page.',
    en: 'Choose a table of the project at the top of the page.',
  },
  'analysis.no-result': {
    fr: 'Ce calcul n’a pas encore de résultat.',
    en: 'This computation has no result yet.',
  },
  'analysis.no-result.remedy': {
    fr: 'Lancez l’analyse et attendez son résultat avant de le retenir.',
    en: 'Run the analysis and wait for its result before keeping it.',
  },
  'analysis.plan-registered': {
    fr: 'Ce plan est déjà enregistré.',
    en: 'This plan is already registered.',
  },
  'analysis.plan-registered.remedy': {
    fr: 'Un plan ne s’enregistre qu’une fois ; notez le changement comme un amendement daté, avec sa raison.',
    en: 'A plan is registered once; record the change as a dated amendment, with its reason.',
  },
  'analysis.plan-empty': {
    fr: 'Le plan ne dit pas encore la grandeur estimée et la méthode.',
    en: 'The plan does not say the estimand and the method yet.',
  },
  'analysis.plan-empty.remedy': {
    fr: 'Remplissez au moins ces deux lignes avant d’enregistrer.',
    en: 'Fill in at least these two lines before registering.',
  },
  'analysis.unknown-model': {
    fr: 'Ce modèle n’est plus dans le document.',
    en: 'This model is no longer in the document.',
  },
  'analysis.unknown-model.remedy': {
    fr: 'Rechargez la page : quelqu’un l’a peut-être retiré.',
    en: 'Reload the page: somebody may have removed it.',
  },
};
