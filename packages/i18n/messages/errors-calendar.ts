/** What the calendar, the letters and the clocks refuse, and what the person can do about it. */
export const calendarErrorMessages = {
  'clocks.table-unreadable': {
    fr: 'La table des délais n’est pas lisible ({place}).',
    en: 'The table of delays cannot be read ({place}).',
  },
  'clocks.table-unreadable.remedy': {
    fr: 'Comparez le fichier de content/deadlines avec celui qui est livré.',
    en: 'Compare the file of content/deadlines with the one that ships.',
  },
  'calendar.ends-before-it-starts': {
    fr: 'La fin n’est pas après le début.',
    en: 'The end is not after the start.',
  },
  'calendar.ends-before-it-starts.remedy': {
    fr: 'Donnez une fin plus tardive.',
    en: 'Give a later end.',
  },
  'calendar.unknown-subject': {
    fr: '« {subject} » n’est ni une situation ni un bloc de cette session.',
    en: '“{subject}” is neither a situation nor a block of this session.',
  },
  'calendar.unknown-subject.remedy': {
    fr: 'Choisissez dans la liste de la page.',
    en: 'Choose from the list of the page.',
  },
  'calendar.follows-itself': {
    fr: 'La suite de {subject} revient à {subject}.',
    en: 'What follows {subject} comes back to {subject}.',
  },
  'calendar.follows-itself.remedy': {
    fr: 'Choisissez une autre situation, ou aucune.',
    en: 'Choose another situation, or none.',
  },
  'calendar.unchanged': {
    fr: 'Cette date est déjà celle qui est en vigueur.',
    en: 'This date is already the one in force.',
  },
  'calendar.unchanged.remedy': {
    fr: 'Changez l’heure, le lieu ou la suite, ou ne faites rien.',
    en: 'Change the time, the place or what it follows, or do nothing.',
  },
  'extension.not-later': {
    fr: 'La personne a déjà jusqu’au {deadline}.',
    en: 'The person already has until {deadline}.',
  },
  'extension.not-later.remedy': {
    fr: 'Donnez une date plus tardive : un report ne retire pas de temps.',
    en: 'Give a later date: an extension never takes time away.',
  },
  'reminders.unreadable': {
    fr: 'Les jours de rappel ne sont pas lisibles.',
    en: 'The days of reminder cannot be read.',
  },
  'reminders.unreadable.remedy': {
    fr: 'Donnez six nombres entiers au plus, de 0 à 90, séparés par des virgules.',
    en: 'Give at most six whole numbers, from 0 to 90, separated by commas.',
  },
  'letter.not-found': { fr: 'Ce courrier n’existe pas.', en: 'This letter does not exist.' },
  'letter.not-found.remedy': {
    fr: 'Repartez de la liste des courriers.',
    en: 'Start again from the list of letters.',
  },
  'letter.already-sent': { fr: 'Ce courrier est déjà parti.', en: 'This letter has already left.' },
  'letter.already-sent.remedy': {
    fr: 'Rien à faire : un courrier part une fois.',
    en: 'Nothing to do: a letter leaves once.',
  },
  'mail.no-server': { fr: 'Aucun serveur de courrier n’est réglé.', en: 'No mail server is set.' },
  'mail.no-server.remedy': {
    fr: 'Donnez ETALON_SMTP_URL et ETALON_MAIL_FROM au démarrage.',
    en: 'Give ETALON_SMTP_URL and ETALON_MAIL_FROM at start.',
  },
  'mail.refused': {
    fr: 'Le serveur de courrier n’a pas pris le message.',
    en: 'The mail server did not take the message.',
  },
  'mail.refused.remedy': {
    fr: 'Il sera réessayé ; s’il est abandonné, vérifiez l’adresse de la personne.',
    en: 'It will be tried again; if it is given up, check the person’s address.',
  },
  'mail.unreachable': {
    fr: 'Le serveur de courrier ne répond pas.',
    en: 'The mail server does not answer.',
  },
  'mail.unreachable.remedy': {
    fr: 'Vérifiez ETALON_SMTP_URL ; le courrier sera réessayé.',
    en: 'Check ETALON_SMTP_URL; the letter will be tried again.',
  },
  'mail.sign-in-refused': {
    fr: 'Le serveur de courrier refuse l’identification.',
    en: 'The mail server refuses the sign-in.',
  },
  'mail.sign-in-refused.remedy': {
    fr: 'Vérifiez le nom et le mot de passe de ETALON_SMTP_URL.',
    en: 'Check the name and password of ETALON_SMTP_URL.',
  },
} as const;
