/** What a launch, a platform or its services are refused for, and what to do about it. */
export const ltiErrorMessages = {
  'lti.bad-key': { fr: 'Une clé de l’outil est illisible.', en: 'A key of the tool cannot be read.' },
  'lti.bad-key.remedy': {
    fr: 'La personne qui administre le site remet le dossier keys/lti d’une sauvegarde, ou retire le fichier abîmé.',
    en: 'The person who runs the site restores the folder keys/lti from a backup, or removes the damaged file.',
  },
  'lti.bad-token': {
    fr: 'Le message de la plateforme n’est pas un jeton signé lisible.',
    en: 'The message of the platform is not a readable signed token.',
  },
  'lti.bad-token.remedy': {
    fr: 'Relancez depuis le cours ; si cela se répète, l’administration de la plateforme vérifie que l’outil est réglé en LTI 1.3 avec RS256.',
    en: 'Launch again from the course; if it happens again, the administration of the platform checks that the tool is set to LTI 1.3 with RS256.',
  },
  'lti.bad-signature': {
    fr: 'La signature du message n’est pas celle de la plateforme.',
    en: 'The signature of the message is not that of the platform.',
  },
  'lti.bad-signature.remedy': {
    fr: 'Relancez depuis le cours ; si cela se répète, l’adresse des clés (JWKS) de la plateforme est à vérifier.',
    en: 'Launch again from the course; if it happens again, the key set address (JWKS) of the platform must be checked.',
  },
  'lti.wrong-issuer': {
    fr: 'Le message vient d’un autre émetteur que la plateforme attendue.',
    en: 'The message comes from another issuer than the expected platform.',
  },
  'lti.wrong-issuer.remedy': {
    fr: 'Relancez depuis le cours ; l’émetteur inscrit ici est à vérifier.',
    en: 'Launch again from the course; the issuer registered here must be checked.',
  },
  'lti.wrong-audience': {
    fr: 'Le message est destiné à un autre outil.',
    en: 'The message is meant for another tool.',
  },
  'lti.wrong-audience.remedy': {
    fr: 'L’identifiant client inscrit ici est à comparer à celui de la plateforme.',
    en: 'The client identifier registered here must be compared with that of the platform.',
  },
  'lti.token-expired': {
    fr: 'Le message de la plateforme est périmé.',
    en: 'The message of the platform is out of date.',
  },
  'lti.token-expired.remedy': {
    fr: 'Relancez depuis le cours ; si cela se répète, l’horloge d’un des deux serveurs est fausse.',
    en: 'Launch again from the course; if it happens again, the clock of one of the two servers is wrong.',
  },
  'lti.keys-unreadable': {
    fr: 'Les clés publiques de la plateforme ne sont pas lisibles.',
    en: 'The public keys of the platform cannot be read.',
  },
  'lti.keys-unreadable.remedy': {
    fr: 'Réessayez dans un moment ; si cela se répète, l’adresse des clés (JWKS) est à vérifier.',
    en: 'Try again in a moment; if it happens again, the key set address (JWKS) must be checked.',
  },
  'lti.registration-failed': {
    fr: 'La plateforme a refusé l’inscription (statut {status}).',
    en: 'The platform refused the registration (status {status}).',
  },
  'lti.registration-failed.remedy': {
    fr: 'Demandez un nouveau lien d’inscription et recommencez depuis la plateforme : son jeton ne sert qu’une fois.',
    en: 'Ask for a new registration link and begin again from the platform: its token serves only once.',
  },
  'lti.service-refused': {
    fr: 'La plateforme n’a pas donné l’accès demandé (statut {status}).',
    en: 'The platform did not give the access that was asked for (status {status}).',
  },
  'lti.service-refused.remedy': {
    fr: 'Vérifiez sur la plateforme que l’outil a le droit d’écrire son état et de lire les membres du cours.',
    en: 'Check on the platform that the tool may write its state and read the members of the course.',
  },
  'lti.bad-answer': {
    fr: 'La plateforme a répondu autre chose que ce que dit la norme.',
    en: 'The platform answered something else than what the standard says.',
  },
  'lti.bad-answer.remedy': {
    fr: 'Réessayez ; si cela se répète, signalez-le à l’administration de la plateforme.',
    en: 'Try again; if it happens again, report it to the administration of the platform.',
  },
  'lti.platform-unknown': {
    fr: 'Cette plateforme n’est pas inscrite ici, ou elle est fermée.',
    en: 'This platform is not registered here, or it is closed.',
  },
  'lti.platform-unknown.remedy': {
    fr: 'Demandez au responsable de certification de l’inscrire.',
    en: 'Ask the certification officer to register it.',
  },
  'lti.foreign-target': {
    fr: 'L’adresse demandée n’est pas celle d’Étalon.',
    en: 'The address asked for is not one of Étalon.',
  },
  'lti.foreign-target.remedy': {
    fr: 'Replacez la situation dans le cours depuis Étalon.',
    en: 'Place the situation in the course again from Étalon.',
  },
  'lti.state-unknown': {
    fr: 'Ce lancement a déjà servi, ou il est périmé.',
    en: 'This launch was used already, or it is out of date.',
  },
  'lti.state-unknown.remedy': { fr: 'Relancez depuis le cours.', en: 'Launch again from the course.' },
  'lti.other-browser': {
    fr: 'Ce lancement a commencé dans un autre navigateur.',
    en: 'This launch began in another browser.',
  },
  'lti.other-browser.remedy': {
    fr: 'Relancez depuis le cours, dans ce navigateur.',
    en: 'Launch again from the course, in this browser.',
  },
  'lti.wrong-nonce': {
    fr: 'Ce message répond à un autre lancement.',
    en: 'This message answers another launch.',
  },
  'lti.wrong-nonce.remedy': { fr: 'Relancez depuis le cours.', en: 'Launch again from the course.' },
  'lti.deployment-waiting': {
    fr: 'Ce déploiement de la plateforme n’est pas encore admis.',
    en: 'This deployment of the platform is not admitted yet.',
  },
  'lti.deployment-waiting.remedy': {
    fr: 'Demandez au responsable de certification de l’admettre, puis relancez.',
    en: 'Ask the certification officer to admit it, then launch again.',
  },
  'lti.deployment-closed': {
    fr: 'Ce déploiement de la plateforme est fermé.',
    en: 'This deployment of the platform is closed.',
  },
  'lti.deployment-closed.remedy': {
    fr: 'Adressez-vous au responsable de certification.',
    en: 'Turn to the certification officer.',
  },
  'lti.deployment-unknown': { fr: 'Ce déploiement n’existe pas.', en: 'This deployment does not exist.' },
  'lti.deployment-unknown.remedy': {
    fr: 'Revenez à la page de la plateforme.',
    en: 'Go back to the page of the platform.',
  },
  'lti.placement-unknown': {
    fr: 'Ce lien du cours ne mène à aucune situation placée par cette plateforme.',
    en: 'This link of the course leads to no situation placed by this platform.',
  },
  'lti.placement-unknown.remedy': {
    fr: 'Replacez la situation dans le cours depuis Étalon.',
    en: 'Place the situation in the course again from Étalon.',
  },
  'lti.wrong-version': {
    fr: 'Le message n’est pas de la version 1.3 de LTI.',
    en: 'The message is not of version 1.3 of LTI.',
  },
  'lti.wrong-version.remedy': {
    fr: 'L’administration de la plateforme règle l’outil en LTI 1.3.',
    en: 'The administration of the platform sets the tool to LTI 1.3.',
  },
  'lti.wrong-message': {
    fr: 'Ce genre de message n’est pas pris ici.',
    en: 'This kind of message is not taken here.',
  },
  'lti.wrong-message.remedy': {
    fr: 'Lancez la situation depuis le cours, ou ajoutez-la par « ajouter une activité ».',
    en: 'Launch the situation from the course, or add it by “add an activity”.',
  },
  'lti.claim-missing': {
    fr: 'Le message de la plateforme ne dit pas « {claim} ».',
    en: 'The message of the platform does not say “{claim}”.',
  },
  'lti.claim-missing.remedy': {
    fr: 'Signalez-le à l’administration de la plateforme.',
    en: 'Report it to the administration of the platform.',
  },
  'lti.anonymous': {
    fr: 'La plateforme ne dit pas qui lance.',
    en: 'The platform does not say who launches.',
  },
  'lti.anonymous.remedy': {
    fr: 'Connectez-vous à la plateforme ; son administration règle l’outil pour qu’il reçoive l’identifiant des personnes.',
    en: 'Sign in to the platform; its administration sets the tool so that it receives the identifier of people.',
  },
  'lti.link-not-accepted': {
    fr: 'La plateforme n’accepte pas ici de lien vers une activité.',
    en: 'The platform does not accept a link to an activity here.',
  },
  'lti.link-not-accepted.remedy': {
    fr: 'Ajoutez la situation depuis un emplacement du cours qui accepte une activité externe.',
    en: 'Add the situation from a place of the course that accepts an external activity.',
  },
  'lti.platform-error': {
    fr: 'La plateforme n’a pas reconnu la personne.',
    en: 'The platform did not recognise the person.',
  },
  'lti.platform-error.remedy': {
    fr: 'Reconnectez-vous à la plateforme, puis relancez depuis le cours.',
    en: 'Sign in to the platform again, then launch from the course.',
  },
  'lti.too-many-attempts': {
    fr: 'Trop de lancements ont commencé depuis cette adresse.',
    en: 'Too many launches began from this address.',
  },
  'lti.too-many-attempts.remedy': {
    fr: 'Attendez {seconds} s, puis relancez depuis le cours.',
    en: 'Wait {seconds} s, then launch again from the course.',
  },
  'lti.launch-over': {
    fr: 'Ce lancement a déjà servi, ou il est périmé.',
    en: 'This launch was used already, or it is out of date.',
  },
  'lti.launch-over.remedy': { fr: 'Relancez depuis le cours.', en: 'Launch again from the course.' },
  'lti.not-candidate': {
    fr: 'Votre compte n’a pas cette situation.',
    en: 'Your account does not have this situation.',
  },
  'lti.not-candidate.remedy': {
    fr: 'Si vous devriez l’avoir, demandez au responsable de certification de vous inscrire à la session ou au bloc.',
    en: 'If you should have it, ask the certification officer to enrol you in the session or in the block.',
  },
  'lti.sign-in-needed': {
    fr: 'Un lancement n’ouvre pas ce compte.',
    en: 'A launch does not open this account.',
  },
  'lti.sign-in-needed.remedy': {
    fr: 'Connectez-vous à Étalon, puis relancez depuis le cours.',
    en: 'Sign in to Étalon, then launch again from the course.',
  },
  'lti.nothing-placed': { fr: 'Aucune situation n’est choisie.', en: 'No situation is chosen.' },
  'lti.nothing-placed.remedy': { fr: 'Cochez au moins une situation.', en: 'Tick at least one situation.' },
  'lti.one-situation': {
    fr: 'La plateforme n’accepte qu’une situation à la fois.',
    en: 'The platform accepts one situation at a time.',
  },
  'lti.one-situation.remedy': { fr: 'Cochez une seule situation.', en: 'Tick a single situation.' },
  'lti.name-missing': { fr: 'La plateforme n’a pas de nom.', en: 'The platform has no name.' },
  'lti.name-missing.remedy': {
    fr: 'Donnez-lui un nom que vous reconnaîtrez.',
    en: 'Give it a name that you will recognise.',
  },
  'lti.bad-issuer': { fr: 'L’émetteur n’est pas une adresse web.', en: 'The issuer is not a web address.' },
  'lti.bad-issuer.remedy': {
    fr: 'Copiez l’émetteur (issuer) que montre la plateforme, par exemple https://moodle.ecole.fr.',
    en: 'Copy the issuer that the platform shows, for instance https://moodle.school.org.',
  },
  'lti.client-missing': { fr: 'L’identifiant client manque.', en: 'The client identifier is missing.' },
  'lti.client-missing.remedy': {
    fr: 'Copiez l’identifiant client (client_id) que montre la plateforme.',
    en: 'Copy the client identifier (client_id) that the platform shows.',
  },
  'lti.bad-origin': {
    fr: '« {origin} » n’est pas l’adresse d’un site.',
    en: '“{origin}” is not the address of a site.',
  },
  'lti.bad-origin.remedy': {
    fr: 'Écrivez-la en entier, par exemple https://ecole.instructure.com.',
    en: 'Write it whole, for instance https://school.instructure.com.',
  },
  'lti.already-registered': {
    fr: 'Cette plateforme est déjà inscrite avec cet identifiant client.',
    en: 'This platform is already registered with this client identifier.',
  },
  'lti.already-registered.remedy': {
    fr: 'Cherchez-la dans la liste ; si elle est fermée, la plateforme doit donner un autre identifiant client.',
    en: 'Look for it in the list; if it is closed, the platform must give another client identifier.',
  },
  'lti.platform-not-found': {
    fr: 'Cette plateforme n’existe pas, ou elle est fermée.',
    en: 'This platform does not exist, or it is closed.',
  },
  'lti.platform-not-found.remedy': {
    fr: 'Revenez à la liste des plateformes.',
    en: 'Go back to the list of platforms.',
  },
  'lti.invitation-over': {
    fr: 'Ce lien d’inscription a déjà servi, ou il est périmé.',
    en: 'This registration link was used already, or it is out of date.',
  },
  'lti.invitation-over.remedy': {
    fr: 'Demandez au responsable de certification d’en créer un autre.',
    en: 'Ask the certification officer to make another.',
  },
  'lti.configuration-incomplete': {
    fr: 'La plateforme ne dit pas « {field} ».',
    en: 'The platform does not say “{field}”.',
  },
  'lti.configuration-incomplete.remedy': {
    fr: 'Inscrivez-la par le formulaire, ou signalez-le à son administration.',
    en: 'Register it with the form, or report it to its administration.',
  },
  'lti.course-not-found': { fr: 'Ce cours n’existe pas.', en: 'This course does not exist.' },
  'lti.course-not-found.remedy': {
    fr: 'Revenez à la page de la plateforme.',
    en: 'Go back to the page of the platform.',
  },
  'lti.roster-refused': {
    fr: 'La plateforme n’a pas donné la liste du cours (statut {status}).',
    en: 'The platform did not give the roster of the course (status {status}).',
  },
  'lti.roster-refused.remedy': {
    fr: 'Vérifiez sur la plateforme que l’outil a le droit de lire les membres du cours.',
    en: 'Check on the platform that the tool may read the members of the course.',
  },
  'lti.not-delivered': {
    fr: 'La plateforme n’a pas pris ce qui lui était transmis (statut {status}).',
    en: 'The platform did not take what it was told (status {status}).',
  },
  'lti.not-delivered.remedy': {
    fr: 'L’envoi sera retenté ; vérifiez que l’activité et sa colonne existent encore dans le cours.',
    en: 'It will be sent again; check that the activity and its column still exist in the course.',
  },
} as const;
