/** What the pool, the plans, the convocations and the replacements refuse, and what the person can do about it. */
export const juryErrorMessages = {
  'jury.conflict-of-interest': {
    fr: 'Cette personne a un lien avec le candidat : il est déclaré, ou elle travaille là où il a sa mission.',
    en: 'This person has a link with the candidate: it is declared, or they work where the candidate has a mission.',
  },
  'jury.conflict-of-interest.remedy': {
    fr: 'Choisissez une autre personne ; un siège déjà donné se remplace.',
    en: 'Choose another person; a seat already given can be replaced.',
  },
  'jury.no-new-examiner': {
    fr: 'Chaque examinateur a déjà jugé ce bloc la fois précédente.',
    en: 'Every examiner judged this block the time before.',
  },
  'jury.no-new-examiner.remedy': {
    fr: 'La responsable de certification nomme au moins un examinateur nouveau.',
    en: 'The certification officer appoints one new examiner at least.',
  },
  'jury.quorum-out-of-reach': {
    fr: 'Le jury compte moins de membres que le quorum n’en demande.',
    en: 'The jury has fewer members than the quorum asks for.',
  },
  'jury.quorum-out-of-reach.remedy': {
    fr: 'La responsable de certification complète le jury.',
    en: 'The certification officer completes the jury.',
  },
  'jury.not-open': {
    fr: 'Ce jury ne peut pas encore s’ouvrir : sa composition n’est pas régulière.',
    en: 'This jury cannot open yet: its composition is not lawful.',
  },
  'jury.not-open.remedy': {
    fr: 'La responsable de certification voit ce qui manque et complète le jury.',
    en: 'The certification officer sees what is missing and completes the jury.',
  },
  'jury.anchor-counts': {
    fr: 'Ces nombres ne vont pas ensemble : {withinOne} et {sameSide} accords pour {anchors} critères-ancres.',
    en: 'These numbers do not fit: {withinOne} and {sameSide} agreements for {anchors} anchor criteria.',
  },
  'jury.anchor-counts.remedy': {
    fr: 'Donnez des nombres entiers, au plus égaux au nombre de critères-ancres.',
    en: 'Give whole numbers, at most the number of anchor criteria.',
  },
  'jury.member-unnamed': {
    fr: 'L’adresse ou le nom de la personne manque.',
    en: 'The address or the name of the person is missing.',
  },
  'jury.member-unnamed.remedy': {
    fr: 'Écrivez les deux : l’adresse ouvre le compte, le nom figure au procès-verbal.',
    en: 'Write both: the address opens the account, the name stands in the minutes.',
  },
  'jury.already-in-pool': {
    fr: 'Cette personne est déjà au vivier avec ce rôle.',
    en: 'This person is already in the pool with this role.',
  },
  'jury.already-in-pool.remedy': {
    fr: 'Cherchez son nom dans le tableau pour la décrire.',
    en: 'Look for their name in the table to describe them.',
  },
  'jury.employer-missing': { fr: 'L’employeur n’est pas dit.', en: 'The employer is not given.' },
  'jury.employer-missing.remedy': {
    fr: 'Écrivez pour qui cette personne travaille, ou « indépendante ».',
    en: 'Write whom this person works for, or “self-employed”.',
  },
  'jury.blocks-missing': { fr: 'Aucun bloc n’est choisi.', en: 'No block is chosen.' },
  'jury.blocks-missing.remedy': { fr: 'Choisissez un bloc au moins.', en: 'Choose at least one block.' },
  'jury.training-day': { fr: 'Ce jour n’est pas passé.', en: 'This day is not over.' },
  'jury.training-day.remedy': {
    fr: 'Enregistrez une formation une fois qu’elle a eu lieu.',
    en: 'Record a training once it has taken place.',
  },
  'jury.training-duration': { fr: 'La durée n’est pas lisible.', en: 'The duration cannot be read.' },
  'jury.training-duration.remedy': {
    fr: 'Donnez des minutes entières, de 1 à 6000.',
    en: 'Give whole minutes, from 1 to 6000.',
  },
  'jury.policy-unreadable': {
    fr: 'Cette règle de qualification n’est pas lisible.',
    en: 'This qualification policy cannot be read.',
  },
  'jury.policy-unreadable.remedy': {
    fr: 'Donnez un nombre entier de critères-ancres et des parts de 0 à 100 %.',
    en: 'Give a whole number of anchor criteria and shares from 0 to 100 %.',
  },
  'jury.policy-source-missing': {
    fr: 'La règle ne dit pas d’où elle vient.',
    en: 'The policy does not say where it comes from.',
  },
  'jury.policy-source-missing.remedy': {
    fr: 'Écrivez qui l’a adoptée, et quand.',
    en: 'Write who adopted it, and when.',
  },
  'jury.conflict-with-self': {
    fr: 'Une personne n’est pas liée à elle-même.',
    en: 'A person has no link with themself.',
  },
  'jury.conflict-with-self.remedy': { fr: 'Choisissez le candidat.', en: 'Choose the candidate.' },
  'jury.conflict-name-missing': { fr: 'Le nom manque.', en: 'The name is missing.' },
  'jury.conflict-name-missing.remedy': {
    fr: 'Écrivez le prénom et le nom de la personne que vous connaissez.',
    en: 'Write the first and last name of the person whom you know.',
  },
  'jury.conflict-not-found': {
    fr: 'Ce lien n’est plus déclaré, ou l’a été par quelqu’un d’autre.',
    en: 'This link is no longer declared, or was declared by somebody else.',
  },
  'jury.conflict-not-found.remedy': {
    fr: 'Seule la personne qui l’a déclaré peut le retirer.',
    en: 'Only the person who declared it may withdraw it.',
  },
  'jury.conflict-reason-missing': {
    fr: 'Le motif du retrait manque.',
    en: 'The reason of the withdrawal is missing.',
  },
  'jury.conflict-reason-missing.remedy': {
    fr: 'Écrivez pourquoi ce lien n’en est pas un.',
    en: 'Write why this link is none.',
  },
  'jury.bad-variance': {
    fr: 'Une variance est un nombre positif ou nul.',
    en: 'A variance is a number, zero or above.',
  },
  'jury.bad-variance.remedy': {
    fr: 'Donnez les cinq variances, en niveaux au carré.',
    en: 'Give all five variances, in squared levels.',
  },
  'jury.seed-unreadable': { fr: 'Cette graine n’est pas lisible.', en: 'This seed cannot be read.' },
  'jury.seed-unreadable.remedy': {
    fr: 'Donnez un nombre entier de 0 à 4294967295.',
    en: 'Give a whole number from 0 to 4294967295.',
  },
  'jury.plan-changed': {
    fr: 'Le registre a changé depuis que ce plan a été proposé.',
    en: 'The register has changed since this plan was proposed.',
  },
  'jury.plan-changed.remedy': {
    fr: 'Relisez le plan tel qu’il est maintenant, puis recommencez.',
    en: 'Read the plan as it is now, then try again.',
  },
  'jury.plan-empty': {
    fr: 'Ce plan n’assoit personne : {refused} {refused?jury est refusé|jurys sont refusés}, les autres sont complets.',
    en: 'This plan seats nobody: {refused} {refused?jury is|juries are} refused, the others are whole.',
  },
  'jury.plan-empty.remedy': {
    fr: 'Complétez le vivier selon ce que le plan dit manquer.',
    en: 'Complete the pool by what the plan says is missing.',
  },
  'jury.answer-by-past': { fr: 'La date de réponse est passée.', en: 'The date of the answer is over.' },
  'jury.answer-by-past.remedy': { fr: 'Donnez une date à venir.', en: 'Give a date to come.' },
  'jury.nobody-to-convene': {
    fr: 'Personne n’est à convoquer. Jurys qui ne peuvent pas l’être : {refused}.',
    en: 'Nobody is to be called. Juries that may not be: {refused}.',
  },
  'jury.nobody-to-convene.remedy': {
    fr: 'Complétez ces jurys, ou datez-les dans le calendrier de la session.',
    en: 'Complete these juries, or date them in the calendar of the session.',
  },
  'jury.already-answered': {
    fr: 'Cette convocation a déjà sa réponse.',
    en: 'This convocation already has its answer.',
  },
  'jury.already-answered.remedy': {
    fr: 'Pour en changer, écrivez à la responsable de certification.',
    en: 'To change it, write to the certification officer.',
  },
  'jury.refusal-needs-reason': { fr: 'Un refus demande un motif.', en: 'A refusal needs a reason.' },
  'jury.refusal-needs-reason.remedy': {
    fr: 'Écrivez le motif : seule la responsable de certification le lit.',
    en: 'Write the reason: only the certification officer reads it.',
  },
  'jury.seat-not-found': { fr: 'Ce siège n’existe pas.', en: 'This seat does not exist.' },
  'jury.seat-not-found.remedy': {
    fr: 'Repartez de la page du jury.',
    en: 'Start again from the page of the jury.',
  },
  'jury.replacement-reason-missing': {
    fr: 'Un remplacement demande un motif.',
    en: 'A replacement needs a reason.',
  },
  'jury.replacement-reason-missing.remedy': {
    fr: 'Écrivez ce qui l’impose, sans donnée de santé.',
    en: 'Write what imposes it, without health data.',
  },
  'jury.already-replaced': {
    fr: 'Ce siège est déjà donné à quelqu’un d’autre.',
    en: 'This seat is already given to somebody else.',
  },
  'jury.already-replaced.remedy': {
    fr: 'Remplacez son successeur s’il le faut.',
    en: 'Replace the successor if need be.',
  },
  'jury.already-decided': {
    fr: 'Ce bloc est décidé : ses sièges ne changent plus.',
    en: 'This block is decided: its seats no longer change.',
  },
  'jury.already-decided.remedy': {
    fr: 'Une irrégularité de composition se traite par un recours.',
    en: 'An irregular composition is dealt with by an appeal.',
  },
  'jury.locked-seat-stays': {
    fr: 'Les jugements de ce siège sont verrouillés : ils comptent, même si la personne est absente.',
    en: 'The judgements of this seat are locked: they count, even if the person is absent.',
  },
  'jury.locked-seat-stays.remedy': {
    fr: 'Seul un lien avec le candidat conduit à le remplacer.',
    en: 'Only a link with the candidate leads to replacing it.',
  },
  'jury.not-in-pool': {
    fr: 'Le vivier ne dit rien de cette personne.',
    en: 'The pool says nothing of this person.',
  },
  'jury.not-in-pool.remedy': {
    fr: 'Décrivez-la d’abord dans le vivier.',
    en: 'Describe them in the pool first.',
  },
  'jury.presence-day': { fr: 'Ce jour n’est pas lisible.', en: 'This day cannot be read.' },
  'jury.presence-day.remedy': { fr: 'Donnez un jour du calendrier.', en: 'Give a day of the calendar.' },
  'jury.presence-stranger': {
    fr: 'Une de ces personnes ne siège pas dans cette session.',
    en: 'One of these people does not sit in this session.',
  },
  'jury.presence-stranger.remedy': {
    fr: 'Rechargez la page : un siège a pu changer.',
    en: 'Reload the page: a seat may have changed.',
  },
  'jury.presence-empty': { fr: 'Rien n’a changé pour ce jour.', en: 'Nothing has changed for this day.' },
  'jury.presence-empty.remedy': {
    fr: 'Dites pour un membre au moins s’il était là.',
    en: 'Say for at least one member whether they were there.',
  },
  'decision.member-marked-absent': {
    fr: '{count} {count?membre présent au vote est noté absent|membres présents au vote sont notés absents} aujourd’hui.',
    en: '{count} {count?member counted in is|members counted in are} marked absent today.',
  },
  'decision.member-marked-absent.remedy': {
    fr: 'Corrigez les membres présents, ou faites corriger la feuille de présence.',
    en: 'Correct the members present, or have the presence sheet corrected.',
  },
} as const;
