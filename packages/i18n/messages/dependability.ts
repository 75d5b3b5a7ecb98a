/** What the mean of a block would be worth under a plan of juries. */
export const dependabilityMessages = {
  lambda: { fr: 'Connexité des examinateurs (λ₂)', en: 'Connectivity of examiners (λ₂)' },
  title: { fr: 'Fiabilité prédite du plan', en: 'Predicted dependability of the plan' },
  lead: {
    fr: 'Φ dit quelle part de la variance d’une moyenne de niveaux vient des candidats plutôt que des examinateurs et des critères (étude D, Brennan 2001). Il ne dit rien d’un candidat, ni de la règle du bloc.',
    en: 'Φ says what share of the variance of a mean of levels comes from candidates rather than from examiners and criteria (D-study, Brennan 2001). It says nothing of one candidate, nor of the rule of the block.',
  },
  assumption: {
    fr: 'Hypothèse : chaque candidat a ses propres examinateurs, pris au hasard dans le vivier, et le bloc à venir ressemble à celui dont viennent les variances : mêmes critères, candidats aussi divers, examinateurs formés de même. Les troisièmes lectures n’y sont pas.',
    en: 'Assumption: each candidate has examiners of their own, taken at random from the pool, and the block to come is like the one that the variances come from: same criteria, candidates as diverse, examiners trained alike. Third readings are not in it.',
  },
  'base.title': { fr: 'D’après une session antérieure', en: 'From an earlier session' },
  base: { fr: 'Session', en: 'Session' },
  'base.none': {
    fr: 'Aucune session antérieure n’a ce référentiel : donnez des variances.',
    en: 'No earlier session has this framework: state variances.',
  },
  'stated.title': { fr: 'D’après des variances données', en: 'From stated variances' },
  'stated.hint': { fr: 'En niveaux au carré.', en: 'In squared levels.' },
  'effect.p': { fr: 'Candidats (p)', en: 'Candidates (p)' },
  'effect.i': { fr: 'Critères (i)', en: 'Criteria (i)' },
  'effect.j:p': { fr: 'Examinateurs d’un candidat (j:p)', en: 'Examiners of a candidate (j:p)' },
  'effect.pi': { fr: 'Candidat × critère (pi)', en: 'Candidate × criterion (pi)' },
  'effect.ji:p': { fr: 'Reste (ji:p)', en: 'Remainder (ji:p)' },
  compute: { fr: 'Prédire', en: 'Predict' },
  caption: { fr: 'Φ prédit de chaque bloc', en: 'Predicted Φ of each block' },
  block: { fr: 'Bloc', en: 'Block' },
  examiners: { fr: 'Examinateurs', en: 'Examiners' },
  criteria: { fr: 'Critères', en: 'Criteria' },
  phi: { fr: 'Φ', en: 'Φ' },
  sem: { fr: 'Erreur type, en niveaux', en: 'Standard error, in levels' },
  from: { fr: 'Variances de', en: 'Variances from' },
  'from.stated': { fr: 'chiffres donnés', en: 'stated figures' },
  'from.session': {
    fr: '{candidates} {candidates?candidat|candidats}, {left} hors du calcul',
    en: '{candidates} {candidates?candidate|candidates}, {left} left out',
  },
  negative: {
    fr: 'estimées négatives, comptées 0 : {effects}',
    en: 'estimated negative, counted as 0: {effects}',
  },
  refused: {
    fr: 'non calculé : il faut deux candidats que tous leurs examinateurs ont jugés sur chaque critère',
    en: 'not computed: it takes two candidates whom all of their examiners judged on each criterion',
  },
  none: { fr: 'aucune variance', en: 'no variance' },
} as const;
