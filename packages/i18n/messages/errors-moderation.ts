/** What the border zone and the moderation sample refuse, and what the person can do about it. */
export const moderationErrorMessages = {
  'border.not-asked': {
    fr: 'Rien n’est à répondre de ce bloc : sa marge n’est pas de 1, une troisième lecture existe, ou il est prononcé.',
    en: 'There is nothing to answer of this block: its margin is not 1, a third reading exists, or it is pronounced.',
  },
  'border.not-asked.remedy': {
    fr: 'Rechargez la page du bloc : elle montre où il en est.',
    en: 'Load the page of the block again: it shows where it stands.',
  },
  'border.reason-too-short': {
    fr: 'Le motif compte moins de {minimum} mots.',
    en: 'The reason has fewer than {minimum} words.',
  },
  'border.reason-too-short.remedy': {
    fr: 'Écrivez une phrase qui dit pourquoi ces critères ne sont pas relus.',
    en: 'Write a sentence that says why these criteria are not read again.',
  },
  'moderation.seed-unreadable': { fr: 'Cette graine n’est pas lisible.', en: 'This seed cannot be read.' },
  'moderation.seed-unreadable.remedy': {
    fr: 'Donnez un nombre entier de 0 à 4 294 967 295.',
    en: 'Give a whole number from 0 to 4,294,967,295.',
  },
  'moderation.no-moderator': { fr: 'Aucun modérateur n’est choisi.', en: 'No moderator is chosen.' },
  'moderation.no-moderator.remedy': {
    fr: 'Choisissez au moins une personne du vivier.',
    en: 'Choose one person of the pool at least.',
  },
  'moderation.not-in-pool': {
    fr: 'Cette personne n’est pas au vivier, ou n’y est plus appelée.',
    en: 'This person is not in the pool, or is no longer called.',
  },
  'moderation.not-in-pool.remedy': {
    fr: 'Choisissez une personne du vivier qui examine.',
    en: 'Choose somebody of the pool who examines.',
  },
  'moderation.judged-it': {
    fr: 'Cette personne a siégé dans le jury de ce bloc.',
    en: 'This person sat in the jury of this block.',
  },
  'moderation.judged-it.remedy': {
    fr: 'Choisissez quelqu’un qui n’en a rien jugé.',
    en: 'Choose somebody who judged nothing of it.',
  },
  'moderation.nothing-to-draw': {
    fr: 'Aucun bloc arrêté n’attend l’échantillon.',
    en: 'No settled block waits for the sample.',
  },
  'moderation.nothing-to-draw.remedy': {
    fr: 'Tirez l’échantillon quand des jurys auront arrêté les niveaux de leurs blocs.',
    en: 'Draw the sample once juries have settled the levels of their blocks.',
  },
  'moderation.pick-not-found': {
    fr: 'Ce bloc n’est pas dans l’échantillon.',
    en: 'This block is not in the sample.',
  },
  'moderation.pick-not-found.remedy': {
    fr: 'Revenez à la page de l’échantillon.',
    en: 'Go back to the page of the sample.',
  },
  'moderation.block-open': {
    fr: 'Un niveau de ce bloc n’est plus arrêté : le jury le délibère.',
    en: 'A level of this block is no longer settled: the jury deliberates.',
  },
  'moderation.block-open.remedy': {
    fr: 'Revenez quand le jury aura arrêté tous les niveaux.',
    en: 'Come back once the jury has settled every level.',
  },
  'moderation.level-missing': {
    fr: 'Votre niveau manque pour {criterion}.',
    en: 'Your level is missing for {criterion}.',
  },
  'moderation.level-missing.remedy': {
    fr: 'Choisissez le niveau que vous donnez.',
    en: 'Choose the level that you give.',
  },
  'moderation.same-level': {
    fr: 'Le niveau choisi pour {criterion} est celui du jury.',
    en: 'The level chosen for {criterion} is the jury’s.',
  },
  'moderation.same-level.remedy': {
    fr: 'Dites que vous êtes d’accord, ou choisissez un autre niveau.',
    en: 'Say that you agree, or choose another level.',
  },
  'moderation.sentence-too-short': {
    fr: 'La phrase compte moins de {minimum} mots.',
    en: 'The sentence has fewer than {minimum} words.',
  },
  'moderation.sentence-too-short.remedy': {
    fr: 'Dites ce que vous avez lu et où.',
    en: 'Say what you read and where.',
  },
} as const;
