/** Words of the energy of answers and of the axes of cost, in the tool « Modèles ». */
export const energyMessages = {
  'column.latency': { fr: 'Réponse', en: 'Answer' },
  'column.energy': { fr: 'Énergie de 1 000 réponses', en: 'Energy of 1,000 answers' },
  value: { fr: '{central} J [{lo} ; {hi}]', en: '{central} J [{lo}; {hi}]' },
  about: {
    fr: 'Énergie : la durée mesurée d’une réponse, par la puissance d’un cœur occupé et d’un gigaoctet de mémoire, par le rendement de la salle (Green Algorithms, Lannelongue et al. 2021). La puissance de cette machine n’est pas mesurée, d’où trois scénarios : au centre 12 W par cœur et un PUE de 1,4 ; de 4,4 W (AMD EPYC 7763) et 1,1 à 16,3 W (Intel Core i3-10100) et 1,67. Rien n’est dit d’un modèle dont aucune réponse n’a été chronométrée.',
    en: 'Energy: the measured duration of an answer, by the power of one busy core and one gigabyte of memory, by the efficiency of the room (Green Algorithms, Lannelongue et al. 2021). The power of this machine is not measured, hence three scenarios: in the middle 12 W a core and a PUE of 1.4; from 4.4 W (AMD EPYC 7763) and 1.1 to 16.3 W (Intel Core i3-10100) and 1.67. Nothing is said of a model of which no answer was timed.',
  },
  'axis.label': { fr: 'Coût montré', en: 'Cost shown' },
  'axis.fit': { fr: 'temps d’un apprentissage', en: 'time of a fit' },
  'axis.energy': { fr: 'énergie de 1 000 réponses', en: 'energy of 1,000 answers' },
  'pareto.alt': {
    fr: '{metric} selon l’énergie de 1 000 réponses, un signe par modèle',
    en: '{metric} by energy of 1,000 answers, one mark for each model',
  },
  'pareto.caption': {
    fr: '{list}. Croix : de part et d’autre, l’intervalle de la qualité et les scénarios extrêmes de l’énergie (échelle logarithmique). Trait : modèles qu’aucun autre n’égale pour moins d’énergie. Les scénarios valent pour tous les modèles à la fois : ils ne changent pas leur ordre.',
    en: '{list}. Cross: on each side, the interval of the quality and the extreme scenarios of the energy (logarithmic scale). Line: models that no other equals for less energy. Scenarios hold for all models at once: they do not change their order.',
  },
  'pareto.none': {
    fr: 'Aucune réponse n’a été chronométrée.',
    en: 'No answer was timed.',
  },
} as const;
