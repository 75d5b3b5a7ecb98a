/** Sentences and remedies for what the search for leakage refuses. */
export const leakageErrorMessages = {
  'leakage.no-row': {
    fr: 'La table n’a aucune ligne où chercher une fuite.',
    en: 'The table has no row in which to look for a leak.',
  },
  'leakage.no-row.remedy': {
    fr: 'Remettez les lignes d’apprentissage et d’essai.',
    en: 'Hand in the rows that were learned from and tested on.',
  },
  'leakage.unknown-column': {
    fr: 'La colonne « {column} » n’est pas dans la table.',
    en: 'The column “{column}” is not in the table.',
  },
  'leakage.unknown-column.remedy': {
    fr: 'Nommez la cible, l’entité, le temps et l’identifiant comme les écrit l’en-tête de la table.',
    en: 'Name the target, the entity, the time and the identifier as the header of the table writes them.',
  },
  'leakage.uneven-columns': {
    fr: 'La colonne « {column} » a {given} cellules pour {wanted} lignes.',
    en: 'The column “{column}” has {given} cells for {wanted} rows.',
  },
  'leakage.uneven-columns.remedy': {
    fr: 'Lisez la table entière : chaque colonne a une cellule par ligne.',
    en: 'Read the whole table: each column has one cell a row.',
  },
} as const;
