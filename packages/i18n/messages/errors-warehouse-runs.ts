/** Sentences and remedies for what the runs of the warehouse refuse. */
export const warehouseRunErrorMessages = {
  'runs.missing-input': {
    fr: 'La recette ou la table demande « {name} », qui n’est pas parmi les sources lues.',
    en: 'The recipe or the table asks for “{name}”, which is not among the sources that were read.',
  },
  'runs.missing-input.remedy': {
    fr: 'Ajoutez ce fichier aux sources, ou changez le nom dans l’étape.',
    en: 'Add this file to the sources, or change the name in the step.',
  },
  'runs.ddl-refused': {
    fr: 'Ligne {line} du DDL : « {detail} » n’est pas permis ici ({refusal}).',
    en: 'Line {line} of the DDL: “{detail}” is not allowed here ({refusal}).',
  },
  'runs.ddl-refused.remedy': {
    fr: 'Gardez les instructions qui créent des tables, des index et des vues ; retirez celle-ci.',
    en: 'Keep the statements that create tables, indexes and views; take this one out.',
  },
  'runs.ddl-fails': {
    fr: 'Le DDL ne s’exécute pas : {detail}',
    en: 'The DDL does not run: {detail}',
  },
  'runs.ddl-fails.remedy': {
    fr: 'Corrigez l’instruction citée, puis construisez à nouveau.',
    en: 'Correct the statement quoted, then build again.',
  },
  'runs.query-fails': {
    fr: 'La table {table} ne se remplit pas : {detail}',
    en: 'Table {table} cannot be filled: {detail}',
  },
  'runs.query-fails.remedy': {
    fr: 'Comparez les colonnes de la table avec celles du DDL et de sa provenance.',
    en: 'Compare the columns of the table with those of the DDL and of its origin.',
  },
  'runs.column-missing': {
    fr: 'La colonne « {column} » n’est pas dans ce qui remplit {table}.',
    en: 'Column “{column}” is not in what fills {table}.',
  },
  'runs.column-missing.remedy': {
    fr: 'Choisissez une colonne présente, ou ajoutez l’étape qui la crée.',
    en: 'Choose a column that is there, or add the step that makes it.',
  },
  'runs.cells-lost': {
    fr: 'Dans « {column} », {count} {count?cellule ne tient|cellules ne tiennent} pas dans le type déclaré : l’export s’arrête pour ne pas les perdre.',
    en: 'In “{column}”, {count} {count?cell does|cells do} not fit the declared type: the export stops so as not to lose them.',
  },
  'runs.cells-lost.remedy': {
    fr: 'Ajoutez une étape qui les lit ou les vide en le disant, ou déclarez un type texte.',
    en: 'Add a step that reads them or says that it empties them, or declare a text type.',
  },
  'runs.archive-too-large': {
    fr: 'L’archive « {file} » dépasse ce qui peut être ouvert ici ({bytes} octets une fois décompressée).',
    en: 'Archive “{file}” is larger than what can be opened here ({bytes} bytes once inflated).',
  },
  'runs.archive-too-large.remedy': {
    fr: 'Partagez-la en plusieurs archives.',
    en: 'Split it into several archives.',
  },
  'runs.server-unreachable': {
    fr: 'La base PostgreSQL de l’établissement ne répond pas.',
    en: 'The institution’s PostgreSQL database does not answer.',
  },
  'runs.server-unreachable.remedy': {
    fr: 'Réessayez plus tard, ou prévenez la personne qui exploite cette instance. Rien n’a été changé.',
    en: 'Try again later, or tell the person who operates this instance. Nothing was changed.',
  },
} as const;
