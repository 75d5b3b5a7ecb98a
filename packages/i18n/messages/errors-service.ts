/** What a body may break of the schema of a service, and what to send instead. */
export const serviceErrorMessages = {
  'service.too-large': {
    fr: 'Le corps dépasse {kilobytes} ko.',
    en: 'The body is over {kilobytes} kB.',
  },
  'service.too-large.remedy': {
    fr: 'Partagez les lignes entre plusieurs demandes.',
    en: 'Share the rows among several requests.',
  },
  'service.not-an-object': {
    fr: 'Le corps n’est pas un objet JSON.',
    en: 'The body is not a JSON object.',
  },
  'service.not-an-object.remedy': {
    fr: 'Envoyez un objet dont le seul membre est « rows ».',
    en: 'Send an object whose only member is “rows”.',
  },
  'service.rows-missing': {
    fr: 'Le membre « rows » manque.',
    en: 'The member “rows” is missing.',
  },
  'service.rows-missing.remedy': {
    fr: 'Mettez les lignes dans une liste nommée « rows ».',
    en: 'Put the rows in a list named “rows”.',
  },
  'service.member-unknown': {
    fr: 'Le corps a un membre que le service ne connaît pas.',
    en: 'The body has a member that the service does not know.',
  },
  'service.member-unknown.remedy': {
    fr: 'Retirez-le : seul « rows » est pris.',
    en: 'Remove it: only “rows” is taken.',
  },
  'service.rows-not-a-list': {
    fr: '« rows » n’est pas une liste.',
    en: '“rows” is not a list.',
  },
  'service.rows-not-a-list.remedy': {
    fr: 'Mettez la ligne entre crochets, même seule.',
    en: 'Put the row between square brackets, even alone.',
  },
  'service.rows-empty': {
    fr: 'La liste « rows » est vide.',
    en: 'The list “rows” is empty.',
  },
  'service.rows-empty.remedy': {
    fr: 'Envoyez au moins une ligne.',
    en: 'Send one row at least.',
  },
  'service.too-many-rows': {
    fr: 'La liste « rows » a plus de {max} lignes.',
    en: 'The list “rows” has more than {max} rows.',
  },
  'service.too-many-rows.remedy': {
    fr: 'Partagez-les entre plusieurs demandes.',
    en: 'Share them among several requests.',
  },
  'service.row-not-an-object': {
    fr: 'Cette ligne n’est pas un objet JSON.',
    en: 'This row is not a JSON object.',
  },
  'service.row-not-an-object.remedy': {
    fr: 'Écrivez chaque ligne comme un objet : une valeur par nom de colonne.',
    en: 'Write each row as an object: one value for each name of column.',
  },
  'service.column-missing': {
    fr: 'La colonne « {column} » manque dans cette ligne.',
    en: 'The column “{column}” is missing in this row.',
  },
  'service.column-missing.remedy': {
    fr: 'Donnez-lui une valeur : le modèle prend toutes ses colonnes.',
    en: 'Give it a value: the model takes all its columns.',
  },
  'service.column-unknown': {
    fr: 'Cette ligne a une colonne que le modèle ne prend pas.',
    en: 'This row has a column that the model does not take.',
  },
  'service.column-unknown.remedy': {
    fr: 'Retirez-la, ou corrigez son nom : majuscules et accents comptent.',
    en: 'Remove it, or correct its name: capitals and accents count.',
  },
  'service.cell-empty': {
    fr: 'Cette cellule est vide (null), et le modèle la prend dans un type qui ne peut pas dire qu’une valeur manque.',
    en: 'This cell is empty (null), and the model takes it in a type that cannot say that a value is missing.',
  },
  'service.cell-empty.remedy': {
    fr: 'Donnez-lui une valeur : seules les colonnes où le document permet null peuvent être vides.',
    en: 'Give it a value: only the columns where the document allows null may be empty.',
  },
  'service.cell-not-a-number': {
    fr: 'Cette cellule n’est pas un nombre.',
    en: 'This cell is not a number.',
  },
  'service.cell-not-a-number.remedy': {
    fr: 'Écrivez un nombre JSON, sans guillemets, avec un point décimal.',
    en: 'Write a JSON number, without quotation marks, with a decimal point.',
  },
  'service.cell-not-a-text': {
    fr: 'Cette cellule n’est pas un texte.',
    en: 'This cell is not a text.',
  },
  'service.cell-not-a-text.remedy': {
    fr: 'Mettez la valeur entre guillemets.',
    en: 'Put the value between quotation marks.',
  },
  'service.text-too-long': {
    fr: 'Ce texte a plus de {max} caractères.',
    en: 'This text has more than {max} characters.',
  },
  'service.text-too-long.remedy': {
    fr: 'Raccourcissez-le avant de l’envoyer.',
    en: 'Make it shorter before sending it.',
  },
} as const;
