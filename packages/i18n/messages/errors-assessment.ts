/** What the science of a session refuses, and what the person can do about it. */
export const assessmentErrorMessages = {
  'assessment.level-out-of-scale': {
    fr: 'Le jugement n° {place} porte le niveau {level} : un niveau est un entier de 0 à {topLevel}.',
    en: 'Judgement no. {place} has level {level}: a level is a whole number from 0 to {topLevel}.',
  },
  'assessment.level-out-of-scale.remedy': {
    fr: 'Vérifiez le fichier des jugements : « non évaluable » n’est pas un niveau et se laisse de côté.',
    en: 'Check the file of judgements: “not assessable” is no level and is left out.',
  },
  'assessment.judged-twice': {
    fr: 'Les jugements n° {first} et n° {place} portent sur le même candidat et le même critère, du même membre du jury.',
    en: 'Judgements no. {first} and no. {place} are by one examiner on one criterion of one candidate.',
  },
  'assessment.judged-twice.remedy': {
    fr: 'Gardez celui qui est en vigueur, le dernier enregistré avant le verrouillage.',
    en: 'Keep the one in force, the last recorded before locking.',
  },
  'assessment.rows-uneven': {
    fr: 'Le tableau des niveaux a {rows} lignes et {columns} colonnes : il faut au moins deux de chaque, et toutes les lignes pleines.',
    en: 'The table of levels has {rows} rows and {columns} columns: at least two of each are needed, and every row full.',
  },
  'assessment.rows-uneven.remedy': {
    fr: 'Retirez les lignes incomplètes, ou choisissez les critères que tous les membres du jury ont jugés.',
    en: 'Leave incomplete rows out, or choose the criteria that every examiner judged.',
  },
} as const;
