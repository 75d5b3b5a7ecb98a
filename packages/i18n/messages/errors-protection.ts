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
  'quality.check-unreadable': {
    fr: 'Ce contrôle ne se lit pas : {problem}.',
    en: 'This check cannot be read: {problem}.',
  },
  'quality.check-unreadable.remedy': {
    fr: 'Un contrôle est un objet avec un nom (id), une règle (rule), une colonne (column) et des paramètres (params).',
    en: 'A check is an object with a name (id), a rule, a column and params.',
  },
  'quality.check-repeated': {
    fr: 'Deux contrôles portent le nom « {check} ».',
    en: 'Two checks are named “{check}”.',
  },
  'quality.check-repeated.remedy': {
    fr: 'Donnez à chaque contrôle un nom qui n’est qu’à lui. Le premier est gardé.',
    en: 'Give each check a name of its own. The first is kept.',
  },
  'quality.check-column-missing': {
    fr: 'Le contrôle « {check} » nomme la colonne « {column} », que la table « {table} » n’a pas.',
    en: 'The check “{check}” names the column “{column}”, which the table “{table}” does not have.',
  },
  'quality.check-column-missing.remedy': {
    fr: 'Corrigez le nom, ou choisissez une colonne présente : {present}. Les autres contrôles ont été exécutés.',
    en: 'Correct the name, or choose a column that is there: {present}. The other checks were run.',
  },
  'quality.check-table-missing': {
    fr: 'Le contrôle « {check} » compare à la table « {table} », qui n’est pas jointe à l’exécution.',
    en: 'The check “{check}” compares with the table “{table}”, which is not part of this run.',
  },
  'quality.check-table-missing.remedy': {
    fr: 'Joignez cette table, ou choisissez une table présente : {present}.',
    en: 'Add this table to the run, or choose one that is there: {present}.',
  },
  'quality.check-not-run': {
    fr: 'Le contrôle « {check} » n’a pas pu être exécuté : {detail}',
    en: 'The check “{check}” could not be run: {detail}',
  },
  'quality.check-not-run.remedy': {
    fr: 'Corrigez son expression ou sa colonne, puis relancez. Les autres contrôles ont été exécutés.',
    en: 'Correct its expression or column, then run again. The other checks were run.',
  },
  'quality.rule-unknown': {
    fr: 'Le contrôle « {check} » demande la règle « {rule} », inconnue ici.',
    en: 'The check “{check}” asks for the rule “{rule}”, unknown here.',
  },
  'quality.rule-unknown.remedy': {
    fr: 'Choisissez une règle parmi : {rules}.',
    en: 'Choose a rule among: {rules}.',
  },
  'quality.param-unfit': {
    fr: 'Le paramètre « {param} » du contrôle « {check} » (règle {rule}) manque ou ne convient pas.',
    en: 'The parameter “{param}” of the check “{check}” (rule {rule}) is missing or does not fit.',
  },
  'quality.param-unfit.remedy': {
    fr: 'Donnez ce paramètre sous la forme que la règle attend : une liste pour values, deux bornes rangées pour between, une table et une colonne pour foreign_key.',
    en: 'Give this parameter in the form that the rule takes: a list for values, ordered bounds for between, a table and a column for foreign_key.',
  },
  'quality.pattern-refused': {
    fr: 'Le motif « {pattern} » du contrôle « {check} » n’est pas accepté : {detail}',
    en: 'The pattern “{pattern}” of the check “{check}” is not accepted: {detail}',
  },
  'quality.pattern-refused.remedy': {
    fr: 'Écrivez un motif RE2 : sans rappel de groupe (\\1) ni regard en avant ou en arrière.',
    en: 'Write an RE2 pattern: no back-reference (\\1), no look-ahead or look-behind.',
  },
  'quality.mostly-percent': {
    fr: 'Le contrôle « {check} » demande {mostly} de lignes tenues ; mostly est une part, entre 0 et 1.',
    en: 'The check “{check}” asks for {mostly} of the rows; mostly is a share between 0 and 1.',
  },
  'quality.mostly-percent.remedy': {
    fr: 'Pour {mostly} %, écrivez {meant}.',
    en: 'For {mostly} %, write {meant}.',
  },
  'quality.mostly-out-of-range': {
    fr: 'La part mostly du contrôle « {check} » vaut {mostly} ; elle doit être plus grande que 0 et au plus 1.',
    en: 'The share mostly of the check “{check}” is {mostly}; it must be above 0 and at most 1.',
  },
  'quality.mostly-out-of-range.remedy': {
    fr: 'Écrivez une part comme 0,95, ou retirez-la pour exiger toutes les lignes.',
    en: 'Write a share such as 0.95, or remove it to ask for every row.',
  },
  'quality.suite-unreadable': {
    fr: 'Ce fichier n’est ni une suite Great Expectations ni un schema.yml de dbt : {problem}.',
    en: 'This file is neither a Great Expectations suite nor a dbt schema.yml: {problem}.',
  },
  'quality.suite-unreadable.remedy': {
    fr: 'Donnez le JSON d’une suite (0.18 ou 1.x) ou le YAML qui porte models et columns.',
    en: 'Give the JSON of a suite (0.18 or 1.x) or the YAML that holds models and columns.',
  },
  'quality.import-no-rule': {
    fr: '« {name} » n’a pas été repris : aucune règle d’ici ne dit la même chose.',
    en: '“{name}” was not taken over: no rule of this tool says the same.',
  },
  'quality.import-no-rule.remedy': {
    fr: 'Écrivez le contrôle avec la règle expression, ou laissez-le de côté ; il reste dans le fichier d’origine.',
    en: 'Write the check with the rule expression, or leave it out; it stays in the original file.',
  },
  'quality.import-option': {
    fr: '« {name} » n’a pas été repris : l’option {option} change son sens et n’existe pas ici.',
    en: '“{name}” was not taken over: the option {option} changes its meaning and does not exist here.',
  },
  'quality.import-option.remedy': {
    fr: 'Écrivez la condition dans une expression, puis ajoutez le contrôle à la main.',
    en: 'Write the condition in an expression, then add the check by hand.',
  },
  'quality.table-column-missing': {
    fr: 'La table « {table} » n’a pas la colonne « {column} ».',
    en: 'The table “{table}” has no column “{column}”.',
  },
  'quality.table-column-missing.remedy': {
    fr: 'Choisissez une colonne présente dans les trois tables ; celle-ci porte : {present}.',
    en: 'Choose a column present in the three tables; this one holds: {present}.',
  },
  'quality.table-empty': {
    fr: 'La table « {table} » est vide : aucun défaut ne peut y être planté.',
    en: 'The table “{table}” is empty: no defect can be planted in it.',
  },
  'quality.table-empty.remedy': {
    fr: 'Donnez une référence propre qui a des lignes.',
    en: 'Give a clean reference that has rows.',
  },
} as const;
