/** What the register writes to people by e-mail: facts, a date, a link; never a reason nor another person. */
export const letterMessages = {
  hello: { fr: 'Bonjour,', en: 'Hello,' },
  session: { fr: 'Session : {session}', en: 'Session: {session}' },
  more: { fr: 'Voir la page : {link}', en: 'See the page: {link}' },
  'more.label': { fr: 'Voir la page', en: 'See the page' },
  sign: {
    fr: 'Le registre de certification de {certifier}',
    en: 'The certification register of {certifier}',
  },
  automatic: {
    fr: 'Ce message est écrit par le registre, sans lecture de réponse.',
    en: 'This message is written by the register; replies are not read.',
  },
  'notification.subject': {
    fr: 'Décisions du jury notifiées, {subject}',
    en: 'Decisions of the jury notified, {subject}',
  },
  'notification.text': {
    fr: 'Les décisions du jury sur {subject} vous sont notifiées le {due}. Elles sont sur la page, avec leurs motifs et le document à garder.',
    en: 'The decisions of the jury on {subject} are notified to you on {due}. They are on the page, with their grounds and the document to keep.',
  },
  'notification.remedy': {
    fr: 'Le délai de recours court de cette date, jusqu’au {last} inclus.',
    en: 'The time to appeal runs from that date, until {last} included.',
  },
  'reading.third.subject': {
    fr: 'Une troisième lecture vous est demandée ({subject})',
    en: 'A third reading is asked of you ({subject})',
  },
  'reading.third': {
    fr: 'Le jury vous demande une troisième lecture, indépendante, du bloc {subject}. Déclarez d’abord l’absence de lien ; vous jugez sans voir ce que d’autres ont jugé.',
    en: 'The jury asks you for a third, independent reading of block {subject}. Declare first that you have no link; you judge without seeing what others judged.',
  },
  'reading.moderation.subject': {
    fr: 'Des blocs à modérer vous sont confiés ({subject})',
    en: 'Blocks to moderate are given to you ({subject})',
  },
  'reading.moderation': {
    fr: '{count} {count?remise de l’échantillon de modération vous est confiée|remises de l’échantillon de modération vous sont confiées}. Vous n’en avez rien jugé ; votre lecture ne change aucun niveau.',
    en: '{count} {count?hand-in of the moderation sample is given to you|hand-ins of the moderation sample are given to you}. You judged none of it; your reading changes no level.',
  },
  'retention.subject': {
    fr: 'Conservation : {count} {count?candidature|candidatures} à échéance',
    en: 'Retention: {count} {count?candidacy|candidacies} at their term',
  },
  'retention.text': {
    fr: 'Les travaux de {count} {count?candidature|candidatures} ont atteint la durée que le règlement leur donne. Rien n’est effacé sans votre confirmation, sur la page.',
    en: 'The work of {count} {count?candidacy|candidacies} has reached the period that the regulations give it. Nothing is erased without your confirmation, on the page.',
  },
  'survey.subject': {
    fr: 'Votre situation {months} mois après votre certification',
    en: 'Your situation {months} months after your certification',
  },
  'survey.text': {
    fr: 'Deux minutes suffisent pour dire si vous travaillez, et dans quel métier. Ces réponses servent au dossier de la certification et à ses statistiques, sous pseudonyme. Vous pouvez refuser d’un clic.',
    en: 'Two minutes are enough to say whether you work, and in which job. These answers serve the file of the certification and its statistics, under pseudonyms. You may refuse with one click.',
  },
  'survey.again': {
    fr: 'Nous n’avons pas de réponse de vous à ce jour.',
    en: 'We have no answer from you to this day.',
  },
  'survey.until': {
    fr: 'Ce lien est le vôtre, jusqu’au {due} ; vous pourrez y corriger votre réponse. Ne le transmettez pas.',
    en: 'This link is yours, until {due}; you can correct your answer there. Do not pass it on.',
  },
  'account.opened.subject': { fr: 'Votre compte est prêt', en: 'Your account is ready' },
  'account.opened.text': {
    fr: 'Votre organisme certificateur vous a inscrit. Le lien ouvre votre compte : vous y choisissez un mot de passe, puis vous confirmez votre identité.',
    en: 'Your awarding body enrolled you. The link opens your account: you choose a password there, then you confirm your identity.',
  },
  'account.pool.subject': { fr: 'Vous êtes au vivier des jurys', en: 'You are in the pool of examiners' },
  'account.pool.text': {
    fr: 'Votre organisme certificateur peut vous appeler à un jury. Le lien ouvre votre compte : vous y choisissez un mot de passe.',
    en: 'Your awarding body may call you to a jury. The link opens your account: you choose a password there.',
  },
  'account.forgotten.subject': { fr: 'Choisir un autre mot de passe', en: 'Choose another password' },
  'account.forgotten.text': {
    fr: 'Quelqu’un a demandé un lien pour votre compte. Si ce n’est pas vous, ne faites rien : rien ne change.',
    en: 'Somebody asked for a link to your account. If it was not you, do nothing: nothing changes.',
  },
  'account.until': {
    fr: 'Ce lien est le vôtre : il sert une fois, jusqu’au {due}. Ne le transmettez pas.',
    en: 'This link is yours: it works once, until {due}. Do not pass it on.',
  },
  'tutor.subject': { fr: 'Une mission à confirmer', en: 'A mission to confirm' },
  'tutor.text': {
    fr: 'Une personne qui prépare une certification vous a nommé tuteur de sa mission. La page du lien montre la convention et vous demande si les dates en sont justes. Aucun compte n’est nécessaire.',
    en: 'Somebody who prepares a certification named you as the tutor of their mission. The page of the link shows the agreement and asks you whether its dates are right. No account is needed.',
  },
  'tutor.once': {
    fr: 'Ce lien est le vôtre : il sert une fois, jusqu’au {due}. Ne le transmettez pas.',
    en: 'This link is yours: it works once, until {due}. Do not pass it on.',
  },
  'reminder.hand-in.subject': { fr: 'Remise {subject} : {due}', en: 'Hand-in {subject}: {due}' },
  'reminder.hand-in.before': {
    fr: 'La remise de {subject} se termine le {due}. Rien n’est scellé à ce jour.',
    en: 'The hand-in of {subject} ends on {due}. Nothing is sealed so far.',
  },
  'reminder.hand-in.late': {
    fr: 'La remise de {subject} s’est terminée le {due} sans scellement. Le responsable de certification peut accorder un report.',
    en: 'The hand-in of {subject} ended on {due} without a seal. The certification officer may grant an extension.',
  },
  'reminder.jury.subject': {
    fr: 'Jury {subject} à compléter : {due}',
    en: 'Jury {subject} to complete: {due}',
  },
  'reminder.jury.before': {
    fr: '{count} {count?jury n’est pas régulier|jurys ne sont pas réguliers} ({subject}) ; la réunion est le {due}.',
    en: '{count} {count?jury is|juries are} not lawful ({subject}); the meeting is on {due}.',
  },
  'reminder.jury.late': {
    fr: '{count} {count?jury n’est pas régulier|jurys ne sont pas réguliers} ({subject}), et la date du {due} est passée.',
    en: '{count} {count?jury is|juries are} not lawful ({subject}), and {due} is over.',
  },
  'reminder.judgements.subject': { fr: 'Jugements {subject} : {due}', en: 'Judgements {subject}: {due}' },
  'reminder.judgements.before': {
    fr: '{count} {count?jugement est|jugements sont} à verrouiller ({subject}) avant la réunion du {due}.',
    en: '{count} {count?judgement is|judgements are} to be locked ({subject}) before the meeting of {due}.',
  },
  'reminder.judgements.late': {
    fr: '{count} {count?jugement n’est pas verrouillé|jugements ne sont pas verrouillés} ({subject}), et la réunion du {due} est passée.',
    en: '{count} {count?judgement is|judgements are} not locked ({subject}), and the meeting of {due} is over.',
  },
  'reminder.decision.subject': { fr: 'Décisions {subject} : {due}', en: 'Decisions {subject}: {due}' },
  'reminder.decision.before': {
    fr: '{count} {count?décision est|décisions sont} à prononcer ({subject}) pour le {due}.',
    en: '{count} {count?decision is|decisions are} to be pronounced ({subject}) by {due}.',
  },
  'reminder.decision.late': {
    fr: '{count} {count?décision n’est pas prononcée|décisions ne sont pas prononcées} ({subject}) ; la date du {due} est passée.',
    en: '{count} {count?decision is|decisions are} not pronounced ({subject}); {due} is over.',
  },
  'reminder.certificate.subject': {
    fr: 'Certificats à délivrer : {due}',
    en: 'Certificates to issue: {due}',
  },
  'reminder.certificate.before': {
    fr: '{count} {count?certificat est|certificats sont} à délivrer ({subject}) pour le {due}.',
    en: '{count} {count?certificate is|certificates are} to be issued ({subject}) by {due}.',
  },
  'reminder.certificate.late': {
    fr: '{count} {count?certificat n’est pas délivré|certificats ne sont pas délivrés} ({subject}) ; la date du {due} est passée.',
    en: '{count} {count?certificate is|certificates are} not issued ({subject}); {due} is over.',
  },
  'date.set.subject': { fr: '{what} : {opens}', en: '{what}: {opens}' },
  'date.moved.subject': { fr: '{what} déplacé : {opens}', en: '{what} moved: {opens}' },
  'date.set': { fr: '{what} : du {opens} au {due}.', en: '{what}: from {opens} to {due}.' },
  'date.moved': {
    fr: '{what} : du {opens} au {due}, au lieu du {beforeOpens} au {beforeDue}.',
    en: '{what}: from {opens} to {due}, instead of {beforeOpens} to {beforeDue}.',
  },
  'date.place': { fr: 'Lieu : {place}', en: 'Place: {place}' },
  'date.extra': {
    fr: 'Votre propre échéance, aménagements compris, est sur la page.',
    en: 'Your own deadline, accommodations included, is on the page.',
  },
  'extension.subject': {
    fr: 'Report accordé pour {subject} : {due}',
    en: 'Extension granted for {subject}: {due}',
  },
  'extension.text': {
    fr: 'La remise de {subject} vous est ouverte jusqu’au {due}.',
    en: 'The hand-in of {subject} is open to you until {due}.',
  },
  'convocation.subject': {
    fr: 'Convocation à un jury, {subject} : {due}',
    en: 'Called to a jury, {subject}: {due}',
  },
  'convocation.text': {
    fr: 'Vous êtes convoqué·e comme membre de {count} {count?jury|jurys} ({subject}).',
    en: 'You are called to sit in {count} {count?jury|juries} ({subject}).',
  },
  'convocation.meeting': {
    fr: 'Bloc {block} : du {opens} au {due}.',
    en: 'Block {block}: from {opens} to {due}.',
  },
  'convocation.meeting.place': {
    fr: 'Bloc {block} : du {opens} au {due}, {place}.',
    en: 'Block {block}: from {opens} to {due}, {place}.',
  },
  'convocation.answer': {
    fr: 'Confirmez ou refusez sur la page avant le {answer}. Les dates sont dans le fichier joint, pour votre agenda.',
    en: 'Confirm or refuse on the page before {answer}. The dates are in the attached file, for your agenda.',
  },
} as const;
