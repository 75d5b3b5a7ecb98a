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
  'retention.nothing-chosen': { fr: 'Aucune candidature n’est cochée.', en: 'No candidacy is ticked.' },
  'retention.nothing-chosen.remedy': {
    fr: 'Cochez ce qui doit être effacé, puis confirmez.',
    en: 'Tick what is to be erased, then confirm.',
  },
  'retention.not-due': {
    fr: 'Une de ces candidatures n’a pas atteint son terme.',
    en: 'One of these candidacies has not reached its term.',
  },
  'retention.not-due.remedy': {
    fr: 'Rien n’est effacé. Rechargez la page : ce qui est à échéance y est dit.',
    en: 'Nothing is erased. Load the page again: it says what is at its term.',
  },
  'retention.held': {
    fr: 'Cette candidature est retenue.',
    en: 'This candidacy is held back.',
  },
  'retention.held.remedy': {
    fr: 'Levez d’abord la retenue, si son motif a disparu.',
    en: 'End the hold first, if its reason is gone.',
  },
  'retention.appeal-under-way': {
    fr: 'Un recours est en cours sur cette candidature.',
    en: 'An appeal is under way on this candidacy.',
  },
  'retention.appeal-under-way.remedy': {
    fr: 'Rien n’est effacé avant qu’il ait reçu sa réponse.',
    en: 'Nothing is erased before it is answered.',
  },
  'retention.already-erased': {
    fr: 'Les travaux de cette candidature sont déjà effacés.',
    en: 'The work of this candidacy is already erased.',
  },
  'retention.already-erased.remedy': { fr: 'Rechargez la page.', en: 'Load the page again.' },
  'retention.reason-missing': {
    fr: 'Une retenue se motive.',
    en: 'A hold needs its reason.',
  },
  'retention.reason-missing.remedy': {
    fr: 'Écrivez en une phrase ce qui retient : litige, contrôle.',
    en: 'Write in one sentence what holds it: dispute, control.',
  },
  'retention.reason-too-long': {
    fr: 'Ce motif est trop long : {max} signes au plus.',
    en: 'This reason is too long: {max} characters at most.',
  },
  'retention.reason-too-long.remedy': {
    fr: 'Renvoyez au dossier qui en dit plus.',
    en: 'Refer to the file that says more.',
  },
  'retention.hold-not-found': {
    fr: 'Cette retenue n’existe pas, ou elle est déjà levée.',
    en: 'This hold does not exist, or it has ended.',
  },
  'retention.hold-not-found.remedy': { fr: 'Rechargez la page.', en: 'Load the page again.' },
} as const;
