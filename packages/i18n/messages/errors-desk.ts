/** What the desk and the oral room refuse, and what the person can do about it. */
export const deskErrorMessages = {
  'judgement.changed-elsewhere': {
    fr: 'Un autre de vos appareils a enregistré quelque chose sur {criterion} depuis que cette page est ouverte.',
    en: 'Another of your devices recorded something on {criterion} since this page was opened.',
  },
  'judgement.changed-elsewhere.remedy': {
    fr: 'Rechargez la page : ce qui est enregistré s’affiche, et votre saisie d’ici reste à reprendre ou à écarter.',
    en: 'Load the page again: what is recorded is shown, and what you typed here is yours to take up or set aside.',
  },
  'judgement.unknown-observable': {
    fr: 'Le règlement ne liste pas cet observable pour {criterion}.',
    en: 'The regulations do not list this observable for {criterion}.',
  },
  'judgement.unknown-observable.remedy': {
    fr: 'Rechargez la page et cochez parmi ceux qui sont montrés.',
    en: 'Load the page again and tick among those that are shown.',
  },
  'opinion.reason-missing': {
    fr: 'Un second avis se demande avec un motif.',
    en: 'A second opinion is asked for with a reason.',
  },
  'opinion.reason-missing.remedy': {
    fr: 'Dites ce qui vous fait hésiter sur ce critère.',
    en: 'Say what makes you hesitate on this criterion.',
  },
  'jury.hand-over-reason-missing': {
    fr: 'Le motif est vide.',
    en: 'The reason is empty.',
  },
  'jury.hand-over-reason-missing.remedy': {
    fr: 'Dites en une phrase pourquoi.',
    en: 'Say why in a sentence.',
  },
  'jury.hand-over-pending': {
    fr: 'Vous avez déjà demandé à passer ce siège.',
    en: 'You already asked to pass this seat on.',
  },
  'jury.hand-over-pending.remedy': {
    fr: 'La responsable va répondre ; vous pouvez reprendre la demande d’ici là.',
    en: 'The officer will answer; until then you may take the request back.',
  },
  'jury.hand-over-not-found': {
    fr: 'Cette demande n’existe pas.',
    en: 'This request does not exist.',
  },
  'jury.hand-over-not-found.remedy': {
    fr: 'Repartez de la page du jury.',
    en: 'Start again from the page of the jury.',
  },
  'jury.hand-over-answered': {
    fr: 'Cette demande a déjà sa réponse.',
    en: 'This request is already answered.',
  },
  'jury.hand-over-answered.remedy': {
    fr: 'Rechargez la page pour la lire.',
    en: 'Load the page again to read it.',
  },
  'reopening.reason-missing': {
    fr: 'Rouvrir un critère demande un motif.',
    en: 'Opening a criterion again asks for a reason.',
  },
  'reopening.reason-missing.remedy': {
    fr: 'Dites ce qui change pour ceux qui l’ont jugé.',
    en: 'Say what changes for those who judged it.',
  },
  'reopening.unknown-criterion': {
    fr: 'La dernière version du référentiel ne change pas {criterion}.',
    en: 'The last version of the framework does not change {criterion}.',
  },
  'reopening.unknown-criterion.remedy': {
    fr: 'Publiez la version qui le change, ou confirmez par quoi il est remplacé.',
    en: 'Publish the version that changes it, or confirm what replaces it.',
  },
  'reopening.seat-not-locked': {
    fr: 'Un des sièges choisis n’a pas jugé {criterion}, n’est pas verrouillé, ou son bloc est prononcé.',
    en: 'One of the chosen seats did not judge {criterion}, is not locked, or its block is pronounced.',
  },
  'reopening.seat-not-locked.remedy': {
    fr: 'Rechargez la page et choisissez parmi les sièges verrouillés : un siège ouvert rejuge de lui-même.',
    en: 'Load the page again and choose among the locked seats: an open one judges again by itself.',
  },
  'oral.entry-unreadable': {
    fr: 'Une ligne de l’oral ne se lit pas : {field}.',
    en: 'A line of the oral cannot be read: {field}.',
  },
  'oral.entry-unreadable.remedy': {
    fr: 'Corrigez ce champ et recommencez ; le reste est gardé.',
    en: 'Correct this field and try again; everything else is kept.',
  },
  'oral.too-many-entries': {
    fr: 'Plus de {most} lignes à la fois.',
    en: 'More than {most} lines at once.',
  },
  'oral.too-many-entries.remedy': {
    fr: 'Envoyez-les en plusieurs fois.',
    en: 'Send them in several times.',
  },
} as const;
