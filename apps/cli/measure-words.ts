/** Words of `etalon measure`, `etalon profile` and `etalon drift`. */
export const measureWords = {
  'measure.description': {
    fr: 'Mesure le dossier d’un candidat, hors ligne, sur un cas',
    en: 'Measures a candidate’s folder, offline, on a case',
  },
  'measure.option-case': {
    fr: 'Dossier du cas (etalon case build)',
    en: 'Folder of the case (etalon case build)',
  },
  'measure.option-scope': {
    fr: 'visible : sans rien lire de caché ; sealed : avec la vérité du cas',
    en: 'visible: reads nothing hidden; sealed: with the truth of the case',
  },
  'measure.option-out': {
    fr: 'Dossier où écrire un fichier JSON par relevé',
    en: 'Folder for one JSON file a reading',
  },
  'measure.option-matches': {
    fr: 'Fichier JSON des rapprochements confirmés',
    en: 'JSON file of the confirmed matches',
  },
  'measure.empty': {
    fr: 'Aucune pièce reconnue dans {folder}. Attendus : un jeu de données, anomalies.json, recette.json, note.*, entrepot.sqlite ou .sql.',
    en: 'No piece recognised in {folder}. Expected: a dataset, anomalies.json, recette.json, note.*, entrepot.sqlite or .sql.',
  },
  'measure.bad-scope': {
    fr: 'Portée inconnue : {scope}. Choisir visible ou sealed.',
    en: 'Unknown scope: {scope}. Choose visible or sealed.',
  },
  'measure.bad-matches': {
    fr: 'Le fichier des rapprochements doit être une liste d’objets itemId, elementId, verdict (sure, possible, none).',
    en: 'The matches file must be a list of objects itemId, elementId, verdict (sure, possible, none).',
  },
  'measure.written': {
    fr: '{count} relevés écrits dans {folder}',
    en: '{count} readings written to {folder}',
  },
  'measure.reading': { fr: 'Lecture du fichier', en: 'Reading the file' },
  'measure.profiling': { fr: 'Profil', en: 'Profile' },
  'measure.profile-description': { fr: 'Profil exact d’une table', en: 'Exact profile of a table' },
  'measure.table': {
    fr: '{rows} lignes, {columns} colonnes, {duplicates} lignes en double',
    en: '{rows} rows, {columns} columns, {duplicates} duplicate rows',
  },
  'measure.profile-headings': {
    fr: 'colonne|type|vides|distinctes|min|médiane|moyenne|max|hors Tukey|la plus fréquente',
    en: 'column|type|empty|distinct|min|median|mean|max|beyond Tukey|most frequent',
  },
  'measure.comparing': { fr: 'Comparaison', en: 'Comparison' },
  'measure.drift-description': {
    fr: 'Dérive des colonnes d’une table par rapport à une référence',
    en: 'Drift of the columns of a table from a reference',
  },
  'measure.batches': {
    fr: '{reference} lignes de référence, {current} lignes comparées',
    en: '{reference} reference rows, {current} rows compared',
  },
  'measure.drift-headings': {
    fr: 'colonne|sorte|sans valeur|distance|statistique|p de Holm|stabilité (dépassée à 5 %)',
    en: 'column|kind|without value|distance|statistic|Holm p|stability (exceeded at 5%)',
  },
  'measure.left': { fr: 'Laissées de côté : {left}', en: 'Left aside: {left}' },
} as const;
