/**
 * One sentence per error code (`area.what`) and, under `area.what.remedy`, what the person can do about it.
 * Placeholders take the error's info.
 */
export const errorMessages = {
  unknown: {
    fr: 'L’opération n’a pas abouti (code {code}).',
    en: 'The operation did not complete (code {code}).',
  },
  'unknown.remedy': {
    fr: 'Rien de ce qui était enregistré n’est perdu. Réessayez ; si cela se répète, transmettez le numéro de requête à la personne qui administre le site.',
    en: 'Nothing already saved is lost. Try again; if it happens again, give the request number to the person who runs this site.',
  },
  'page.not-found': {
    fr: 'Cette page n’existe pas, ou elle n’existe plus.',
    en: 'This page does not exist, or no longer exists.',
  },
  'page.not-found.remedy': {
    fr: 'Vérifiez l’adresse, ou repartez de l’accueil.',
    en: 'Check the address, or start again from the home page.',
  },
  'page.forbidden': {
    fr: 'Votre compte n’a pas le droit de voir cette page.',
    en: 'Your account may not see this page.',
  },
  'page.forbidden.remedy': {
    fr: 'Si vous devriez y avoir accès, demandez le rôle correspondant au responsable de certification.',
    en: 'If you should have access, ask the certification officer for the matching role.',
  },
  'page.failed': {
    fr: 'Le serveur n’a pas pu préparer cette page.',
    en: 'The server could not prepare this page.',
  },
  'page.failed.remedy': {
    fr: 'Rien de ce qui était enregistré n’est perdu. Rechargez la page ; si cela se répète, transmettez le numéro de requête à la personne qui administre le site.',
    en: 'Nothing already saved is lost. Reload the page; if it happens again, give the request number to the person who runs this site.',
  },
  'request.foreign-origin': {
    fr: 'Cette demande vient d’un autre site et a été refusée.',
    en: 'This request comes from another site and was refused.',
  },
  'request.foreign-origin.remedy': {
    fr: 'Ouvrez la page depuis ce site et recommencez.',
    en: 'Open the page from this site and try again.',
  },
  'identity.wrong-password': {
    fr: 'Ce n’est pas le mot de passe de votre compte.',
    en: 'This is not the password of your account.',
  },
  'identity.wrong-password.remedy': {
    fr: 'Saisissez à nouveau votre mot de passe. L’acte n’a pas été signé.',
    en: 'Type your password again. The act was not signed.',
  },
  'identity.too-many-attempts': {
    fr: 'Trop d’essais en peu de temps.',
    en: 'Too many attempts in a short time.',
  },
  'identity.too-many-attempts.remedy': {
    fr: 'Attendez {seconds} secondes, puis recommencez.',
    en: 'Wait {seconds} seconds, then try again.',
  },
  'identity.signed-out': {
    fr: 'Votre session est terminée.',
    en: 'Your session has ended.',
  },
  'identity.signed-out.remedy': {
    fr: 'Connectez-vous à nouveau ; vous reviendrez à cette page.',
    en: 'Sign in again; you will come back to this page.',
  },
  'form.invalid': {
    fr: 'Le formulaire contient {count} {count?champ|champs} à corriger.',
    en: 'The form has {count} {count?field|fields} to correct.',
  },
  'form.invalid.remedy': {
    fr: 'Corrigez les champs signalés ; ce que vous avez saisi est conservé.',
    en: 'Correct the fields marked below; what you typed is kept.',
  },
  'form.field.custom': { fr: 'Valeur à corriger.', en: 'Value to correct.' },
  'form.field.too_small': { fr: 'Valeur manquante ou trop courte.', en: 'Missing or too short.' },
  'form.field.too_big': { fr: 'Valeur trop longue ou trop grande.', en: 'Too long or too large.' },
  'form.field.invalid_type': { fr: 'Champ obligatoire.', en: 'Required field.' },
  'form.field.invalid_format': { fr: 'Format non reconnu.', en: 'Format not recognised.' },
  'form.field.invalid_value': {
    fr: 'Choisissez une des valeurs proposées.',
    en: 'Choose one of the values offered.',
  },
  'access.refused': {
    fr: 'Votre compte n’a pas le droit de voir cette page ou de faire cet acte.',
    en: 'Your account may not see this page or do this.',
  },
  'access.refused.remedy': {
    fr: 'Si vous devriez y avoir accès, demandez le rôle correspondant au responsable de certification.',
    en: 'If you should have access, ask the certification officer for the matching role.',
  },
  'account.link-not-found': { fr: 'Ce lien ne mène à rien.', en: 'This link leads nowhere.' },
  'account.link-not-found.remedy': {
    fr: 'Vérifiez qu’il est entier, ou demandez-en un autre à la page de connexion.',
    en: 'Check that it is whole, or ask for another one at the sign-in page.',
  },
  'account.link-used': { fr: 'Ce lien a déjà servi.', en: 'This link was already used.' },
  'account.link-used.remedy': {
    fr: 'Connectez-vous avec le mot de passe que vous avez choisi, ou demandez un autre lien.',
    en: 'Sign in with the password that you chose, or ask for another link.',
  },
  'account.link-over': { fr: 'Ce lien n’est plus valable.', en: 'This link is no longer valid.' },
  'account.link-over.remedy': {
    fr: 'Demandez-en un autre à la page de connexion.',
    en: 'Ask for another one at the sign-in page.',
  },
  'account.too-many-attempts': {
    fr: 'Trop d’essais depuis cette adresse.',
    en: 'Too many attempts from this address.',
  },
  'account.too-many-attempts.remedy': { fr: 'Attendez une minute.', en: 'Wait for a minute.' },
  'identity.password-too-short': {
    fr: 'Le mot de passe est trop court : {minimum} caractères au moins.',
    en: 'The password is too short: at least {minimum} characters.',
  },
  'identity.password-too-short.remedy': {
    fr: 'Choisissez une phrase longue, facile à retenir pour vous seul.',
    en: 'Choose a long phrase that only you would remember.',
  },
  'cases.source-missing': {
    fr: 'Le fichier {file} manque dans la définition du cas.',
    en: 'The file {file} is missing from the definition of the case.',
  },
  'cases.source-missing.remedy': {
    fr: 'Ajoutez ce fichier, ou donnez le dossier qui le contient.',
    en: 'Add this file, or give the folder that holds it.',
  },
  'cases.source-invalid': {
    fr: 'Le fichier {file} n’a pas la forme attendue à l’endroit {place} : {wanted}.',
    en: 'The file {file} has not the expected form at {place}: {wanted}.',
  },
  'cases.source-invalid.remedy': {
    fr: 'Corrigez cet endroit du fichier, puis recommencez.',
    en: 'Correct this place of the file, then start again.',
  },
  'cases.folder-missing': {
    fr: 'Ce dossier n’est pas un dossier de cas : {file} y manque.',
    en: 'This folder is no case package: {file} is missing.',
  },
  'cases.folder-missing.remedy': {
    fr: 'Donnez un dossier construit par « etalon case build ».',
    en: 'Give a folder made by “etalon case build”.',
  },
  'cases.manifest-invalid': {
    fr: 'Le manifeste {file} est abîmé à l’endroit {place} ; attendu : {wanted}.',
    en: 'The manifest {file} is damaged at {place}; expected: {wanted}.',
  },
  'cases.manifest-invalid.remedy': {
    fr: 'Reconstruisez le cas avec sa graine.',
    en: 'Build the case again from its seed.',
  },
  'cases.seed-empty': {
    fr: 'La graine est vide.',
    en: 'The seed is empty.',
  },
  'cases.seed-empty.remedy': {
    fr: 'Donnez une graine, par exemple le nom de la session.',
    en: 'Give a seed, for instance the name of the session.',
  },
  'cases.output-occupied': {
    fr: 'Le dossier {folder} contient autre chose qu’un cas.',
    en: 'The folder {folder} holds something other than a case.',
  },
  'cases.output-occupied.remedy': {
    fr: 'Choisissez un dossier vide ; rien n’a été écrit.',
    en: 'Choose an empty folder; nothing was written.',
  },
  'duckdb.query-failed': {
    fr: 'Une requête a échoué : {message}',
    en: 'A query failed: {message}',
  },
  'duckdb.query-failed.remedy': {
    fr: 'Corrigez l’expression à l’endroit indiqué.',
    en: 'Correct the expression at the place shown.',
  },
  'duckdb.access-refused': {
    fr: 'L’accès demandé est refusé : {message}',
    en: 'The requested access is refused: {message}',
  },
  'duckdb.access-refused.remedy': {
    fr: 'Une expression ne lit que les données du dossier.',
    en: 'An expression may only read the data of the folder.',
  },
  'duckdb.interrupted': {
    fr: 'Le calcul a été arrêté avant sa fin.',
    en: 'The computation was stopped before its end.',
  },
  'duckdb.interrupted.remedy': {
    fr: 'Relancez-le quand vous le souhaitez.',
    en: 'Start it again when you wish.',
  },
  'duckdb.out-of-memory': {
    fr: 'Le calcul dépasse la mémoire qui lui est accordée.',
    en: 'The computation exceeds the memory granted to it.',
  },
  'duckdb.out-of-memory.remedy': {
    fr: 'Réduisez le fichier, ou accordez plus de mémoire aux mesures.',
    en: 'Reduce the file, or grant more memory to measures.',
  },
  'credential.bad-host': { fr: '« {host} » n’est pas un nom d’hôte.', en: '“{host}” is not a host name.' },
  'credential.bad-host.remedy': {
    fr: 'Donnez l’hôte seul, avec son port s’il en a un, par exemple etalon.example ou localhost:3000.',
    en: 'Give the host alone, with its port if it has one, for instance etalon.example or localhost:3000.',
  },
  'credential.bad-key': {
    fr: 'Une clé de signature est illisible, ou ses deux moitiés ne vont pas ensemble.',
    en: 'A signing key cannot be read, or its two halves do not belong together.',
  },
  'credential.bad-key.remedy': {
    fr: 'Restaurez le fichier de clé depuis la sauvegarde ; ne le remplacez pas, les certificats déjà délivrés en dépendent.',
    en: 'Restore the key file from the backup; do not replace it, certificates already issued depend on it.',
  },
  'credential.no-key': {
    fr: 'L’instance n’a aucune clé à publier.',
    en: 'The instance has no key to publish.',
  },
  'credential.no-key.remedy': {
    fr: 'Créez la clé de l’instance avant de délivrer un certificat.',
    en: 'Create the key of the instance before issuing a certificate.',
  },
  'credential.duplicate-key': { fr: 'Deux clés portent le même nom.', en: 'Two keys have the same name.' },
  'credential.duplicate-key.remedy': {
    fr: 'Donnez à la nouvelle clé un nom qui n’a jamais servi.',
    en: 'Give the new key a name that was never used.',
  },
  'credential.document-refused': {
    fr: 'Le document {url} ne fait pas partie de ceux qu’une preuve peut utiliser.',
    en: 'The document {url} is not one that a proof may use.',
  },
  'credential.document-refused.remedy': {
    fr: 'Le certificat renvoie hors de ce qui est vérifiable ; redemandez-le à son émetteur.',
    en: 'The certificate refers outside what can be verified; ask its issuer for it again.',
  },
  'credential.not-strict': {
    fr: 'Le certificat n’a pas été signé : il ne passerait pas sa propre vérification.',
    en: 'The certificate was not signed: it would not pass its own verification.',
  },
  'credential.not-strict.remedy': {
    fr: 'Signalez-le à la personne qui administre le site, avec le numéro de requête.',
    en: 'Report it to the person who runs this site, with the request number.',
  },
  'credential.result-missing': {
    fr: 'Le critère {criterion} n’a pas de résultat.',
    en: 'Criterion {criterion} has no result.',
  },
  'credential.result-missing.remedy': {
    fr: 'Complétez les jugements du bloc, puis délivrez le certificat.',
    en: 'Complete the judgements of the block, then issue the certificate.',
  },
  'credential.result-unknown': {
    fr: 'Le critère {criterion} n’est pas de ce bloc.',
    en: 'Criterion {criterion} is not of this block.',
  },
  'credential.result-unknown.remedy': {
    fr: 'Vérifiez la version du référentiel utilisée par la session.',
    en: 'Check the version of the framework that the session uses.',
  },
  'credential.bad-hash': {
    fr: 'Une empreinte de pièce n’est pas un SHA-256.',
    en: 'The hash of a piece is not a SHA-256.',
  },
  'credential.bad-hash.remedy': {
    fr: 'Scellez à nouveau le dépôt ou le procès-verbal.',
    en: 'Seal the hand-in or the minutes again.',
  },
  'credential.status-index-out-of-range': {
    fr: 'La place {index} n’existe pas dans la liste de révocation.',
    en: 'Place {index} does not exist in the revocation list.',
  },
  'credential.status-index-out-of-range.remedy': {
    fr: 'Signalez-le à la personne qui administre le site.',
    en: 'Report it to the person who runs this site.',
  },
  'credential.status-list-full': {
    fr: 'La liste de révocation est à moitié pleine.',
    en: 'The revocation list is half full.',
  },
  'credential.status-list-full.remedy': {
    fr: 'Ouvrez une nouvelle liste ; l’ancienne reste publiée.',
    en: 'Open a new list; the old one stays published.',
  },
  'credential.unreachable': {
    fr: 'Rien n’a pu être lu à l’adresse {url}.',
    en: 'Nothing could be read at the address {url}.',
  },
  'credential.unreachable.remedy': {
    fr: 'Vérifiez l’adresse et la connexion, ou vérifiez le fichier de preuves hors ligne.',
    en: 'Check the address and the connection, or verify the proof file offline.',
  },
  'credential.not-json': { fr: '{url} n’est pas du JSON.', en: '{url} is not JSON.' },
  'credential.not-json.remedy': {
    fr: 'Donnez le certificat tel qu’il a été délivré.',
    en: 'Give the certificate as it was issued.',
  },
  'journal.not-canonical': {
    fr: 'Un événement contient une valeur que le journal ne sait pas écrire.',
    en: 'An event contains a value that the journal cannot write.',
  },
  'journal.not-canonical.remedy': {
    fr: 'Rien n’a été enregistré. Signalez-le à la personne qui administre le site.',
    en: 'Nothing was saved. Report it to the person who runs this site.',
  },
  'journal.empty-salt': {
    fr: 'Le sel d’une donnée personnelle est trop court ({bytes} octets).',
    en: 'The salt of a personal datum is too short ({bytes} bytes).',
  },
  'journal.empty-salt.remedy': {
    fr: 'Tirez au moins 16 octets au hasard.',
    en: 'Draw at least 16 bytes at random.',
  },
  'journal.leaf-out-of-range': {
    fr: 'La rangée {index} n’est pas parmi les {leaves} rangées couvertes.',
    en: 'Row {index} is not among the {leaves} rows covered.',
  },
  'journal.leaf-out-of-range.remedy': {
    fr: 'Choisissez une rangée couverte par le point de contrôle.',
    en: 'Choose a row that the checkpoint covers.',
  },
  'journal.empty': { fr: 'Le journal est vide.', en: 'The journal is empty.' },
  'journal.empty.remedy': {
    fr: 'Un point de contrôle se fait dès le premier événement.',
    en: 'A checkpoint can be made from the first event on.',
  },
  'journal.no-source': { fr: 'Aucun journal à vérifier.', en: 'No journal to verify.' },
  'journal.no-source.remedy': {
    fr: 'Indiquez --file et l’export du journal, une ligne JSON par rangée.',
    en: 'Give --file and the export of the journal, one JSON line a row.',
  },
  'journal.line-malformed': {
    fr: '{file}, ligne {line} : ce n’est pas une rangée de journal.',
    en: '{file}, line {line}: this is not a journal row.',
  },
  'journal.line-malformed.remedy': { fr: 'Exportez le journal à nouveau.', en: 'Export the journal again.' },
  'evidence.duplicate-file': {
    fr: 'Deux fichiers portent le nom {fileName} dans l’emplacement {slot}.',
    en: 'Two files are named {fileName} in slot {slot}.',
  },
  'evidence.duplicate-file.remedy': {
    fr: 'Renommez ou retirez l’un des deux.',
    en: 'Rename or remove one of them.',
  },
  'evidence.bad-hash': {
    fr: 'L’empreinte du fichier {fileName} (emplacement {slot}) n’est pas un SHA-256.',
    en: 'The hash of file {fileName} (slot {slot}) is not a SHA-256.',
  },
  'evidence.bad-hash.remedy': { fr: 'Déposez le fichier à nouveau.', en: 'Hand the file in again.' },
  'cases.recipe-stopped': {
    fr: 'La recette s’arrête à l’étape {step} : {detail}',
    en: 'The recipe stops at step {step}: {detail}',
  },
  'cases.recipe-stopped.remedy': {
    fr: 'Corrigez cette étape, puis recommencez.',
    en: 'Correct this step, then start again.',
  },
  'duckdb.closed': {
    fr: 'La base de calcul est déjà fermée.',
    en: 'The computing database is already closed.',
  },
  'duckdb.closed.remedy': {
    fr: 'Relancez la mesure.',
    en: 'Start the measure again.',
  },
  'duckdb.value-unfit': {
    fr: 'Une valeur ne convient pas au type de sa colonne.',
    en: 'A value does not fit the type of its column.',
  },
  'duckdb.value-unfit.remedy': {
    fr: 'Vérifiez le type de la colonne.',
    en: 'Check the type of the column.',
  },
  'duckdb.shape-unexpected': {
    fr: 'Une table n’a pas les colonnes attendues.',
    en: 'A table has not the expected columns.',
  },
  'duckdb.shape-unexpected.remedy': {
    fr: 'Vérifiez les noms des colonnes.',
    en: 'Check the names of the columns.',
  },
  'decision.not-found': {
    fr: 'La décision de ce bloc n’est pas prononcée.',
    en: 'The decision on this block is not pronounced.',
  },
  'decision.not-found.remedy': {
    fr: 'Le résultat est ouvert au candidat dès que le jury l’a prononcé.',
    en: 'The result opens to the candidate as soon as the jury has pronounced it.',
  },
  'hand-in.file-missing': { fr: 'Aucun fichier n’a été envoyé.', en: 'No file was sent.' },
  'hand-in.file-missing.remedy': {
    fr: 'Choisissez un fichier, puis envoyez-le.',
    en: 'Choose a file, then send it.',
  },
  'hand-in.ending-refused': {
    fr: 'Le nom « {file} » n’a pas une des fins acceptées ici : {accepted}.',
    en: 'The name “{file}” has none of the endings accepted here: {accepted}.',
  },
  'hand-in.ending-refused.remedy': {
    fr: 'Choisissez un fichier d’une de ces formes. La pièce en place n’a pas changé.',
    en: 'Choose a file of one of these forms. The piece in place has not changed.',
  },
} as const;
