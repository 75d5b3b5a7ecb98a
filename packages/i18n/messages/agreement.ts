/** How far examiners agreed before deliberation: the page and its warnings. */
export const agreementMessages = {
  title: { fr: 'Accord des examinateurs', en: 'Agreement of examiners' },
  lead: {
    fr: '{session}. Jugements verrouillés, avant toute délibération. Ces chiffres parlent d’une session, jamais d’une personne.',
    en: '{session}. Locked judgements, before any deliberation. These figures speak of a session, never of a person.',
  },
  open: { fr: 'Accord des examinateurs', en: 'Agreement of examiners' },
  tab: { fr: 'Accord', en: 'Agreement' },
  parts: { fr: 'Ce que dit la session de ses jugements', en: 'What the session says of its judgements' },
  block: { fr: 'Bloc', en: 'Block' },
  choose: { fr: 'Afficher', en: 'Show' },
  basis: {
    fr: '{locked} {locked?candidat dont le jury a verrouillé|candidats dont le jury a verrouillé} sur {candidates} ; {units} critères jugés deux fois ; {single} jugés une fois et {unassessable} non évaluables, hors des chiffres.',
    en: '{locked} of {candidates} {candidates?candidate|candidates} whose examiners have locked; {units} criteria judged twice; {single} judged once and {unassessable} not assessable, outside of the figures.',
  },
  empty: { fr: 'Aucun jury n’a encore verrouillé', en: 'No jury has locked yet' },
  'empty.text': {
    fr: 'Les chiffres paraissent quand tous les examinateurs d’un candidat ont verrouillé ce bloc.',
    en: 'The figures appear once all the examiners of a candidate have locked this block.',
  },
  pooled: { fr: 'Tout le bloc', en: 'The whole block' },
  measure: { fr: 'Mesure', en: 'Measure' },
  value: { fr: 'Valeur', en: 'Value' },
  interval: { fr: 'Intervalle à 95 %', en: '95% interval' },
  exact: { fr: 'même niveau', en: 'same level' },
  adjacent: { fr: 'un niveau d’écart au plus', en: 'at most one level apart' },
  side: { fr: 'même côté du seuil', en: 'same side of the cut' },
  alpha: { fr: 'α de Krippendorff, ordinal', en: 'Krippendorff’s α, ordinal' },
  ac2: { fr: 'AC2 de Gwet, quadratique', en: 'Gwet’s AC2, quadratic' },
  'ac2.none': { fr: 'sans intervalle ici', en: 'no interval here' },
  none: { fr: 'ne se calcule pas', en: 'cannot be computed' },
  references: {
    fr: 'Repères de Krippendorff, par convention : α ≥ 0,800 ; de 0,667 à 0,800, conclusions prudentes. Intervalle par {draws} tirages de candidats, graine {seed}.',
    en: 'Krippendorff’s references, by convention: α ≥ 0.800; from 0.667 to 0.800, tentative conclusions. Interval by {draws} draws of candidates, seed {seed}.',
  },
  'warning.precision.title': { fr: 'Précision', en: 'Precision' },
  'warning.prevalence.title': { fr: 'Prévalence', en: 'Prevalence' },
  'warning.precision': {
    fr: 'Avec {units} critères jugés deux fois, l’intervalle de α est large de {width}. Par simulation, à {tabulated} il est de {typical} en médiane ; il passe sous 0,2 à {narrow}.',
    en: 'With {units} criteria judged twice, the interval of α is {width} wide. By simulation, at {tabulated} its median is {typical}; it falls below 0.2 at {narrow}.',
  },
  'warning.precision.none': {
    fr: 'Avec {units} critères jugés deux fois, l’intervalle de α ne se calcule pas. Par simulation, à {tabulated} il est large de {typical} en médiane ; il passe sous 0,2 à {narrow}.',
    en: 'With {units} criteria judged twice, the interval of α cannot be computed. By simulation, at {tabulated} its median width is {typical}; it falls below 0.2 at {narrow}.',
  },
  'warning.prevalence': {
    fr: '{share} des critères sont du même côté pour tous. L’accord y est de {agreement}, κ de {kappa}, α de {alpha}, AC1 de {ac1} : ces chiffres se lisent ensemble.',
    en: '{share} of the criteria are on one side for all. Agreement is {agreement}, κ {kappa}, α {alpha}, AC1 {ac1}: these figures are read together.',
  },
  coincidences: {
    fr: 'Niveaux donnés ensemble (chaque paire compte dans les deux sens)',
    en: 'Levels given together (each pair counts both ways)',
  },
  level: { fr: 'Niveau', en: 'Level' },
  'by-criterion': { fr: 'Par critère', en: 'By criterion' },
  criterion: { fr: 'Critère', en: 'Criterion' },
  units: { fr: 'Jugés deux fois', en: 'Judged twice' },
} as const;
