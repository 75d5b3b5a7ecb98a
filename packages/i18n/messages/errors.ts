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
} as const;
