/** What a mission refuses, and what the person can do about it. */
export const missionErrorMessages = {
  'mission.bad-date': { fr: 'Cette date n’existe pas.', en: 'There is no such date.' },
  'mission.bad-date.remedy': {
    fr: 'Choisissez une date dans le calendrier, ou écrivez-la année-mois-jour.',
    en: 'Choose a date in the calendar, or write it year-month-day.',
  },
  'mission.rule-undecided': {
    fr: 'Le règlement de cette session ne dit rien de la mission.',
    en: 'The regulations of this session say nothing of the mission.',
  },
  'mission.rule-undecided.remedy': {
    fr: 'Ouvrez une session avec une version du règlement qui fixe la durée et le décompte de la mission.',
    en: 'Open a session with a version of the regulations that fixes the duration and the counting of the mission.',
  },
  'mission.policy-unreadable': {
    fr: 'Les règles de la mission ne sont pas lisibles : « {field} ».',
    en: 'The rules of the mission cannot be read: “{field}”.',
  },
  'mission.policy-unreadable.remedy': {
    fr: 'Corrigez ce champ, puis réessayez.',
    en: 'Correct this field, then try again.',
  },
  'mission.organisation-missing': {
    fr: 'L’organisme d’accueil n’est pas nommé.',
    en: 'The host organisation is not named.',
  },
  'mission.organisation-missing.remedy': {
    fr: 'Écrivez sa raison sociale, comme sur la convention.',
    en: 'Write its legal name, as on the agreement.',
  },
  'mission.siret-length': {
    fr: 'Un SIRET a quatorze chiffres.',
    en: 'A SIRET number has fourteen digits.',
  },
  'mission.siret-length.remedy': {
    fr: 'Recopiez le SIRET de l’établissement d’accueil (le SIREN, à neuf chiffres, ne suffit pas), ou choisissez « à l’étranger ».',
    en: 'Copy the SIRET of the host establishment (the nine-digit SIREN is not enough), or choose “abroad”.',
  },
  'mission.siret-checksum': {
    fr: 'Ce SIRET ne peut pas exister : sa clé de contrôle est fausse.',
    en: 'This SIRET cannot exist: its check digit is wrong.',
  },
  'mission.siret-checksum.remedy': {
    fr: 'Un chiffre a sans doute été changé : recopiez-le depuis la convention.',
    en: 'A digit was probably changed: copy it again from the agreement.',
  },
  'mission.identifier-missing': {
    fr: 'L’organisme étranger n’a pas d’identifiant.',
    en: 'The foreign organisation has no identifier.',
  },
  'mission.identifier-missing.remedy': {
    fr: 'Écrivez son numéro au registre des entreprises de son pays.',
    en: 'Write its number in the company register of its country.',
  },
  'mission.country-missing': {
    fr: 'Le pays de l’organisme étranger n’est pas dit en deux lettres.',
    en: 'The country of the foreign organisation is not given in two letters.',
  },
  'mission.country-missing.remedy': {
    fr: 'Écrivez le code du pays (BE, DE, MA…) ; en France, donnez un SIRET.',
    en: 'Write the country code (BE, DE, MA…); in France, give a SIRET.',
  },
  'mission.dates-reversed': {
    fr: 'La mission finit avant de commencer.',
    en: 'The mission ends before it starts.',
  },
  'mission.dates-reversed.remedy': {
    fr: 'Vérifiez les deux dates.',
    en: 'Check the two dates.',
  },
  'mission.too-long': {
    fr: 'La mission dure cinq ans ou plus.',
    en: 'The mission lasts five years or more.',
  },
  'mission.too-long.remedy': {
    fr: 'Déclarez la partie qui porte sur la certification.',
    en: 'Declare the part that is about the certification.',
  },
  'mission.hours-out-of-range': {
    fr: 'La durée hebdomadaire est hors de ce que la loi permet.',
    en: 'The weekly hours are outside of what the law allows.',
  },
  'mission.hours-out-of-range.remedy': {
    fr: 'Écrivez un nombre d’heures par semaine, de plus de 0 à 48.',
    en: 'Write a number of hours a week, more than 0 and up to 48.',
  },
  'mission.interruption-reversed': {
    fr: 'Une interruption finit avant de commencer.',
    en: 'An interruption ends before it starts.',
  },
  'mission.interruption-reversed.remedy': {
    fr: 'Vérifiez ses deux dates.',
    en: 'Check its two dates.',
  },
  'mission.interruption-outside': {
    fr: 'Une interruption sort des dates de la mission.',
    en: 'An interruption lies outside of the dates of the mission.',
  },
  'mission.interruption-outside.remedy': {
    fr: 'Gardez-la entre le premier et le dernier jour de la mission.',
    en: 'Keep it between the first and last days of the mission.',
  },
  'mission.subject-missing': {
    fr: 'Le projet d’IA n’est pas dit.',
    en: 'The AI project is not described.',
  },
  'mission.subject-missing.remedy': {
    fr: 'Dites en une ou deux phrases le projet et votre part dans son pilotage.',
    en: 'Say in one or two sentences the project and your part in leading it.',
  },
  'mission.tutor-missing': {
    fr: 'Le tuteur n’est pas nommé, ou son adresse est incomplète.',
    en: 'The tutor is not named, or the address is incomplete.',
  },
  'mission.tutor-missing.remedy': {
    fr: 'Donnez son nom et son adresse électronique professionnelle.',
    en: 'Give the tutor’s name and work email address.',
  },
  'mission.not-open': {
    fr: 'Cette session n’a pas de mission en entreprise.',
    en: 'This session has no company mission.',
  },
  'mission.not-open.remedy': {
    fr: 'Le responsable de certification l’ouvre depuis la page de la session.',
    en: 'The certification officer opens it from the page of the session.',
  },
  'mission.already-open': {
    fr: 'La mission de cette session est déjà ouverte : ses règles sont figées.',
    en: 'The mission of this session is already open: its rules are frozen.',
  },
  'mission.already-open.remedy': {
    fr: 'Ouvrez une autre session pour d’autres règles.',
    en: 'Open another session for other rules.',
  },
  'mission.already-decided': {
    fr: 'Le jury a conclu sur cette mission : elle ne change plus.',
    en: 'The jury has concluded on this mission: it no longer changes.',
  },
  'mission.already-decided.remedy': {
    fr: 'Voyez avec le responsable de certification ce qui peut être repris.',
    en: 'Ask the certification officer what can be taken up again.',
  },
  'mission.agreement-not-found': {
    fr: 'Cette mission n’existe pas, ou elle a été retirée.',
    en: 'This mission does not exist, or was taken away.',
  },
  'mission.agreement-not-found.remedy': {
    fr: 'Repartez de la liste des missions.',
    en: 'Start again from the list of missions.',
  },
  'mission.already-attested': {
    fr: 'Le tuteur a déjà attesté cette version.',
    en: 'The tutor has already attested this version.',
  },
  'mission.already-attested.remedy': {
    fr: 'Rien n’est à faire ; si la convention change, modifiez-la puis faites un nouveau lien.',
    en: 'Nothing is left to do; if the agreement changes, edit it and then make a new link.',
  },
  'mission.no-link': { fr: 'Aucun lien n’est en cours.', en: 'No link is pending.' },
  'mission.no-link.remedy': {
    fr: 'Il a servi, expiré ou déjà été retiré.',
    en: 'It was used, has expired or was already taken back.',
  },
  'mission.version-superseded': {
    fr: 'La convention a changé depuis que vous l’avez lue.',
    en: 'The agreement has changed since you read it.',
  },
  'mission.version-superseded.remedy': {
    fr: 'Relisez la version en vigueur, puis décidez.',
    en: 'Read the version in force, then decide.',
  },
  'mission.validation-before-attestation': {
    fr: 'Le tuteur n’a pas attesté cette version.',
    en: 'The tutor has not attested this version.',
  },
  'mission.validation-before-attestation.remedy': {
    fr: 'Faites un lien pour le tuteur, ou demandez un complément.',
    en: 'Make a link for the tutor, or ask for a complement.',
  },
  'mission.complement-needs-note': {
    fr: 'Un complément se demande avec un mot.',
    en: 'A complement is asked for with a note.',
  },
  'mission.complement-needs-note.remedy': {
    fr: 'Dites ce qui manque et ce que le candidat doit faire.',
    en: 'Say what is missing and what the candidate must do.',
  },
  'mission.already-reviewed': {
    fr: 'Cette version est déjà validée.',
    en: 'This version is already validated.',
  },
  'mission.already-reviewed.remedy': {
    fr: 'Une nouvelle version demandera une nouvelle validation.',
    en: 'A new version will ask for a new validation.',
  },
  'mission.log-empty': { fr: 'La ligne du carnet est vide.', en: 'The log entry is empty.' },
  'mission.log-empty.remedy': {
    fr: 'Écrivez ce que vous avez fait ce jour-là.',
    en: 'Write what you did on that day.',
  },
  'mission.log-too-long': {
    fr: 'La ligne du carnet dépasse {max} signes.',
    en: 'The log entry is longer than {max} characters.',
  },
  'mission.log-too-long.remedy': { fr: 'Faites-en deux lignes.', en: 'Make two entries of it.' },
  'mission.log-ahead': { fr: 'Ce jour n’est pas encore venu.', en: 'This day has not come yet.' },
  'mission.log-ahead.remedy': {
    fr: 'Le carnet dit ce qui a été fait : choisissez un jour passé ou ce jour.',
    en: 'The log book says what was done: choose a past day or today.',
  },
  'mission.log-entry-not-found': {
    fr: 'Cette ligne du carnet n’existe plus.',
    en: 'This log entry no longer exists.',
  },
  'mission.log-entry-not-found.remedy': {
    fr: 'Repartez du carnet.',
    en: 'Start again from the log book.',
  },
  'mission.confidentiality-sealed': {
    fr: 'Le rapport est scellé : sa confidentialité ne change plus.',
    en: 'The report is sealed: its confidentiality no longer changes.',
  },
  'mission.confidentiality-sealed.remedy': {
    fr: 'Le responsable de certification choisit qui, au jury, lit le rapport entier.',
    en: 'The certification officer chooses who, in the jury, reads the full report.',
  },
  'mission.copies-missing': {
    fr: 'La mission est confidentielle et sa copie expurgée manque : {slots}.',
    en: 'The mission is confidential and its redacted copy is missing: {slots}.',
  },
  'mission.copies-missing.remedy': {
    fr: 'Déposez la copie expurgée à côté de la pièce entière, ou retirez la confidentialité.',
    en: 'Hand in the redacted copy beside the full piece, or lift the confidentiality.',
  },
  'mission.report-confidential': {
    fr: 'Cette pièce est confidentielle.',
    en: 'This piece is confidential.',
  },
  'mission.report-confidential.remedy': {
    fr: 'Lisez la copie expurgée ; le responsable de certification peut vous ouvrir la pièce entière.',
    en: 'Read the redacted copy; the certification officer can open the full piece to you.',
  },
  'mission.not-a-member': {
    fr: 'Cette personne ne siège pas au jury de la mission.',
    en: 'This person does not sit in the jury of the mission.',
  },
  'mission.not-a-member.remedy': {
    fr: 'Nommez-la d’abord membre du jury.',
    en: 'Appoint this person to the jury first.',
  },
  'mission.defence-ahead': {
    fr: 'La soutenance n’a pas encore eu lieu.',
    en: 'The defence has not taken place yet.',
  },
  'mission.defence-ahead.remedy': {
    fr: 'Enregistrez-la une fois tenue.',
    en: 'Record it once it is held.',
  },
  'mission.defence-place-missing': {
    fr: 'Le lieu de la soutenance n’est pas dit.',
    en: 'The place of the defence is not given.',
  },
  'mission.defence-place-missing.remedy': {
    fr: 'Écrivez une ville et une salle, ou « à distance ».',
    en: 'Write a town and a room, or “remote”.',
  },
  'mission.defence-nobody': {
    fr: 'Aucun membre du jury n’est dit présent.',
    en: 'No member of the jury is said to be present.',
  },
  'mission.defence-nobody.remedy': { fr: 'Cochez les membres présents.', en: 'Tick the members present.' },
  'mission.conclusion-before-seal': {
    fr: 'Le rapport n’est pas scellé.',
    en: 'The report is not sealed.',
  },
  'mission.conclusion-before-seal.remedy': {
    fr: 'Le candidat scelle son dépôt ; le jury conclut ensuite.',
    en: 'The candidate seals the hand-in; the jury concludes afterwards.',
  },
  'mission.conclusion-before-defence': {
    fr: 'La soutenance n’est pas enregistrée.',
    en: 'The defence is not recorded.',
  },
  'mission.conclusion-before-defence.remedy': {
    fr: 'Enregistrez sa date, son lieu et les membres présents.',
    en: 'Record its date, its place and the members present.',
  },
  'mission.conclusion-without-criteria': {
    fr: 'Aucun critère n’est dit regardé.',
    en: 'No criterion is said to have been looked at.',
  },
  'mission.conclusion-without-criteria.remedy': {
    fr: 'Chaque membre coche les critères qu’il a regardés.',
    en: 'Each member ticks the criteria they looked at.',
  },
  'mission.conclusion-needs-motive': {
    fr: 'La conclusion se motive en dix mots au moins.',
    en: 'The conclusion needs a motive of at least ten words.',
  },
  'mission.conclusion-needs-motive.remedy': {
    fr: 'Dites sur quoi le jury s’appuie.',
    en: 'Say what the jury rests on.',
  },
  'measure.not-of-a-mission': {
    fr: 'La mission ne se mesure pas.',
    en: 'The mission is not measured.',
  },
  'measure.not-of-a-mission.remedy': {
    fr: 'Le jury lit le rapport et entend la soutenance.',
    en: 'The jury reads the report and hears the defence.',
  },
  'tutor.link-not-found': { fr: 'Ce lien n’est pas reconnu.', en: 'This link is not recognised.' },
  'tutor.link-not-found.remedy': {
    fr: 'Recopiez l’adresse entière depuis le message reçu, ou demandez un nouveau lien au candidat.',
    en: 'Copy the whole address from the message you received, or ask the candidate for a new link.',
  },
  'tutor.link-closed': {
    fr: 'Ce lien ne sert plus : il a servi, expiré ou été retiré.',
    en: 'This link no longer works: it was used, has expired or was taken back.',
  },
  'tutor.link-closed.remedy': {
    fr: 'Demandez un nouveau lien au candidat si quelque chose reste à dire.',
    en: 'Ask the candidate for a new link if something is left to say.',
  },
  'tutor.version-changed': {
    fr: 'La convention a changé depuis que la page est ouverte.',
    en: 'The agreement has changed since the page was opened.',
  },
  'tutor.version-changed.remedy': {
    fr: 'Rechargez la page et relisez-la.',
    en: 'Reload the page and read it again.',
  },
  'tutor.word-missing': {
    fr: 'Un désaccord se dit avec un mot.',
    en: 'A disagreement is told with a word.',
  },
  'tutor.word-missing.remedy': {
    fr: 'Dites en une phrase ce qui n’est pas juste.',
    en: 'Say in one sentence what is not right.',
  },
  'tutor.word-too-long': {
    fr: 'Le mot dépasse {max} signes.',
    en: 'The word is longer than {max} characters.',
  },
  'tutor.word-too-long.remedy': { fr: 'Raccourcissez-le.', en: 'Shorten it.' },
  'tutor.too-many-attempts': {
    fr: 'Trop de liens essayés en peu de temps.',
    en: 'Too many links tried in a short time.',
  },
  'tutor.too-many-attempts.remedy': {
    fr: 'Attendez {seconds} secondes, puis recommencez.',
    en: 'Wait {seconds} seconds, then try again.',
  },
};
