/** What the pages of candidacies refuse: identities, routes, measures, recognised blocks, VAE files, files of candidates. */
export const candidacyErrorMessages = {
  'identity.person-erased': {
    fr: 'Cette personne a été effacée : aucune identité ne peut plus être écrite pour elle.',
    en: 'This person was erased: no identity can be written for them any more.',
  },
  'identity.person-erased.remedy': {
    fr: 'Inscrivez la personne sous un nouveau compte si elle revient.',
    en: 'Enrol the person under a new account if they come back.',
  },
  'identity.reason-missing': {
    fr: 'Une correction faite pour quelqu’un d’autre doit dire pourquoi.',
    en: 'A correction made for somebody else must say why.',
  },
  'identity.reason-missing.remedy': {
    fr: 'Écrivez le motif : la pièce vue, la demande reçue.',
    en: 'Write the reason: the document seen, the request received.',
  },
  'identity.unchanged': {
    fr: 'Rien n’a changé : l’identité écrite est déjà celle-ci.',
    en: 'Nothing has changed: the identity on record is already this one.',
  },
  'identity.unchanged.remedy': {
    fr: 'Corrigez un champ, ou laissez la page telle quelle.',
    en: 'Correct a field, or leave the page as it is.',
  },
  'identity.superseded': {
    fr: 'L’identité a été réécrite depuis que cette page s’est affichée.',
    en: 'The identity was rewritten since this page was shown.',
  },
  'identity.superseded.remedy': {
    fr: 'Rechargez la page, relisez, puis confirmez.',
    en: 'Reload the page, read it again, then confirm.',
  },
  'identity.not-confirmable': {
    fr: 'L’identité ne peut pas être confirmée : {count} {count?point l’empêche|points l’empêchent}.',
    en: 'The identity cannot be confirmed: {count} {count?point stands|points stand} in the way.',
  },
  'identity.not-confirmable.remedy': {
    fr: 'Corrigez les points signalés, enregistrez, puis confirmez.',
    en: 'Correct the points shown, save, then confirm.',
  },
  'identity.several-places': {
    fr: 'Plusieurs lieux portent le nom « {text} » : {codes}.',
    en: 'Several places bear the name “{text}”: {codes}.',
  },
  'identity.several-places.remedy': {
    fr: 'Choisissez le lieu dans la liste, ou écrivez son code INSEE.',
    en: 'Choose the place in the list, or write its INSEE code.',
  },
  'identity.unknown-place': {
    fr: 'Aucun lieu de la liste ne porte le nom « {text} ».',
    en: 'No place of the list bears the name “{text}”.',
  },
  'identity.unknown-place.remedy': {
    fr: 'Choisissez le lieu dans la liste, ou écrivez son code INSEE.',
    en: 'Choose the place in the list, or write its INSEE code.',
  },
  'candidacy.same-route': {
    fr: 'La candidature suit déjà cette voie d’accès.',
    en: 'The candidacy already follows this access route.',
  },
  'candidacy.same-route.remedy': { fr: 'Choisissez une autre voie.', en: 'Choose another route.' },
  'candidacy.reason-missing': { fr: 'Le motif manque.', en: 'The reason is missing.' },
  'candidacy.reason-missing.remedy': {
    fr: 'Écrivez en une phrase ce qui fonde le changement.',
    en: 'Write in one sentence what the change rests on.',
  },
  'candidacy.bad-day': { fr: '« {day} » n’est pas un jour.', en: '“{day}” is not a day.' },
  'candidacy.bad-day.remedy': {
    fr: 'Écrivez l’année, le mois et le jour : 2026-11-26.',
    en: 'Write the year, the month and the day: 2026-11-26.',
  },
  'candidacy.day-to-come': { fr: 'Le {day} n’est pas encore venu.', en: '{day} has not come yet.' },
  'candidacy.day-to-come.remedy': {
    fr: 'Revenez ce jour-là, ou choisissez un jour passé.',
    en: 'Come back on that day, or choose a past one.',
  },
  'candidacy.block-already-recognised': {
    fr: 'Le bloc {block} est déjà reconnu pour cette candidature.',
    en: 'Block {block} is already recognised for this candidacy.',
  },
  'candidacy.block-already-recognised.remedy': {
    fr: 'Retirez la reconnaissance en place avant d’en écrire une autre.',
    en: 'Withdraw the recognition in place before writing another.',
  },
  'candidacy.proof-missing': {
    fr: 'Une reconnaissance dit d’où vient le bloc et quelle preuve a été vue.',
    en: 'A recognition says where the block comes from and which proof was seen.',
  },
  'candidacy.proof-missing.remedy': {
    fr: 'Écrivez la certification d’origine et la référence de la preuve.',
    en: 'Write the certification it comes from and the reference of the proof.',
  },
  'candidacy.recognition-not-found': {
    fr: 'Cette reconnaissance n’existe pas, ou elle est déjà retirée.',
    en: 'This recognition does not exist, or is already withdrawn.',
  },
  'candidacy.recognition-not-found.remedy': {
    fr: 'Rechargez la candidature.',
    en: 'Reload the candidacy.',
  },
  'feasibility.not-vae': {
    fr: 'Un dossier de faisabilité se dépose par la voie de la VAE, que cette candidature ne suit pas.',
    en: 'A feasibility file belongs to the VAE route, which this candidacy does not follow.',
  },
  'feasibility.not-vae.remedy': {
    fr: 'Changez d’abord la voie d’accès.',
    en: 'Change the access route first.',
  },
  'feasibility.once-a-year': {
    fr: 'Cette personne a déjà un dossier pour la certification entière en {year} (art. R.6412-3).',
    en: 'This person already has a file for the whole certification in {year} (art. R.6412-3).',
  },
  'feasibility.once-a-year.remedy': {
    fr: 'Attendez l’année suivante, ou visez des blocs.',
    en: 'Wait for the next year, or aim at blocks.',
  },
  'feasibility.not-found': {
    fr: 'Ce dossier de faisabilité n’existe pas.',
    en: 'This feasibility file does not exist.',
  },
  'feasibility.not-found.remedy': { fr: 'Rechargez la candidature.', en: 'Reload the candidacy.' },
  'feasibility.already-decided': {
    fr: 'Une décision est déjà prononcée sur ce dossier.',
    en: 'A decision is already pronounced on this file.',
  },
  'feasibility.already-decided.remedy': { fr: 'Rechargez la candidature.', en: 'Reload the candidacy.' },
  'feasibility.term-passed': {
    fr: 'Les deux mois sont passés : le dossier est recevable depuis le {since} par le silence (art. L.6412-2).',
    en: 'The two months have passed: the file is admissible since {since} by silence (art. L.6412-2).',
  },
  'feasibility.term-passed.remedy': {
    fr: 'Le dossier suit son cours : il n’y a plus rien à prononcer.',
    en: 'The file takes its course: there is nothing left to pronounce.',
  },
  'feasibility.motive-missing': {
    fr: 'Une décision défavorable doit être motivée.',
    en: 'An unfavourable decision must say its grounds.',
  },
  'feasibility.motive-missing.remedy': { fr: 'Écrivez le motif.', en: 'Write the grounds.' },
  'candidates.too-many-rows': {
    fr: 'Le fichier a {rows} lignes ; un import en prend {max} au plus.',
    en: 'The file has {rows} rows; an import takes {max} at most.',
  },
  'candidates.too-many-rows.remedy': {
    fr: 'Coupez le fichier en plusieurs, puis importez-les l’un après l’autre.',
    en: 'Cut the file into several, then import them one after the other.',
  },
  'candidates.no-rows': { fr: 'Le fichier ne contient aucun candidat.', en: 'The file holds no candidate.' },
  'candidates.no-rows.remedy': {
    fr: 'Vérifiez que la première feuille a une ligne de titres et des lignes de données ; dans une archive OneRoster, que les personnes ont le rôle « student ».',
    en: 'Check that the first sheet has a row of headings and rows of data; in a OneRoster archive, that people have the role “student”.',
  },
  'candidates.import-not-found': {
    fr: 'Ce fichier de candidats n’est plus là : il a été pris ou laissé.',
    en: 'This file of candidates is no longer there: it was taken or left.',
  },
  'candidates.import-not-found.remedy': {
    fr: 'Envoyez-le de nouveau : une même personne n’est jamais créée deux fois.',
    en: 'Send it again: one person is never created twice.',
  },
  'candidates.nothing': {
    fr: 'Aucune ligne ne peut être prise telle que les colonnes sont choisies.',
    en: 'No row can be taken as the columns are chosen.',
  },
  'candidates.nothing.remedy': {
    fr: 'Choisissez au moins la colonne des adresses, du nom et des prénoms.',
    en: 'Choose at least the columns of the addresses, the name and the first names.',
  },
} as const;
