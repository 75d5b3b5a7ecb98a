/** How near a rule is to flipping before deliberation, and the third readings that it asks for. */
export const borderMessages = {
  title: { fr: 'Zone limite', en: 'Border zone' },
  open: { fr: 'Zone limite de la session', en: 'Border zone of the session' },
  lead: {
    fr: '{session}. Avant la délibération : combien de niveaux séparent chaque bloc de l’autre issue de la règle, d’après les seuls niveaux des examinateurs, une fois tous verrouillés.',
    en: '{session}. Before deliberation: how many levels stand between each block and the other outcome of the rule, from the examiners’ levels alone, once all are locked.',
  },
  note: {
    fr: 'La marge dit où relire. Elle n’est ni un résultat ni une proposition, et nul examinateur du bloc ne la voit.',
    en: 'The margin says where to read again. It is neither a result nor a proposal, and no examiner of the block sees it.',
  },
  unlocked: {
    fr: '{count} {count?bloc attend|blocs attendent} le verrouillage {count?de son jury|de leurs jurys} : rien n’en est montré.',
    en: '{count} {count?block waits|blocks wait} for {count?its examiners|their examiners} to lock: nothing of {count?it|them} is shown.',
  },
  caption: { fr: 'Marge de règle des blocs verrouillés', en: 'Rule margin of the locked blocks' },
  empty: { fr: 'Aucun bloc verrouillé', en: 'No block is locked' },
  'empty.text': {
    fr: 'La marge se lit ici dès que tous les examinateurs d’un bloc ont verrouillé.',
    en: 'The margin can be read here as soon as every examiner of a block has locked.',
  },
  search: { fr: 'Chercher un candidat', en: 'Search for a candidate' },
  candidate: { fr: 'Candidat', en: 'Candidate' },
  block: { fr: 'Bloc', en: 'Block' },
  margin: { fr: 'Marge de règle', en: 'Rule margin' },
  pivotal: { fr: 'Critères qui changent seuls l’issue', en: 'Criteria that change the outcome alone' },
  differing: { fr: 'Critères où les examinateurs diffèrent', en: 'Criteria on which the examiners differ' },
  state: { fr: 'Troisième lecture', en: 'Third reading' },
  every: { fr: 'Toutes', en: 'All' },
  'every-block': { fr: 'Tous les blocs', en: 'All blocks' },
  none: { fr: 'aucun', en: 'none' },
  'margin.1': { fr: '1 niveau', en: '1 level' },
  'margin.2': { fr: '2 niveaux', en: '2 levels' },
  'margin.far': { fr: 'plus de 2 niveaux', en: 'more than 2 levels' },
  'margin.unmeasured': { fr: 'non mesurée', en: 'not measured' },
  'margin.tag-state': { fr: 'marge 1 : {state}', en: 'margin 1: {state}' },
  'why.holistic': {
    fr: 'Le règlement laisse le jury prononcer sur l’ensemble du profil : aucune règle ne peut changer d’issue.',
    en: 'The regulations let the jury pronounce on the whole profile: there is no rule whose outcome could change.',
  },
  'why.not-assessable': {
    fr: 'Un examinateur n’a pas pu évaluer {criteria} : le bloc attend, sa marge ne se mesure pas.',
    en: 'An examiner could not assess {criteria}: the block waits, and its margin is not measured.',
  },
  'state.to-answer': { fr: 'à décider', en: 'to be decided' },
  'state.reading': { fr: 'lecture ouverte', en: 'reading open' },
  'state.read': { fr: 'lue', en: 'read' },
  'state.declined': { fr: 'non, avec motif', en: 'no, with a reason' },
  'state.pronounced': { fr: 'prononcé sans réponse', en: 'pronounced without an answer' },
  'state.not-asked': { fr: 'non demandée', en: 'not asked for' },
  'block.title': { fr: 'Marge de règle avant délibération', en: 'Rule margin before deliberation' },
  'block.changes': {
    fr: 'Un changement de {count} {count?niveau|niveaux} suffit à changer l’issue de la règle.',
    en: 'A change of {count} {count?level|levels} is enough to change the outcome of the rule.',
  },
  'block.far': {
    fr: 'Il faut plus de {searched} changements d’un niveau pour changer l’issue de la règle.',
    en: 'More than {searched} one-level changes are needed to change the outcome of the rule.',
  },
  'block.pivotal': {
    fr: 'Un niveau de plus ou de moins y suffit, sur un seul de ces critères : {criteria}.',
    en: 'One level more or less is enough, on any one of these criteria: {criteria}.',
  },
  'block.differing': {
    fr: 'Les examinateurs diffèrent sur {criteria}. Tout niveau entre les leurs peut être arrêté ; la plus petite marge est montrée.',
    en: 'The examiners differ on {criteria}. Any level between theirs may be settled; the smallest margin is shown.',
  },
  'block.splits': {
    fr: 'Selon le niveau arrêté sur ces critères, la règle est satisfaite ou ne l’est pas.',
    en: 'Depending on the level settled on these criteria, the rule is met or is not.',
  },
  'block.not-every-way': {
    fr: 'Les façons d’arrêter ces niveaux sont trop nombreuses pour être toutes regardées : d’autres critères peuvent changer seuls l’issue.',
    en: 'There are too many ways of settling these levels to look at each: other criteria may change the outcome alone.',
  },
  'ask.title': {
    fr: 'Faire lire ces critères par un troisième examinateur ?',
    en: 'Have a third examiner read these criteria?',
  },
  'ask.text': {
    fr: 'La personne choisie n’a pas siégé dans ce jury et n’a aucun lien déclaré avec le candidat. Elle lit ces critères sans voir les niveaux donnés ; le bloc attend son verrouillage. Aucun niveau ne change de lui-même.',
    en: 'The person chosen has not sat in this jury and has no declared link with the candidate. They read these criteria without seeing the levels given; the block waits for their lock. No level changes by itself.',
  },
  'ask.reader': { fr: 'Troisième examinateur', en: 'Third examiner' },
  'ask.reader.external': { fr: '{name} (extérieur)', en: '{name} (external)' },
  'ask.open': { fr: 'Ouvrir la troisième lecture', en: 'Open the third reading' },
  'ask.opened': {
    fr: 'La troisième lecture est ouverte : le siège attend la déclaration d’indépendance.',
    en: 'The third reading is open: the seat awaits the declaration of independence.',
  },
  'ask.nobody': {
    fr: 'Le vivier ne compte personne qui puisse lire ce bloc sans l’avoir jugé.',
    en: 'The pool holds nobody who could read this block without having judged it.',
  },
  'ask.no-third': {
    fr: 'Le règlement de la session n’appelle pas de troisième examinateur : écrivez ce que le jury relira lui-même.',
    en: 'The regulations of the session call no third examiner: write what the jury will read again itself.',
  },
  'decline.title': { fr: 'Ne pas faire relire', en: 'Not to have it read again' },
  'decline.reason': { fr: 'Pourquoi', en: 'Why' },
  'decline.hint': {
    fr: 'Une phrase d’au moins {minimum} mots ; elle reste au dossier et figure à l’annexe du procès-verbal.',
    en: 'A sentence of {minimum} words at least; it stays on record and stands in the annex of the minutes.',
  },
  'decline.submit': { fr: 'Inscrire ce motif', en: 'Record this reason' },
  'decline.done': { fr: 'Le motif est inscrit.', en: 'The reason is recorded.' },
  'answer.opened': {
    fr: 'Troisième lecture ouverte le {at} sur {criteria}.',
    en: 'Third reading opened on {at}, on {criteria}.',
  },
  'answer.declined': {
    fr: 'Sans troisième lecture, inscrit le {at} :',
    en: 'No third reading, recorded on {at}:',
  },
} as const;
