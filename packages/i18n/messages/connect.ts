/** Words of the page that brings data from an address or a database. */
export const connectMessages = {
  'connect.link': { fr: 'Lire une adresse ou une base', en: 'Read an address or a database' },
  'connect.title': { fr: 'Lire une adresse ou une base', en: 'Read an address or a database' },
  'connect.lead': {
    fr: 'Ce qui est lu devient un fichier du projet, qui ne change plus. Il garde l’adresse ; jamais la clé ni le mot de passe.',
    en: 'What is read becomes a file of the project, which no longer changes. It keeps the address; never the key or the password.',
  },
  'connect.closed.title': {
    fr: 'Ce site n’ouvre aucune adresse extérieure',
    en: 'This site opens no outside address',
  },
  'connect.closed.text': {
    fr: 'La personne qui administre le site peut en ouvrir, une par une, par le réglage ETALON_CONNECT_HOSTS. En attendant, téléchargez les données et déposez le fichier dans le projet.',
    en: 'The person who runs the site can open some, one by one, with the setting ETALON_CONNECT_HOSTS. Meanwhile, download the data and bring the file into the project.',
  },
  'connect.hosts': { fr: 'Ouverts par ce site : {hosts}', en: 'Opened by this site: {hosts}' },
  'connect.limits': {
    fr: 'Au plus {size}, {pages} pages, {rows} lignes et {seconds} secondes. Au-delà, rien n’est gardé.',
    en: 'At most {size}, {pages} pages, {rows} rows and {seconds} seconds. Beyond, nothing is kept.',
  },
  'connect.name': { fr: 'Nom du fichier', en: 'Name of the file' },
  'connect.name.hint': {
    fr: 'Facultatif : sinon, un nom tiré de la source.',
    en: 'Optional: else a name taken from the source.',
  },

  'connect.http.title': { fr: 'Une adresse', en: 'An address' },
  'connect.http.address': { fr: 'Adresse', en: 'Address' },
  'connect.http.address.hint': {
    fr: 'http ou https. Elle sera gardée avec le fichier : la clé a son champ, plus bas.',
    en: 'http or https. It will be kept with the file: the key has its own field, below.',
  },
  'connect.http.what': { fr: 'Ce qui est gardé', en: 'What is kept' },
  'connect.http.what.file': { fr: 'Le fichier tel quel', en: 'The file as it is' },
  'connect.http.what.records': {
    fr: 'Les enregistrements d’une API JSON, en JSONL',
    en: 'The records of a JSON API, as JSONL',
  },
  'connect.http.records': {
    fr: 'Où est la liste, comment tourner les pages',
    en: 'Where the list is, how pages turn',
  },
  'connect.http.pointer': { fr: 'Endroit de la liste', en: 'Place of the list' },
  'connect.http.pointer.hint': {
    fr: 'Pointeur JSON, par exemple /data/items. Vide si la réponse est la liste.',
    en: 'JSON pointer, for instance /data/items. Empty if the answer is the list.',
  },
  'connect.http.paging': { fr: 'Pages suivantes', en: 'Next pages' },
  'connect.http.paging.none': { fr: 'Une seule page', en: 'One page' },
  'connect.http.paging.link': { fr: 'En-tête Link, rel="next"', en: 'Link header, rel="next"' },
  'connect.http.paging.next-url': { fr: 'Adresse dans la réponse', en: 'Address in the answer' },
  'connect.http.paging.cursor': { fr: 'Curseur dans la réponse', en: 'Cursor in the answer' },
  'connect.http.paging.page': { fr: 'Numéro de page', en: 'Page number' },
  'connect.http.paging.offset': { fr: 'Rang de la première ligne', en: 'Rank of the first row' },
  'connect.http.next': { fr: 'Endroit de la suite', en: 'Place of what follows' },
  'connect.http.next.hint': {
    fr: 'Pour une adresse ou un curseur dans la réponse : pointeur JSON, par exemple /next.',
    en: 'For an address or a cursor in the answer: JSON pointer, for instance /next.',
  },
  'connect.http.parameter': { fr: 'Paramètre de l’adresse', en: 'Parameter of the address' },
  'connect.http.parameter.hint': {
    fr: 'Pour un curseur, un numéro ou un rang : par exemple page, offset, cursor.',
    en: 'For a cursor, a number or a rank: for instance page, offset, cursor.',
  },
  'connect.http.size': { fr: 'Première page, ou lignes par page', en: 'First page, or rows per page' },
  'connect.http.size.hint': {
    fr: 'Pour un numéro : 0 ou 1. Pour un rang : le nombre de lignes que donne chaque page.',
    en: 'For a number: 0 or 1. For a rank: the count of rows that each page gives.',
  },
  'connect.http.header': { fr: 'En-tête de la clé', en: 'Header of the key' },
  'connect.http.header.hint': {
    fr: 'Si l’API en demande une : par exemple Authorization.',
    en: 'If the API asks for one: for instance Authorization.',
  },
  'connect.http.secret': { fr: 'Valeur de la clé', en: 'Value of the key' },
  'connect.secret.hint': {
    fr: 'Sert à cette lecture seule ; elle n’est ni gardée ni affichée.',
    en: 'Serves this reading alone; it is neither kept nor shown.',
  },
  'connect.http.do': { fr: 'Lire cette adresse', en: 'Read this address' },

  'connect.sql.title': { fr: 'Une base PostgreSQL', en: 'A PostgreSQL database' },
  'connect.sql.host': { fr: 'Serveur', en: 'Server' },
  'connect.sql.port': { fr: 'Port', en: 'Port' },
  'connect.sql.database': { fr: 'Base', en: 'Database' },
  'connect.sql.user': { fr: 'Compte', en: 'Account' },
  'connect.sql.password': { fr: 'Mot de passe', en: 'Password' },
  'connect.sql.encryption': { fr: 'Connexion', en: 'Connection' },
  'connect.sql.encrypted': { fr: 'Chiffrée, certificat vérifié', en: 'Encrypted, certificate checked' },
  'connect.sql.plain': { fr: 'Non chiffrée', en: 'Not encrypted' },
  'connect.sql.query': { fr: 'Requête', en: 'Query' },
  'connect.sql.query.hint': {
    fr: 'Un seul SELECT, exécuté en lecture seule. Il est gardé avec le fichier : n’y mettez pas de secret.',
    en: 'One SELECT, run read-only. It is kept with the file: put no secret in it.',
  },
  'connect.sql.format': { fr: 'Format', en: 'Format' },
  'connect.sql.format.parquet': { fr: 'Parquet, avec les types', en: 'Parquet, with the types' },
  'connect.sql.format.jsonl': { fr: 'JSONL', en: 'JSONL' },
  'connect.sql.do': { fr: 'Lire cette base', en: 'Read this database' },

  'connect.working': { fr: 'Lecture en cours', en: 'Reading' },
  'connect.progress': {
    fr: '{size} · {rows} {count?ligne|lignes} · {pages} {turned?page|pages}',
    en: '{size} · {rows} {count?row|rows} · {pages} {turned?page|pages}',
  },
  'connect.done': { fr: '« {file} » est dans le projet', en: '“{file}” is in the project' },
  'connect.done.rows': {
    fr: '{rows} {count?ligne|lignes}, {size}. Source gardée : {source}',
    en: '{rows} {count?row|rows}, {size}. Source kept: {source}',
  },
  'connect.done.file': { fr: '{size}. Source gardée : {source}', en: '{size}. Source kept: {source}' },
  'connect.columns': { fr: 'Colonnes et types', en: 'Columns and types' },
  'connect.column.name': { fr: 'Colonne', en: 'Column' },
  'connect.column.type': { fr: 'Type dans la base', en: 'Type in the database' },
  'connect.column.kept': { fr: 'Type dans le fichier', en: 'Type in the file' },
} as const;
