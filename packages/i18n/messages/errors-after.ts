/** What can go wrong once the jury has pronounced: notification, retention. */
export const afterErrorMessages = {
  'notification.nothing-to-notify': {
    fr: 'Aucune décision scellée n’est à notifier parmi les candidats demandés.',
    en: 'None of the candidates asked for has a sealed decision to be notified.',
  },
  'notification.nothing-to-notify.remedy': {
    fr: 'Cochez au moins un candidat, ou attendez que le procès-verbal soit scellé.',
    en: 'Tick at least one candidate, or wait until the minutes are sealed.',
  },
  'notification.already-notified': {
    fr: 'Une de ces décisions vient d’être notifiée par quelqu’un d’autre.',
    en: 'One of these decisions has just been notified by somebody else.',
  },
  'notification.already-notified.remedy': {
    fr: 'Rien n’a été envoyé de ce geste : rechargez la page.',
    en: 'Nothing was sent by this act: load the page again.',
  },
  'notification.not-found': {
    fr: 'Cette notification n’existe pas.',
    en: 'This notification does not exist.',
  },
  'notification.not-found.remedy': {
    fr: 'Repartez de la page de la candidature ou de la session.',
    en: 'Start again from the page of the candidacy or of the session.',
  },
} as const;
