/** Sentences of the tools that protect and check data. */
export const protectionErrorMessages = {
  'privacy.column-missing': {
    fr: 'La colonne « {column} » n’existe pas dans la table « {table} ».',
    en: 'The table “{table}” has no column “{column}”.',
  },
  'privacy.column-missing.remedy': {
    fr: 'Choisissez une de ses colonnes : {present}.',
    en: 'Choose one of its columns: {present}.',
  },
  'privacy.law-table-unreadable': {
    fr: 'La table des textes ne se lit pas à l’endroit {path} : {problem}.',
    en: 'The table of legal texts cannot be read at {path}: {problem}.',
  },
  'privacy.law-table-unreadable.remedy': {
    fr: 'Corrigez cette ligne de la table, puis relancez. Les évaluations déjà faites gardent leur date.',
    en: 'Correct this row of the table, then run again. Evaluations already made keep their date.',
  },
  'privacy.tree-unreadable': {
    fr: 'L’arbre de décision ne se lit pas à l’endroit {path} : {problem}.',
    en: 'The decision tree cannot be read at {path}: {problem}.',
  },
  'privacy.tree-unreadable.remedy': {
    fr: 'Corrigez ce nœud de l’arbre : chaque réponse mène à un nœud ou à une issue, sans boucle.',
    en: 'Correct this node of the tree: each answer leads to a node or an outcome, without a loop.',
  },
  'privacy.impact-file-unreadable': {
    fr: 'Ce fichier n’est pas un export de l’outil PIA de la CNIL : {problem}.',
    en: 'This file is not an export of the CNIL PIA tool: {problem}.',
  },
  'privacy.impact-file-unreadable.remedy': {
    fr: 'Dans l’outil PIA, ouvrez l’analyse, choisissez « Exporter » puis « JSON », et donnez ce fichier.',
    en: 'In the PIA tool, open the assessment, choose “Export” then “JSON”, and give that file.',
  },
  'privacy.level-out-of-scale': {
    fr: 'Le niveau {level} donné à « {what} » sort de l’échelle de {lowest} à {highest}.',
    en: 'Level {level} given to “{what}” is outside the scale from {lowest} to {highest}.',
  },
  'privacy.level-out-of-scale.remedy': {
    fr: 'Donnez un niveau entier de l’échelle déclarée.',
    en: 'Give a whole level of the declared scale.',
  },
  'privacy.estimate-unfit': {
    fr: 'L’estimation « {what} » ne peut pas être tirée : {problem}.',
    en: 'The estimate “{what}” cannot be drawn from: {problem}.',
  },
  'privacy.estimate-unfit.remedy': {
    fr: 'Donnez des bornes positives et rangées : bas, probable, haut.',
    en: 'Give positive bounds in order: low, likely, high.',
  },
  'privacy.date-unreadable': {
    fr: 'La date « {date} » n’est pas un jour du calendrier.',
    en: 'The date “{date}” is not a calendar day.',
  },
  'privacy.date-unreadable.remedy': {
    fr: 'Écrivez la date sous la forme AAAA-MM-JJ, comme 2026-03-31.',
    en: 'Write the date as YYYY-MM-DD, such as 2026-03-31.',
  },
} as const;
