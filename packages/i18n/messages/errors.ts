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
} as const;
