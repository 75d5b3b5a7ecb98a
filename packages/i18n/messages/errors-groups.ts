/** What groups, shared files and contribution statements refuse, and what the person can do about it. */
export const groupErrorMessages = {
  'group.not-found': {
    fr: 'Aucun groupe ne travaille ici.',
    en: 'No group works here.',
  },
  'group.not-found.remedy': {
    fr: 'La responsable de certification compose les groupes depuis la page de la session.',
    en: 'The certification officer composes groups from the page of the session.',
  },
  'group.label-missing': { fr: 'Le groupe n’a pas de nom.', en: 'The group has no name.' },
  'group.label-missing.remedy': { fr: 'Donnez-lui un nom.', en: 'Give it a name.' },
  'group.situations-missing': {
    fr: 'Aucune mise en situation n’est choisie.',
    en: 'No assessment situation is chosen.',
  },
  'group.situations-missing.remedy': {
    fr: 'Cochez, pour au moins une mise en situation, les fichiers que le groupe rend ensemble.',
    en: 'Tick, for one situation at least, the files that the group hands in together.',
  },
  'group.slots-missing': {
    fr: 'Une mise en situation est choisie sans aucun fichier commun.',
    en: 'A situation is chosen without any shared file.',
  },
  'group.slots-missing.remedy': {
    fr: 'Cochez au moins un emplacement commun, ou laissez la mise en situation de côté.',
    en: 'Tick one shared slot at least, or leave the situation aside.',
  },
  'group.too-few-members': {
    fr: 'Un groupe compte au moins deux candidats.',
    en: 'A group has two candidates at least.',
  },
  'group.too-few-members.remedy': {
    fr: 'Cochez deux candidats ou plus.',
    en: 'Tick two candidates or more.',
  },
  'group.unknown-situation': {
    fr: 'La session n’évalue pas {situation}, ou n’y demande pas ce fichier.',
    en: 'The session does not assess {situation}, or does not ask for that file there.',
  },
  'group.unknown-situation.remedy': {
    fr: 'Choisissez parmi les mises en situation de la session.',
    en: 'Choose among the situations of the session.',
  },
  'group.member-not-enrolled': {
    fr: 'Une des personnes choisies n’est pas évaluée sur ces mises en situation.',
    en: 'One of the people chosen is not assessed on these situations.',
  },
  'group.member-not-enrolled.remedy': {
    fr: 'Choisissez des candidats inscrits à la session, pour le bloc de ces mises en situation.',
    en: 'Choose candidates enrolled in the session for the block of these situations.',
  },
  'group.member-elsewhere': {
    fr: 'Une des personnes choisies travaille déjà dans un autre groupe sur la même mise en situation.',
    en: 'One of the people chosen already works in another group on the same situation.',
  },
  'group.member-elsewhere.remedy': {
    fr: 'Retirez-la d’abord de l’autre groupe.',
    en: 'Take them out of the other group first.',
  },
  'group.member-not-there': {
    fr: 'Cette personne n’est pas dans le groupe.',
    en: 'This person is not in the group.',
  },
  'group.member-not-there.remedy': { fr: 'Rechargez la page.', en: 'Load the page again.' },
  'group.files-differ': {
    fr: 'Deux membres ont déjà déposé des fichiers différents dans « {slot} ».',
    en: 'Two members already delivered different files to “{slot}”.',
  },
  'group.files-differ.remedy': {
    fr: 'L’un d’eux retire le sien, qui reste dans son historique ; composez ensuite le groupe.',
    en: 'One of them takes theirs back, which stays in their history; then compose the group.',
  },
  'group.member-sealed': {
    fr: 'Un membre du groupe a déjà remis ce travail : ce qui est commun ne change plus.',
    en: 'A member of the group already handed this work in: what is shared no longer changes.',
  },
  'group.member-sealed.remedy': {
    fr: 'Remettez ce que le groupe a déposé ; un désaccord se dit en contestant les contributions.',
    en: 'Hand in what the group delivered; a disagreement is said by disputing the contributions.',
  },
  'group.contribution-without-role': {
    fr: 'Aucun rôle n’est choisi.',
    en: 'No role is chosen.',
  },
  'group.contribution-without-role.remedy': {
    fr: 'Dites votre part pour au moins un rôle.',
    en: 'Say your part for one role at least.',
  },
  'group.contribution-too-short': {
    fr: 'La description de votre part est trop courte.',
    en: 'The description of your part is too short.',
  },
  'group.contribution-too-short.remedy': {
    fr: 'Dites en une phrase ce que vous avez fait vous-même.',
    en: 'Say in one sentence what you did yourself.',
  },
  'group.contribution-too-long': {
    fr: 'La description dépasse {max} caractères.',
    en: 'The description is longer than {max} characters.',
  },
  'group.contribution-too-long.remedy': { fr: 'Raccourcissez-la.', en: 'Shorten it.' },
  'group.parts-missing': {
    fr: 'Tous les membres n’ont pas encore écrit leur part.',
    en: 'Not every member has written their part yet.',
  },
  'group.parts-missing.remedy': {
    fr: 'La signature s’ouvre quand chaque part est écrite.',
    en: 'Signing opens once every part is written.',
  },
  'group.dispute-needs-reason': {
    fr: 'Une contestation dit pourquoi.',
    en: 'A dispute says why.',
  },
  'group.dispute-needs-reason.remedy': {
    fr: 'Écrivez ce qui, selon vous, ne correspond pas au travail fait.',
    en: 'Write what, in your view, does not match the work done.',
  },
  'group.statement-changed': {
    fr: 'Les contributions ou les fichiers ont changé depuis que vous les avez lus.',
    en: 'The contributions or the files changed since you read them.',
  },
  'group.statement-changed.remedy': {
    fr: 'Relisez-les, puis signez.',
    en: 'Read them again, then sign.',
  },
  'group.answer-missing': {
    fr: 'Vous n’avez pas encore signé ni contesté les contributions du groupe.',
    en: 'You have neither signed nor disputed the contributions of the group yet.',
  },
  'group.answer-missing.remedy': {
    fr: 'Ouvrez l’onglet « Groupe », lisez qui a fait quoi, répondez, puis remettez.',
    en: 'Open the “Group” tab, read who did what, answer, then hand in.',
  },
} as const;
