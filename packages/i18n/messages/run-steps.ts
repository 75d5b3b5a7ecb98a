/** What a run is doing, under the bar of its progress. */
export const runStepMessages = {
  restarted: { fr: 'repris du début après un arrêt', en: 'started over after a stop' },
  'runs.step.read': { fr: 'lecture des fichiers', en: 'reading the files' },
  'runs.step.write': { fr: 'écriture des résultats', en: 'writing the results' },
  'runs.step.models': { fr: 'mesure des modèles', en: 'measuring the models' },
  'runs.step.encode': { fr: 'encodage des textes', en: 'encoding the texts' },
  'runs.step.transform': { fr: 'opérations de la chaîne', en: 'operations of the pipeline' },
  'runs.step.profile': { fr: 'profil des colonnes', en: 'profile of the columns' },
  'runs.step.drift': { fr: 'comparaison des périodes', en: 'comparison of the periods' },
  'runs.step.recipe': { fr: 'étapes de la recette', en: 'steps of the recipe' },
  'runs.step.mutate': { fr: 'défauts semés dans les données', en: 'defects sown in the data' },
  'runs.step.rejects': { fr: 'lignes écartées', en: 'rows left out' },
  'runs.step.scan': { fr: 'recherche de données personnelles', en: 'search for personal data' },
  'statistics.sampling': { fr: 'tirages', en: 'draws' },
  'statistics.specifications': { fr: 'spécifications', en: 'specifications' },
  fits: { fr: 'ajustement {done} sur {all}', en: 'fit {done} of {all}' },
  epoch: { fr: 'époque {epoch}, perte suivie {loss}', en: 'epoch {epoch}, followed loss {loss}' },
} as const;
