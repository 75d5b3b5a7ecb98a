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
} as const;
