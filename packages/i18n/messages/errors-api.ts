/** What the API, its keys and the webhooks refuse, and what to do about it. */
export const apiErrorMessages = {
  'api.no-token': {
    fr: 'Cette demande ne porte pas de clé.',
    en: 'This request carries no key.',
  },
  'api.no-token.remedy': {
    fr: 'Ajoutez l’en-tête « Authorization: Bearer » suivi d’une clé créée sur la page Accès des programmes.',
    en: 'Add the header “Authorization: Bearer” followed by a key made on the page Access of programs.',
  },
  'api.token-refused': {
    fr: 'Cette clé n’ouvre rien ici.',
    en: 'This key opens nothing here.',
  },
  'api.token-refused.remedy': {
    fr: 'Vérifiez qu’elle est copiée en entier, ou demandez-en une autre à la personne responsable de la certification.',
    en: 'Check that it is copied whole, or ask the person in charge of the certification for another.',
  },
  'api.token-expired': { fr: 'Cette clé a expiré.', en: 'This key has expired.' },
  'api.token-expired.remedy': {
    fr: 'Demandez-en une nouvelle à la personne responsable de la certification.',
    en: 'Ask the person in charge of the certification for a new one.',
  },
  'api.token-revoked': { fr: 'Cette clé a été révoquée.', en: 'This key was revoked.' },
  'api.token-revoked.remedy': {
    fr: 'Demandez-en une nouvelle à la personne responsable de la certification.',
    en: 'Ask the person in charge of the certification for a new one.',
  },
  'api.scope-missing': {
    fr: 'Cette clé n’a pas la portée « {scope} ».',
    en: 'This key does not have the scope “{scope}”.',
  },
  'api.scope-missing.remedy': {
    fr: 'Créez une clé qui porte cette portée : celles d’une clé ne changent pas.',
    en: 'Make a key with this scope: those of a key do not change.',
  },
  'api.too-many-requests': {
    fr: 'Trop de demandes : {max} au plus par minute.',
    en: 'Too many requests: {max} a minute at most.',
  },
  'api.too-many-requests.remedy': {
    fr: 'Attendez {seconds} {seconds?seconde|secondes}, puis reprenez.',
    en: 'Wait {seconds} {seconds?second|seconds}, then go on.',
  },
  'api.bad-request': {
    fr: 'La demande n’a pas la forme attendue ({place} : {places}).',
    en: 'The request does not have the expected shape ({place}: {places}).',
  },
  'api.bad-request.remedy': {
    fr: 'Corrigez ces champs d’après le document OpenAPI ; rien n’a été écrit.',
    en: 'Correct these fields from the OpenAPI document; nothing was written.',
  },
  'api.bad-json': { fr: 'Le corps n’est pas du JSON lisible.', en: 'The body is not readable JSON.' },
  'api.bad-json.remedy': {
    fr: 'Envoyez un seul document JSON, en UTF-8.',
    en: 'Send a single JSON document, in UTF-8.',
  },
  'api.too-large': {
    fr: 'Le corps dépasse {kilobytes} ko.',
    en: 'The body is over {kilobytes} kB.',
  },
  'api.too-large.remedy': {
    fr: 'Envoyez une seule inscription ou une seule identité par demande.',
    en: 'Send a single enrolment or a single identity in each request.',
  },
  'api.bad-content-type': {
    fr: 'Le corps n’est pas annoncé comme du JSON.',
    en: 'The body is not announced as JSON.',
  },
  'api.bad-content-type.remedy': {
    fr: 'Ajoutez l’en-tête « Content-Type: application/json ».',
    en: 'Add the header “Content-Type: application/json”.',
  },
  'api.bad-cursor': {
    fr: 'Ce curseur n’a pas été donné par ce registre.',
    en: 'This cursor was not given by this register.',
  },
  'api.bad-cursor.remedy': {
    fr: 'Reprenez à la première page, puis suivez « nextCursor » tel qu’il est donné.',
    en: 'Start again from the first page, then follow “nextCursor” as it is given.',
  },
  'api.not-found': {
    fr: 'Il n’y a rien à cette adresse.',
    en: 'There is nothing at this address.',
  },
  'api.not-found.remedy': {
    fr: 'Vérifiez l’adresse et l’identifiant dans le document OpenAPI.',
    en: 'Check the address and the identifier in the OpenAPI document.',
  },
  'api.key-reused': {
    fr: 'Ce nom d’écriture a déjà servi pour une autre demande.',
    en: 'This name of a write was already used for another request.',
  },
  'api.key-reused.remedy': {
    fr: 'Donnez une « Idempotency-Key » nouvelle à chaque demande différente.',
    en: 'Give a new “Idempotency-Key” to each different request.',
  },
  'api.key-in-progress': {
    fr: 'La même écriture est en train de se faire.',
    en: 'The same write is being done.',
  },
  'api.key-in-progress.remedy': {
    fr: 'Attendez quelques secondes, puis renvoyez la même demande : elle ne sera pas faite deux fois.',
    en: 'Wait a few seconds, then send the same request again: it will not be done twice.',
  },
  'api.failed': { fr: 'Quelque chose a échoué ici.', en: 'Something failed here.' },
  'api.failed.remedy': {
    fr: 'Renvoyez la demande plus tard ; si cela dure, donnez le champ « instance » à la personne qui administre le site.',
    en: 'Send the request again later; if it lasts, give the field “instance” to the person who runs the site.',
  },
  'api-token.not-found': { fr: 'Cette clé n’existe pas.', en: 'This key does not exist.' },
  'api-token.not-found.remedy': {
    fr: 'Revenez à la liste des clés.',
    en: 'Go back to the list of keys.',
  },
  'api-token.name-missing': { fr: 'La clé n’a pas de nom.', en: 'The key has no name.' },
  'api-token.name-missing.remedy': {
    fr: 'Nommez le programme qui s’en servira.',
    en: 'Name the program that will use it.',
  },
  'api-token.name-too-long': {
    fr: 'Le nom dépasse {max} caractères.',
    en: 'The name is over {max} characters.',
  },
  'api-token.name-too-long.remedy': { fr: 'Raccourcissez-le.', en: 'Make it shorter.' },
  'api-token.no-scope': { fr: 'Aucune portée n’est choisie.', en: 'No scope is chosen.' },
  'api-token.no-scope.remedy': {
    fr: 'Cochez ce que le programme doit pouvoir faire, et rien de plus.',
    en: 'Tick what the program must be able to do, and nothing more.',
  },
  'api-token.bad-expiry': {
    fr: 'La date de fin n’est pas lisible.',
    en: 'The end date cannot be read.',
  },
  'api-token.bad-expiry.remedy': {
    fr: 'Choisissez un jour du calendrier, ou laissez vide.',
    en: 'Choose a day of the calendar, or leave it empty.',
  },
  'api-token.already-over': {
    fr: 'La date de fin est déjà passée.',
    en: 'The end date has already passed.',
  },
  'api-token.already-over.remedy': {
    fr: 'Choisissez un jour à venir, ou laissez vide pour une clé sans fin.',
    en: 'Choose a day to come, or leave it empty for a key without an end.',
  },
  'webhook.not-found': { fr: 'Ce webhook n’existe pas.', en: 'This webhook does not exist.' },
  'webhook.not-found.remedy': {
    fr: 'Il a peut-être été retiré : revenez à la liste.',
    en: 'It may have been removed: go back to the list.',
  },
  'webhook.message-not-found': { fr: 'Ce message n’existe pas.', en: 'This message does not exist.' },
  'webhook.message-not-found.remedy': {
    fr: 'Revenez à la liste des messages de ce webhook.',
    en: 'Go back to the list of messages of this webhook.',
  },
  'webhook.paused': { fr: 'Ce webhook est en pause.', en: 'This webhook is paused.' },
  'webhook.paused.remedy': {
    fr: 'Reprenez les envois : les messages en attente partiront aussi.',
    en: 'Resume the deliveries: the waiting messages will leave too.',
  },
  'webhook.no-event': { fr: 'Aucun événement n’est choisi.', en: 'No event is chosen.' },
  'webhook.no-event.remedy': {
    fr: 'Cochez au moins un événement dont l’adresse doit être prévenue.',
    en: 'Tick at least one event that the address must be told of.',
  },
  'webhook.too-many': {
    fr: 'Il y a déjà {max} webhooks.',
    en: 'There are {max} webhooks already.',
  },
  'webhook.too-many.remedy': {
    fr: 'Retirez un webhook qui ne sert plus.',
    en: 'Remove a webhook that is no longer used.',
  },
  'webhook.bad-address': {
    fr: 'Ce n’est pas une adresse web lisible.',
    en: 'This is not a readable web address.',
  },
  'webhook.bad-address.remedy': {
    fr: 'Écrivez une adresse complète qui commence par https://, sans nom ni mot de passe dedans.',
    en: 'Write a whole address that begins with https://, without a name or password in it.',
  },
  'webhook.not-https': {
    fr: 'Cette adresse n’est pas chiffrée.',
    en: 'This address is not encrypted.',
  },
  'webhook.not-https.remedy': {
    fr: 'Donnez son adresse en https:// ; la personne qui administre le site peut ouvrir une adresse interne par le réglage ETALON_WEBHOOK_HOSTS.',
    en: 'Give its https:// address; the person who runs the site can open an internal address with the setting ETALON_WEBHOOK_HOSTS.',
  },
  'webhook.port-refused': {
    fr: 'Le port {port} n’est pas ouvert.',
    en: 'Port {port} is not open.',
  },
  'webhook.port-refused.remedy': {
    fr: 'Utilisez le port 443, ou demandez à la personne qui administre le site d’ajouter l’hôte et son port à ETALON_WEBHOOK_HOSTS.',
    en: 'Use port 443, or ask the person who runs the site to add the host and its port to ETALON_WEBHOOK_HOSTS.',
  },
  'webhook.unresolved': {
    fr: 'Le nom « {host} » ne mène à aucune adresse.',
    en: 'The name “{host}” leads to no address.',
  },
  'webhook.unresolved.remedy': {
    fr: 'Vérifiez l’orthographe du nom, puis réessayez.',
    en: 'Check the spelling of the name, then try again.',
  },
  'webhook.private-address': {
    fr: '« {host} » mène à une adresse interne.',
    en: '“{host}” leads to an internal address.',
  },
  'webhook.private-address.remedy': {
    fr: 'Si c’est voulu, la personne qui administre le site ajoute cette adresse IP elle-même à ETALON_WEBHOOK_HOSTS.',
    en: 'If this is meant, the person who runs the site adds that IP address itself to ETALON_WEBHOOK_HOSTS.',
  },
  'webhook.unreachable': { fr: 'L’adresse n’a pas répondu.', en: 'The address did not answer.' },
  'webhook.unreachable.remedy': {
    fr: 'Vérifiez que le programme écoute et que son certificat est valide.',
    en: 'Check that the program listens and that its certificate is valid.',
  },
  'webhook.too-slow': {
    fr: 'L’adresse n’a pas répondu à temps.',
    en: 'The address did not answer in time.',
  },
  'webhook.too-slow.remedy': {
    fr: 'Répondez d’abord, travaillez ensuite : quinze secondes sont laissées.',
    en: 'Answer first, work afterwards: fifteen seconds are given.',
  },
  'webhook.not-delivered': {
    fr: 'Le message n’a pas été pris (statut {status}).',
    en: 'The message was not taken (status {status}).',
  },
  'webhook.not-delivered.remedy': {
    fr: 'Il sera essayé de nouveau ; tout statut de 200 à 299 dit qu’il est pris.',
    en: 'It will be tried again; any status from 200 to 299 says that it is taken.',
  },
  'webhook.bad-key': {
    fr: 'La clé qui signe les messages n’est pas lisible.',
    en: 'The key that signs the messages cannot be read.',
  },
  'webhook.bad-key.remedy': {
    fr: 'Remettez le fichier keys/webhooks.key d’une sauvegarde, ou retirez-le pour qu’il soit refait : chaque webhook aura alors un autre secret.',
    en: 'Restore the file keys/webhooks.key from a backup, or remove it so that it is made again: each webhook will then have another secret.',
  },
} as const;
