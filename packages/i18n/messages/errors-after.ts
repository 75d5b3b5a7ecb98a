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
  'retention.content-erased': {
    fr: 'Le contenu de « {fileName} » est effacé depuis le {erased}. Le règlement de la session le gardait jusqu’au {last}, compté de la clôture du {closed}.',
    en: 'The content of “{fileName}” was erased on {erased}. The regulations of the session kept it until {last}, counted from the closing on {closed}.',
  },
  'retention.content-erased.remedy': {
    fr: 'Ce qui prouve reste : l’accusé, l’acte d’effacement signé et l’empreinte {hash}. Une copie qui a cette empreinte est la pièce.',
    en: 'What proves stays: the receipt, the signed act of erasure and the hash {hash}. A copy with this hash is the piece.',
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
  'survey.no-holder': {
    fr: 'Personne ne détient de certificat de cette session.',
    en: 'Nobody holds a certificate of this session.',
  },
  'survey.no-holder.remedy': {
    fr: 'L’enquête s’adresse aux titulaires : délivrez d’abord les certificats.',
    en: 'The survey is for holders: issue the certificates first.',
  },
  'survey.closes-too-soon': {
    fr: 'Le dernier jour pour répondre est passé, ou c’est aujourd’hui.',
    en: 'The last day to answer is over, or is today.',
  },
  'survey.closes-too-soon.remedy': { fr: 'Laissez quelques semaines.', en: 'Leave a few weeks.' },
  'survey.already-open': {
    fr: 'Cette session a déjà son enquête à cette date.',
    en: 'This session already has its survey at this date.',
  },
  'survey.already-open.remedy': { fr: 'Rechargez la page.', en: 'Load the page again.' },
  'survey.not-found': { fr: 'Cette enquête n’existe pas.', en: 'This survey does not exist.' },
  'survey.not-found.remedy': {
    fr: 'Repartez de la page de la session.',
    en: 'Start again from the page of the session.',
  },
  'survey.link-not-found': { fr: 'Ce lien ne mène à rien.', en: 'This link leads nowhere.' },
  'survey.link-not-found.remedy': {
    fr: 'Vérifiez qu’il est entier : il est dans le dernier courrier reçu.',
    en: 'Check that it is whole: it is in the last letter you received.',
  },
  'survey.closed': { fr: 'Cette enquête est close.', en: 'This survey is closed.' },
  'survey.closed.remedy': {
    fr: 'Ce que vous aviez répondu reste. Pour l’effacer, écrivez au certificateur.',
    en: 'What you had answered stays. To erase it, write to the certifier.',
  },
  'survey.bad-rome': {
    fr: 'Ce code ROME n’a pas la bonne forme.',
    en: 'This ROME code does not have the right form.',
  },
  'survey.bad-rome.remedy': {
    fr: 'Une lettre de A à N et quatre chiffres, comme M1805 ; ou laissez vide.',
    en: 'A letter from A to N and four digits, such as M1805; or leave it empty.',
  },
  'survey.date-ahead': {
    fr: 'Cette date n’est pas encore venue.',
    en: 'This date has not come yet.',
  },
  'survey.date-ahead.remedy': {
    fr: 'Dites votre situation d’aujourd’hui ou d’un jour passé.',
    en: 'Tell your situation of today or of a past day.',
  },
  'survey.title-too-long': {
    fr: 'Cet intitulé est trop long.',
    en: 'This title is too long.',
  },
  'survey.title-too-long.remedy': {
    fr: 'Un intitulé d’emploi suffit, sans nom d’employeur.',
    en: 'A job title is enough, without an employer’s name.',
  },
  'survey.too-many-attempts': {
    fr: 'Trop de liens essayés depuis cette adresse.',
    en: 'Too many links tried from this address.',
  },
  'survey.too-many-attempts.remedy': { fr: 'Attendez une minute.', en: 'Wait for a minute.' },
} as const;
