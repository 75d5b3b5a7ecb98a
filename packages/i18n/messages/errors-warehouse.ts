/** What the warehouse and its recipes refuse, and what the person can do about it. */
export const warehouseErrorMessages = {
  'quality.column-unknown': {
    fr: 'La colonne {column} n’existe pas à cette étape de la recette.',
    en: 'Column {column} does not exist at this step of the recipe.',
  },
  'quality.column-unknown.remedy': {
    fr: 'Vérifiez son nom, ou replacez l’étape après celle qui crée cette colonne.',
    en: 'Check its name, or put the step after the one that makes this column.',
  },
  'quality.column-taken': {
    fr: 'Une colonne {column} existe déjà.',
    en: 'A column {column} already exists.',
  },
  'quality.column-taken.remedy': {
    fr: 'Choisissez un autre nom, ou retirez d’abord la colonne existante.',
    en: 'Choose another name, or drop the existing column first.',
  },
  'quality.cells-unreadable': {
    fr: '{count} cellules de la colonne {column} ne se lisent pas comme {type} (par exemple « {example} »).',
    en: '{count} cells of column {column} cannot be read as {type} (for example “{example}”).',
  },
  'quality.cells-unreadable.remedy': {
    fr: 'Ajoutez un format, traitez ces valeurs par une étape avant celle-ci, ou demandez qu’elles deviennent absentes.',
    en: 'Add a format, treat these values by a step before this one, or ask that they become missing.',
  },
  'quality.rows-multiply': {
    fr: 'La jointure ferait passer la table de {before} à {after} lignes : {multiplied} lignes trouvent plusieurs correspondances (par exemple la clé {example}).',
    en: 'The join would take the table from {before} to {after} rows: {multiplied} rows find several matches (for example key {example}).',
  },
  'quality.rows-multiply.remedy': {
    fr: 'Dédoublonnez la table jointe sur sa clé, ou autorisez la multiplication et dites pourquoi.',
    en: 'Remove duplicates of the key in the joined table, or allow the multiplication and say why.',
  },
  'quality.too-many-cells': {
    fr: 'La méthode {method} demanderait {work} comparaisons, au-delà de la limite de {limit}.',
    en: 'Method {method} would need {work} comparisons, beyond the limit of {limit}.',
  },
  'quality.too-many-cells.remedy': {
    fr: 'Choisissez la médiane par groupe, ou les équations en chaîne, ou réduisez la table.',
    en: 'Choose the median by group, or chained equations, or reduce the table.',
  },
  'quality.not-portable': {
    fr: 'Cette étape ne s’écrit pas en {dialect} : {what}.',
    en: 'This step cannot be written in {dialect}: {what}.',
  },
  'quality.not-portable.remedy': {
    fr: 'Exportez la recette en SQL de DuckDB, ou remplacez cette expression.',
    en: 'Export the recipe as DuckDB SQL, or replace this expression.',
  },
  'warehouse.column-unknown': {
    fr: 'La table {table} n’a pas de colonne {column}.',
    en: 'Table {table} has no column {column}.',
  },
  'warehouse.column-unknown.remedy': {
    fr: 'Choisissez une colonne de la table.',
    en: 'Choose a column of the table.',
  },
  'warehouse.too-many-values': {
    fr: 'La colonne {column} a {distinct} valeurs distinctes ; le regroupement s’arrête à {limit}.',
    en: 'Column {column} has {distinct} distinct values; clustering stops at {limit}.',
  },
  'warehouse.too-many-values.remedy': {
    fr: 'Filtrez la table, ou normalisez d’abord le texte.',
    en: 'Filter the table, or normalise the text first.',
  },
  'warehouse.too-many-pairs': {
    fr: 'Trop de valeurs se ressemblent : la recherche des voisins s’arrête à {limit} comparaisons.',
    en: 'Too many values look alike: the search for neighbours stops at {limit} comparisons.',
  },
  'warehouse.too-many-pairs.remedy': {
    fr: 'Réduisez la distance, normalisez d’abord le texte, ou regroupez par empreinte.',
    en: 'Reduce the distance, normalise the text first, or cluster by fingerprint.',
  },
  'warehouse.lineage-cycle': {
    fr: 'Le lignage tourne en rond : {cycle}.',
    en: 'The lineage goes in a circle: {cycle}.',
  },
  'warehouse.lineage-cycle.remedy': {
    fr: 'Retirez un des liens de ce cercle.',
    en: 'Remove one of the links of this circle.',
  },
  'warehouse.lineage-dangling': {
    fr: 'Le lien {edge} part de ou mène à un nœud inconnu : {node}.',
    en: 'Link {edge} starts from or leads to an unknown node: {node}.',
  },
  'warehouse.lineage-dangling.remedy': {
    fr: 'Ajoutez ce nœud, ou retirez le lien.',
    en: 'Add this node, or remove the link.',
  },
  'warehouse.brush-outside': {
    fr: 'La sélection sort de la carte.',
    en: 'The selection goes out of the map.',
  },
  'warehouse.brush-outside.remedy': {
    fr: 'Sélectionnez des colonnes et des lignes de la carte.',
    en: 'Select columns and rows of the map.',
  },
  'warehouse.value-refused': {
    fr: '{what} n’accepte pas la valeur {value}.',
    en: '{what} does not accept value {value}.',
  },
  'warehouse.value-refused.remedy': {
    fr: 'Corrigez cette valeur.',
    en: 'Correct this value.',
  },
  'warehouse.table-unknown': {
    fr: 'L’entrepôt n’a pas de table {table}.',
    en: 'The warehouse has no table {table}.',
  },
  'warehouse.table-unknown.remedy': {
    fr: 'Chargez cette table, ou choisissez-en une autre.',
    en: 'Load this table, or choose another.',
  },
  'warehouse.query-refused': {
    fr: 'La requête est refusée : {reason}.',
    en: 'The query is refused: {reason}.',
  },
  'warehouse.query-refused.remedy': {
    fr: 'Écrivez un seul SELECT sur les tables de l’entrepôt.',
    en: 'Write one SELECT over the tables of the warehouse.',
  },
  'warehouse.page-refused': {
    fr: 'La réponse de l’API ne se lit pas : {reason}.',
    en: 'The API’s answer cannot be read: {reason}.',
  },
  'warehouse.page-refused.remedy': {
    fr: 'Vérifiez le chemin des enregistrements et la pagination déclarée.',
    en: 'Check the path of the records and the declared paging.',
  },
  'warehouse.load-refused': {
    fr: 'Le fichier ne se charge pas dans la table {table} : {reason}.',
    en: 'The file does not load in table {table}: {reason}.',
  },
  'warehouse.load-refused.remedy': {
    fr: 'Vérifiez le fichier et les noms de colonnes.',
    en: 'Check the file and the column names.',
  },
} as const;
