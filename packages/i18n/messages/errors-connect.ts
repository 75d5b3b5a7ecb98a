/** Sentences and remedies for the error codes of connections to sources outside of this site. */
export const connectErrorMessages = {
  'connect.closed': {
    fr: 'Ce site n’ouvre aucune adresse extérieure.',
    en: 'This site opens no outside address.',
  },
  'connect.closed.remedy': {
    fr: 'La personne qui administre le site peut en ouvrir par le réglage ETALON_CONNECT_HOSTS. En attendant, déposez le fichier.',
    en: 'The person who runs the site can open some with the setting ETALON_CONNECT_HOSTS. Meanwhile, bring the file yourself.',
  },
  'connect.host-not-listed': {
    fr: 'L’adresse {host}, port {port}, n’est pas dans la liste de celles que ce site ouvre.',
    en: 'The address {host}, port {port}, is not in the list of those that this site opens.',
  },
  'connect.host-not-listed.remedy': {
    fr: 'Demandez-la à la personne qui administre le site (réglage ETALON_CONNECT_HOSTS), ou déposez le fichier.',
    en: 'Ask the person who runs the site for it (setting ETALON_CONNECT_HOSTS), or bring the file yourself.',
  },
  'connect.private-address': {
    fr: '{host} mène à une adresse privée, que la liste de ce site ne nomme pas.',
    en: '{host} leads to a private address, which the list of this site does not name.',
  },
  'connect.private-address.remedy': {
    fr: 'Si c’est voulu, la personne qui administre le site ajoute cette adresse IP elle-même à ETALON_CONNECT_HOSTS.',
    en: 'If this is meant, the person who runs the site adds that IP address itself to ETALON_CONNECT_HOSTS.',
  },
  'connect.unresolved': {
    fr: 'Aucune machine ne répond au nom {host}.',
    en: 'No machine answers to the name {host}.',
  },
  'connect.unresolved.remedy': { fr: 'Vérifiez le nom.', en: 'Check the name.' },
  'connect.bad-address': {
    fr: 'L’adresse n’est pas une adresse http ou https, ou elle contient un mot de passe.',
    en: 'The address is not an http or https address, or it holds a password.',
  },
  'connect.bad-address.remedy': {
    fr: 'Écrivez l’adresse entière, et la clé dans le champ prévu : il n’est jamais gardé.',
    en: 'Write the whole address, and the key in its own field: that one is never kept.',
  },
  'connect.bad-header': {
    fr: 'Cet en-tête ne peut pas être envoyé.',
    en: 'This header cannot be sent.',
  },
  'connect.bad-header.remedy': {
    fr: 'Donnez le nom que l’API demande, par exemple Authorization ou X-Api-Key, et sa valeur sur une ligne. Les cookies ne sont pas envoyés.',
    en: 'Give the name that the API asks for, for instance Authorization or X-Api-Key, and its value on one line. Cookies are not sent.',
  },
  'connect.unreachable': {
    fr: 'La connexion à {host} n’a pas abouti ({reason}).',
    en: 'The connection to {host} did not go through ({reason}).',
  },
  'connect.unreachable.remedy': {
    fr: 'Vérifiez l’adresse, le port et le chiffrement, puis réessayez. Rien n’a été ajouté au projet.',
    en: 'Check the address, the port and the encryption, then try again. Nothing was added to the project.',
  },
  'connect.bad-status': {
    fr: '{host} a répondu par le code {status}.',
    en: '{host} answered with status {status}.',
  },
  'connect.bad-status.remedy': {
    fr: '401 et 403 demandent une clé ou une autre ; 404, une autre adresse ; 429 et 5xx, d’attendre.',
    en: '401 and 403 ask for a key or another one; 404 for another address; 429 and 5xx for some patience.',
  },
  'connect.bad-redirect': {
    fr: '{host} renvoie vers d’autres adresses sans fin, ou vers une adresse moins sûre.',
    en: '{host} sends on to other addresses without end, or to a less safe one.',
  },
  'connect.bad-redirect.remedy': {
    fr: 'Donnez l’adresse finale, celle où sont les données.',
    en: 'Give the last address, the one where the data is.',
  },
  'connect.bad-answer': {
    fr: 'La réponse ne se lit pas ({reason}).',
    en: 'The answer cannot be read ({reason}).',
  },
  'connect.bad-answer.remedy': {
    fr: 'Si l’adresse donne un fichier, choisissez « le fichier tel quel ».',
    en: 'If the address gives a file, choose “the file as it is”.',
  },
  'connect.no-record': {
    fr: 'La liste que donne {host} est vide.',
    en: 'The list that {host} gives is empty.',
  },
  'connect.no-record.remedy': {
    fr: 'Vérifiez les filtres de l’adresse et l’endroit de la liste.',
    en: 'Check the filters of the address and the place of the list.',
  },
  'connect.too-large': {
    fr: 'La source donne plus de {maxBytes} octets.',
    en: 'The source gives more than {maxBytes} bytes.',
  },
  'connect.too-large.remedy': {
    fr: 'Demandez-en moins (une période, des colonnes), ou déposez le fichier.',
    en: 'Ask for less (a period, some columns), or bring the file yourself.',
  },
  'connect.too-many-pages': {
    fr: 'La source a plus de {max} pages, ou n’en finit pas.',
    en: 'The source has more than {max} pages, or no end.',
  },
  'connect.too-many-pages.remedy': {
    fr: 'Demandez des pages plus grandes ou une période plus courte ; rien n’est gardé d’une lecture incomplète.',
    en: 'Ask for larger pages or a shorter period; nothing is kept of an incomplete reading.',
  },
  'connect.too-many-rows': {
    fr: 'La source donne plus de {max} lignes.',
    en: 'The source gives more than {max} rows.',
  },
  'connect.too-many-rows.remedy': {
    fr: 'Restreignez la demande ; rien n’est gardé d’une lecture incomplète.',
    en: 'Narrow the request; nothing is kept of an incomplete reading.',
  },
  'connect.repeated-page': {
    fr: 'La page {pages} est la même que la précédente : la pagination n’est pas celle de cette source.',
    en: 'Page {pages} is the same as the one before: this is not how that source gives its pages.',
  },
  'connect.repeated-page.remedy': {
    fr: 'Vérifiez dans la documentation de l’API le nom du paramètre et la façon de tourner les pages.',
    en: 'Check in the documentation of the API the name of the parameter and how pages are turned.',
  },
  'connect.too-slow': {
    fr: 'La source n’a pas fini de répondre en {seconds} secondes.',
    en: 'The source did not end its answer in {seconds} seconds.',
  },
  'connect.too-slow.remedy': {
    fr: 'Demandez-en moins, ou réessayez plus tard. Rien n’a été ajouté au projet.',
    en: 'Ask for less, or try again later. Nothing was added to the project.',
  },
  'connect.secret-returned': {
    fr: 'La réponse contient la clé envoyée : rien n’en a été gardé.',
    en: 'The answer holds the key that was sent: nothing of it was kept.',
  },
  'connect.secret-returned.remedy': {
    fr: 'Choisissez une adresse de l’API qui ne répète pas la demande.',
    en: 'Choose an address of the API that does not repeat the request.',
  },
  'connect.login-refused': {
    fr: 'Le serveur {host} refuse cette personne, ce mot de passe ou cette base.',
    en: 'The server {host} refuses this user, this password or this database.',
  },
  'connect.login-refused.remedy': {
    fr: 'Vérifiez les trois. Un compte en lecture seule suffit.',
    en: 'Check all three. A read-only account is enough.',
  },
  'connect.query-refused': {
    fr: 'La requête n’est pas un seul SELECT sans effet ({reason}). Elle n’a pas été envoyée.',
    en: 'The query is not one SELECT without effects ({reason}). It was not sent.',
  },
  'connect.query-refused.remedy': {
    fr: 'Écrivez un SELECT, sans rien qui écrive, attende ou lise hors des tables.',
    en: 'Write one SELECT, without anything that writes, waits or reads outside of the tables.',
  },
  'connect.query-failed': {
    fr: 'Le serveur a refusé la requête : {reason} ({state}).',
    en: 'The server refused the query: {reason} ({state}).',
  },
  'connect.query-failed.remedy': {
    fr: 'Corrigez la requête, puis recommencez.',
    en: 'Correct the query, then start again.',
  },
  'connect.bad-column': {
    fr: 'La requête donne une colonne sans nom, ou deux du même nom (« {column} »).',
    en: 'The query gives a column without a name, or two of the same name (“{column}”).',
  },
  'connect.bad-column.remedy': {
    fr: 'Nommez chaque colonne par AS, d’un nom différent.',
    en: 'Name each column with AS, each a different name.',
  },
  'connect.unconvertible': {
    fr: 'Une valeur n’entre pas dans le type de sa colonne en Parquet : {reason}.',
    en: 'A value does not fit the type of its column in Parquet: {reason}.',
  },
  'connect.unconvertible.remedy': {
    fr: 'Choisissez JSONL, ou convertissez la colonne en texte dans la requête.',
    en: 'Choose JSONL, or turn the column into text in the query.',
  },
  'connect.busy': {
    fr: 'Une connexion est déjà au travail, ou {max} le sont sur ce site.',
    en: 'One connection is already at work, or {max} are on this site.',
  },
  'connect.busy.remedy': {
    fr: 'Attendez la fin, puis recommencez.',
    en: 'Wait for the end, then start again.',
  },
} as const;
