import { offeredAccommodations } from './regulations-fields.ts';

/** The sentences of a règlement, each bound to its parameter, and what a parameter changes. */
export const regulationsSentences = {
  levelNames: {
    fr: 'Chaque critère reçoit un niveau : 0 « {zero} », 1 « {one} », 2 « {two} » ou 3 « {three} ». Le seuil est entre 1 et 2.',
    en: 'Each criterion receives a level: 0 “{zero}”, 1 “{one}”, 2 “{two}” or 3 “{three}”. The cut lies between 1 and 2.',
  },
  'levelNames.states': {
    fr: '« Non évaluable » laisse le bloc en attente, sans refus. « Non produit » compte comme le niveau 0.',
    en: '“Not assessable” leaves the block waiting, without refusal. “Not produced” counts as level 0.',
  },
  'matrix.of-session': {
    fr: 'La matrice qui relie critères et compétences est celle, signée, que chaque session nomme.',
    en: 'The matrix that links criteria and competences is the signed one that each session names.',
  },
  'matrix.named': {
    fr: 'La matrice qui relie critères et compétences est celle d’empreinte {hash}, et aucune autre.',
    en: 'The matrix that links criteria and competences is that of fingerprint {hash}, and no other.',
  },
  'rule.waiting': {
    fr: 'Un critère non évaluable laisse le bloc en attente. La règle constate ; le jury prononce, et peut s’en écarter avec un motif écrit.',
    en: 'A criterion that cannot be assessed leaves the block waiting. The rule finds; the jury pronounces, and may depart from it with a written ground.',
  },
  'rule.holistic': {
    fr: 'Aucune règle n’est appliquée : le jury délibère sur l’ensemble des niveaux et motive par écrit chaque résultat.',
    en: 'No rule is applied: the jury deliberates on all the levels and gives a written ground for every result.',
  },
  examiners: {
    fr: '{examiners} membres lisent chaque bloc, sans voir les niveaux des autres avant que tous aient verrouillé.',
    en: '{examiners} members read each block, without seeing the levels of others before all have locked.',
  },
  externalShare: {
    fr: 'Au moins {share} des membres du jury viennent de l’extérieur du certificateur et de l’organisme de formation.',
    en: 'At least {share} of the jury members come from outside of the certifier and the training body.',
  },
  quorum: {
    fr: 'Le jury ne prononce qu’avec {quorum} membres présents au moins.',
    en: 'The jury pronounces only with at least {quorum} members present.',
  },
  'castingVote.president': {
    fr: 'En cas de partage, la voix de la présidence l’emporte.',
    en: 'When votes are tied, the president’s vote decides.',
  },
  'castingVote.none': {
    fr: 'En cas de partage, aucune voix ne l’emporte : le jury délibère de nouveau.',
    en: 'When votes are tied, no vote prevails: the jury deliberates again.',
  },
  'anonymity.label': {
    fr: 'Les travaux sont lus sous un code, sans le nom du candidat.',
    en: 'Work is read under a code, without the candidate’s name.',
  },
  'anonymity.name': {
    fr: 'Les membres du jury connaissent le nom du candidat dont ils lisent le travail.',
    en: 'Jury members know the name of the candidate whose work they read.',
  },
  'judgeFirst.yes': {
    fr: 'Les relevés des instruments restent repliés jusqu’à la première impression du membre qui lit.',
    en: 'The readings of the instruments stay folded until the first impression of the member who reads.',
  },
  'judgeFirst.no': {
    fr: 'Les relevés des instruments sont lisibles avant la première impression.',
    en: 'The readings of the instruments can be read before the first impression.',
  },
  'reconciliation.lower': {
    fr: 'Quand les niveaux diffèrent du même côté du seuil, le plus bas est retenu, sauf accord motivé du jury.',
    en: 'When levels differ on one side of the cut, the lower one is kept, unless the jury agrees otherwise with a ground.',
  },
  'reconciliation.higher': {
    fr: 'Quand les niveaux diffèrent du même côté du seuil, le plus haut est retenu, sauf accord motivé du jury.',
    en: 'When levels differ on one side of the cut, the higher one is kept, unless the jury agrees otherwise with a ground.',
  },
  'reconciliation.deliberate': {
    fr: 'Quand les niveaux diffèrent du même côté du seuil, le jury délibère et motive.',
    en: 'When levels differ on one side of the cut, the jury deliberates and gives a ground.',
  },
  'reconciliation.across': {
    fr: 'De part et d’autre du seuil, la délibération est obligatoire. Aucune moyenne n’est jamais calculée entre deux lectures.',
    en: 'Across the cut, deliberation is mandatory. No mean is ever taken between two readings.',
  },
  'tolerance.none': {
    fr: 'Tout écart entre deux lectures dépasse la tolérance.',
    en: 'Any difference between two readings exceeds the tolerance.',
  },
  tolerance: {
    fr: 'Un écart de {tolerance} {tolerance?niveau|niveaux} au plus entre deux lectures est dans la tolérance.',
    en: 'A difference of at most {tolerance} {tolerance?level|levels} between two readings is within the tolerance.',
  },
  'thirdExaminer.beyond-tolerance': {
    fr: 'Au-delà de la tolérance, un troisième membre lit seul avant la délibération.',
    en: 'Beyond the tolerance, a third examiner reads alone before deliberation.',
  },
  'thirdExaminer.beyond-or-across': {
    fr: 'Au-delà de la tolérance, ou de part et d’autre du seuil, un troisième membre lit seul avant la délibération.',
    en: 'Beyond the tolerance, or across the cut, a third examiner reads alone before deliberation.',
  },
  'thirdExaminer.none': {
    fr: 'Aucun troisième membre n’est appelé : le jury délibère sur tout écart qui dépasse la tolérance.',
    en: 'No third examiner is called: the jury deliberates on any difference beyond the tolerance.',
  },
  'severityUse.off': {
    fr: 'La sévérité des membres n’est pas mesurée.',
    en: 'The severity of examiners is not measured.',
  },
  'severityUse.post_session': {
    fr: 'La sévérité des membres n’est lue qu’après les résultats, sous pseudonyme, pour les former.',
    en: 'The severity of examiners is read only after the results, under pseudonyms, to train them.',
  },
  'severityUse.moderation': {
    fr: 'La présidence peut lire la sévérité mesurée pour choisir les travaux relus par un troisième membre. Aucun niveau n’est corrigé par le calcul.',
    en: 'The president may read measured severity to choose the work that a third examiner reads again. No level is corrected by computation.',
  },
  'accommodations.none': {
    fr: 'Aucun aménagement n’est listé d’avance ; une demande se fait {days} jours avant la session au plus tard.',
    en: 'No accommodation is listed beforehand; a request is made {days} days before the session at the latest.',
  },
  accommodations: {
    fr: 'Aménagements proposés : {offered}. La demande se fait {days} jours avant la session au plus tard.',
    en: 'Accommodations offered: {offered}. The request is made {days} days before the session at the latest.',
  },
  'accommodations.time': {
    fr: 'Le temps majoré va jusqu’à {percent} %. Le jury voit la mesure, jamais sa raison.',
    en: 'Extra time goes up to {percent}%. The jury sees the measure, never its reason.',
  },
  ...offeredAccommodations,
  'resits.none': {
    fr: 'Un bloc non acquis ne se présente pas de nouveau au titre de la même candidature.',
    en: 'A block that is not acquired is not presented again under the same candidacy.',
  },
  resits: {
    fr: 'Un bloc non acquis se présente de nouveau {most} fois au plus, avec la même règle.',
    en: 'A block that is not acquired is presented again at most {most} times, under the same rule.',
  },
  'resits.scope.competences-not-acquired': {
    fr: 'Seules les situations des compétences non acquises sont présentées de nouveau.',
    en: 'Only the situations of the competences not acquired are presented again.',
  },
  'resits.scope.whole-block': {
    fr: 'Toutes les situations du bloc sont présentées de nouveau.',
    en: 'All the situations of the block are presented again.',
  },
  'resits.parallel.yes': {
    fr: 'La nouvelle présentation porte sur un cas parallèle, que le candidat n’a pas vu.',
    en: 'The resit is on a parallel case that the candidate has not seen.',
  },
  'resits.parallel.no': {
    fr: 'La nouvelle présentation peut porter sur le même cas.',
    en: 'The resit may be on the same case.',
  },
  'resits.examiner.yes': {
    fr: 'Un membre au moins n’a pas lu la présentation précédente.',
    en: 'At least one examiner has not read the previous presentation.',
  },
  'resits.examiner.no': {
    fr: 'Les mêmes membres peuvent lire la nouvelle présentation.',
    en: 'The same examiners may read the resit.',
  },
  'resits.levels.yes': {
    fr: 'Les niveaux des compétences qui ne sont pas présentées de nouveau restent ; la décision du bloc est reprise en entier.',
    en: 'The levels of the competences that are not presented again stay; the decision on the block is taken again in full.',
  },
  'resits.levels.no': {
    fr: 'Tous les niveaux du bloc sont repris.',
    en: 'All the levels of the block are taken again.',
  },
  appeals: {
    fr: 'Un recours se dépose dans les {days} jours qui suivent la notification.',
    en: 'An appeal is lodged within {days} days of notification.',
  },
  'appeals.grounds': {
    fr: 'Motifs reçus : {grounds}. L’appréciation du jury ne se conteste pas.',
    en: 'Grounds received: {grounds}. The jury’s appreciation cannot be contested.',
  },
  'appeals.grounds.none': {
    fr: 'Aucun motif de recours n’est reçu.',
    en: 'No ground of appeal is received.',
  },
  'appeals.grounds.material-error': { fr: 'erreur matérielle', en: 'material error' },
  'appeals.grounds.procedure': { fr: 'procédure', en: 'procedure' },
  'appeals.grounds.composition': { fr: 'composition du jury', en: 'composition of the jury' },
  'appeals.grounds.instrument': { fr: 'erreur d’un instrument', en: 'error of an instrument' },
  'blockValidity.forever': {
    fr: 'Un bloc acquis le reste, sans limite de durée.',
    en: 'An acquired block stays acquired, without limit of time.',
  },
  blockValidity: {
    fr: 'Un bloc acquis compte pour la certification pendant {period}.',
    en: 'An acquired block counts towards the certification for {period}.',
  },
  'thirdReadings.after-lock': {
    fr: 'Une troisième lecture se fait à l’aveugle : ni les jugements des autres, ni les relevés, avant que les siens soient verrouillés.',
    en: 'A third reading is blind: neither the judgements of others nor the readings, before its own are locked.',
  },
  'thirdReadings.as-others': {
    fr: 'Qui lit en troisième lit les relevés comme les autres membres.',
    en: 'Whoever reads third reads the readings as the other examiners do.',
  },
  'resultsOpen.at-notification': {
    fr: 'Un candidat lit les décisions et les niveaux une fois qu’ils lui sont notifiés, jamais avant ; les certificats viennent après.',
    en: 'Candidates read decisions and levels once they are notified of them, never before; certificates come after.',
  },
  'resultsOpen.at-pronouncement': {
    fr: 'Un candidat lit la décision d’un bloc dès que le jury l’a prononcée ; la notification fait courir le délai de recours.',
    en: 'Candidates read the decision on a block as soon as the jury has pronounced it; the notification starts the time to appeal.',
  },
  equityReview: {
    fr: 'Après les résultats, les décisions se comparent entre ces voies d’accès : {routes}, à partir de {least} personnes par voie.',
    en: 'After the results, decisions are compared between these access routes: {routes}, from {least} people by route.',
  },
  'equityReview.purpose': { fr: 'Finalité déclarée : {purpose}', en: 'Declared purpose: {purpose}' },
  'equityReview.none': {
    fr: 'Les décisions ne se comparent pas entre voies d’accès.',
    en: 'Decisions are not compared between access routes.',
  },
  mission: {
    fr: 'La mission en entreprise dure au moins {months} mois, {counting}.',
    en: 'The mission in a company lasts at least {months} months, {counting}.',
  },
  'mission.counting.calendar': { fr: 'comptés de date à date', en: 'counted from date to date' },
  'mission.counting.worked-days': {
    fr: 'soit {days} jours travaillés, à 22 jours le mois',
    en: 'that is {days} worked days, at 22 days a month',
  },
  'mission.counting.hours': {
    fr: 'soit {hours} heures, à 22 jours de 7 heures le mois',
    en: 'that is {hours} hours, at 22 days of 7 hours a month',
  },
  'mission.several.yes': {
    fr: 'Plusieurs missions s’additionnent, chacune de {days} jours au moins.',
    en: 'Several missions add up, each of at least {days} days.',
  },
  'mission.several.no': {
    fr: 'Une seule mission est comptée, de {days} jours au moins.',
    en: 'One mission alone is counted, of at least {days} days.',
  },
  'mission.criteria.most': {
    fr: 'Le jury de mission regarde plus de la moitié des critères des blocs.',
    en: 'The mission jury looks at more than half of the criteria of the blocks.',
  },
  'mission.criteria.all': {
    fr: 'Le jury de mission regarde tous les critères des blocs.',
    en: 'The mission jury looks at all the criteria of the blocks.',
  },
  'mission.criteria.count': {
    fr: 'Le jury de mission regarde au moins {count} critères des blocs.',
    en: 'The mission jury looks at at least {count} criteria of the blocks.',
  },
  keepWork: {
    fr: 'Les travaux et enregistrements sont gardés {period} après la décision définitive.',
    en: 'Work and recordings are kept {period} after the final decision.',
  },
  keepGrids: {
    fr: 'Les grilles et procès-verbaux sont gardés {period} après la décision définitive.',
    en: 'Grids and minutes are kept {period} after the final decision.',
  },
  keepRegister: {
    fr: 'Le registre des titulaires et des blocs acquis est gardé {period}.',
    en: 'The register of holders and acquired blocks is kept {period}.',
  },
  keepMedical: {
    fr: 'Les justificatifs d’aménagement sont gardés {period} après la décision, à part.',
    en: 'The grounds of accommodations are kept {period} after the decision, apart.',
  },
  keepNationalId: {
    fr: 'Le numéro d’inscription au répertoire est effacé {period} après l’accusé de réception de la déclaration.',
    en: 'The national identification number is erased {period} after the declaration is acknowledged.',
  },
  keepSurvey: {
    fr: 'Les réponses aux enquêtes d’emploi sont gardées {period} après la clôture du dossier de renouvellement.',
    en: 'The answers to employment surveys are kept {period} after the renewal file is closed.',
  },
  'keepNationalId.forever': {
    fr: 'Le numéro d’inscription au répertoire n’est jamais effacé.',
    en: 'The national identification number is never erased.',
  },
  'period.forever': { fr: 'sans limite de durée', en: 'without limit of time' },
  'period.day': { fr: '{count} {count?jour|jours}', en: '{count} {count?day|days}' },
  'period.month': { fr: '{count} mois', en: '{count} {count?month|months}' },
  'period.year': { fr: '{count} {count?an|ans}', en: '{count} {count?year|years}' },

  'so.rule.ones': {
    fr: 'Avec cette règle, un candidat à {most} {most?critère|critères} au niveau 1 sur les {criteria} du bloc {block} peut encore la satisfaire ; à {over}, il ne la satisfait plus.',
    en: 'With this rule, a candidate with {most} {most?criterion|criteria} at level 1 of the {criteria} of block {block} may still meet it; with {over}, they no longer do.',
  },
  'so.rule.mean': {
    fr: 'Avec cette règle, un candidat au niveau 2 partout dans le bloc {block} peut descendre d’un niveau sur {drops} {drops?critère|critères} sur {criteria} avant de ne plus la satisfaire.',
    en: 'With this rule, a candidate at level 2 throughout block {block} may fall by one level on {drops} {drops?criterion|criteria} of {criteria} before they no longer meet it.',
  },
  'so.rule.mean.never': {
    fr: 'Avec cette règle, un candidat au niveau 2 partout dans le bloc {block} ne la satisfait pas.',
    en: 'With this rule, a candidate at level 2 throughout block {block} does not meet it.',
  },
  'so.rule.strict': {
    fr: 'Avec cette règle, un seul critère au niveau 1 suffit à ne pas la satisfaire. Si chaque critère réellement démontré a 2 chances sur 100 d’être manqué, {share} des candidats pleinement compétents sont manqués dans le bloc {block} ({criteria} critères).',
    en: 'With this rule, one criterion at level 1 is enough not to meet it. If each criterion truly met has 2 chances in 100 of being missed, {share} of fully competent candidates are missed in block {block} ({criteria} criteria).',
  },
  'so.rule.holistic': {
    fr: 'Chaque résultat demandera un motif écrit de dix mots au moins. Le simulateur ne peut rien en dire.',
    en: 'Every result will need a written ground of at least ten words. The simulator can say nothing of it.',
  },
  'so.examiners': {
    fr: 'Pour un candidat à un quart de niveau au-dessus du seuil et une erreur d’un demi-niveau par lecture, la moyenne de {examiners} lectures tombe du mauvais côté {share} du temps.',
    en: 'For a candidate a quarter of a level above the cut and an error of half a level a reading, the mean of {examiners} readings falls on the wrong side {share} of the time.',
  },
  'so.externalShare': {
    fr: 'Dans un jury de {members} personnes, {external} au moins viennent de l’extérieur.',
    en: 'In a jury of {members} people, at least {external} come from outside.',
  },
  'so.quorum': {
    fr: 'Sur un jury de {members} personnes, {absent} {absent?peut|peuvent} être {absent?absente|absentes}.',
    en: 'Of a jury of {members} people, {absent} may be absent.',
  },
  'so.resits': {
    fr: 'Un candidat qui a 20 chances sur 100 à chaque présentation réussit {share} du temps en {attempts} {attempts?présentation|présentations}.',
    en: 'A candidate with 20 chances in 100 at each presentation succeeds {share} of the time in {attempts} {attempts?presentation|presentations}.',
  },
  'so.mission': {
    fr: '{months} mois font {days} jours travaillés ou {hours} heures à temps plein.',
    en: '{months} months make {days} worked days or {hours} hours full time.',
  },
  'so.thirdExaminer': {
    fr: 'Avec ces deux points, {called} des 16 couples de niveaux appellent un troisième membre, {deliberated} vont en délibération et {settled} se règlent seuls.',
    en: 'With these two points, {called} of the 16 pairs of levels call a third examiner, {deliberated} go to deliberation and {settled} settle by themselves.',
  },
} as const;
