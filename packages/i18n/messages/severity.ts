/** How severe examiners were, under letters, and the hand-ins that it gives a reason to read again. */
export const severityMessages = {
  title: { fr: 'Sévérité des examinateurs', en: 'Severity of examiners' },
  tab: { fr: 'Sévérité', en: 'Severity' },
  lead: {
    fr: '{session}. Jugements verrouillés, avant toute délibération. Des lettres remplacent les personnes ; aucun niveau n’est corrigé par le calcul.',
    en: '{session}. Locked judgements, before any deliberation. Letters stand for people; no level is corrected by computation.',
  },
  'rule.off': {
    fr: 'Le règlement dit que la sévérité n’est pas mesurée.',
    en: 'The regulations say that severity is not measured.',
  },
  'rule.text': {
    fr: 'Ce qui est permis est écrit au point « Usage de la sévérité mesurée » du règlement de la session.',
    en: 'What is allowed is written in the point “Use of measured severity” of the session’s regulations.',
  },
  'rule.post_session': {
    fr: 'Le règlement ne l’ouvre qu’après la session, à qui forme les examinateurs.',
    en: 'The regulations open it after the session only, to whoever trains examiners.',
  },
  basis: { fr: 'Règlement appliqué', en: 'Regulations applied' },
  'not-yet': {
    fr: 'La sévérité se lira ici après les résultats',
    en: 'Severity will be read here after the results',
  },
  'not-yet.text': {
    fr: '{pronounced} {pronounced?bloc prononcé|blocs prononcés} sur {asked} dans la session. Les jurys prononcent, puis cette page s’ouvre.',
    en: '{pronounced} of {asked} {asked?block|blocks} of the session pronounced. Juries pronounce, then this page opens.',
  },
  'not-locked': {
    fr: 'Les travaux à faire relire se liront ici',
    en: 'The work to have read again will be shown here',
  },
  'not-locked.text': {
    fr: '{locked} {locked?candidat dont le jury a verrouillé|candidats dont le jury a verrouillé} ce bloc, sur {candidates}. La page s’ouvre quand tous ont verrouillé.',
    en: '{locked} of {candidates} {candidates?candidate|candidates} whose examiners have locked this block. The page opens once all have.',
  },
  refused: { fr: 'La sévérité ne se calcule pas', en: 'Severity cannot be computed' },
  'refused.no-judgement': { fr: 'Aucun niveau n’est verrouillé.', en: 'No level is locked.' },
  'refused.one-examiner': { fr: 'Un seul examinateur a jugé.', en: 'One examiner alone judged.' },
  'refused.one-level': {
    fr: 'Tous les niveaux donnés sont {level} : rien ne distingue un examinateur d’un autre.',
    en: 'All levels given are {level}: nothing tells one examiner from another.',
  },
  'refused.no-shared-candidate': {
    fr: 'Aucun candidat n’est jugé par deux des {examiners} examinateurs.',
    en: 'No candidate is judged by two of the {examiners} examiners.',
  },
  'refused.too-many-parameters': {
    fr: '{found} paramètres à estimer, pour {limit} au plus.',
    en: '{found} parameters to estimate, at most {limit} allowed.',
  },
  'refused.not-converged': {
    fr: 'Le calcul n’a pas convergé en {iterations} pas.',
    en: 'The computation did not converge in {iterations} steps.',
  },
  counts: {
    fr: '{judgements} niveaux, {examiners} examinateurs, {criteria} critères ; {unassessable} jugements non évaluables, hors du calcul. Les troisièmes lectures n’y sont pas.',
    en: '{judgements} levels, {examiners} examiners, {criteria} criteria; {unassessable} judgements not assessable, left out. Third readings are not in it.',
  },
  'identify.title': { fr: 'Des lettres, pas l’anonymat', en: 'Letters, not anonymity' },
  identify: {
    fr: 'Qui connaît la composition des jurys peut reconnaître une personne au nombre de ses jugements. Ces chiffres servent à former et à réparer des paires ; ils ne se publient pas.',
    en: 'Whoever knows how juries were composed may recognise a person by the number of their judgements. These figures serve to train and to mend pairs; they are not published.',
  },
  components: { fr: 'Parties reliées', en: 'Connected parts' },
  'components.one': {
    fr: 'Des candidats communs relient tous les examinateurs : leurs sévérités se comparent.',
    en: 'Shared candidates link all examiners: their severities can be compared.',
  },
  'components.many.title': {
    fr: '{parts} parties que rien ne relie',
    en: '{parts} parts that nothing links',
  },
  'components.many': {
    fr: 'Aucun candidat commun ne relie ces parties : d’une partie à l’autre, seule l’hypothèse de départ sépare les sévérités, et elles ne se comparent pas. Chaque partie a sa figure et son tableau.',
    en: 'No shared candidate links these parts: from one to the other, only the prior separates severities, and they are not compared. Each part has its own figure and table.',
  },
  part: {
    fr: 'Partie {part} : {examiners} {examiners?examinateur|examinateurs}, {candidates} {candidates?candidat|candidats}, {judgements} niveaux',
    en: 'Part {part}: {examiners} {examiners?examiner|examiners}, {candidates} {candidates?candidate|candidates}, {judgements} levels',
  },
  'figure.caption': {
    fr: 'Sévérité α de chaque examinateur, en logits, avec son intervalle à 95 % : plus à droite, plus sévère. Les lettres sont tirées au sort et rangées par ordre alphabétique.',
    en: 'Severity α of each examiner, in logits, with its 95% interval: further right, more severe. Letters are drawn at random and in alphabetical order.',
  },
  'figure.zero': { fr: '0 : centre de l’hypothèse', en: '0: centre of the prior' },
  examiner: { fr: 'Lettres', en: 'Letters' },
  judgements: { fr: 'Niveaux donnés', en: 'Levels given' },
  'raw-mean': { fr: 'Moyenne donnée', en: 'Mean given' },
  alpha: { fr: 'α (logits)', en: 'α (logits)' },
  sd: { fr: 'Écart type', en: 'Standard deviation' },
  interval: { fr: 'Intervalle à 95 %', en: '95% interval' },
  infit: { fr: 'infit', en: 'infit' },
  outfit: { fr: 'outfit', en: 'outfit' },
  'table.examiners': { fr: 'Sévérité et ajustement au modèle', en: 'Severity and fit to the model' },
  'fit.note': {
    fr: 'Repère de Linacre, par convention : infit et outfit entre 0,5 et 1,5. L’hypothèse de départ (α d’écart type 0,5 logit) attire les estimations vers 0 et fait baisser infit et outfit : une valeur basse ne dit rien d’elle-même.',
    en: 'Linacre’s reference, by convention: infit and outfit between 0.5 and 1.5. The prior (α with standard deviation 0.5 logit) draws estimates towards 0 and lowers infit and outfit: a low value says nothing by itself.',
  },
  compare: { fr: 'Comparer deux examinateurs', en: 'Compare two examiners' },
  'compare.first': { fr: 'Premières lettres', en: 'First letters' },
  'compare.second': { fr: 'Secondes lettres', en: 'Second letters' },
  'compare.do': { fr: 'Comparer', en: 'Compare' },
  'compare.found': {
    fr: 'α de {first} moins α de {second} : {difference} logit, intervalle à 95 % de {lo} à {hi}.',
    en: 'α of {first} less α of {second}: {difference} logit, 95% interval from {lo} to {hi}.',
  },
  'compare.refused.title': { fr: 'Comparaison refusée', en: 'Comparison refused' },
  'compare.refused.not-connected': {
    fr: '{first} et {second} sont dans deux parties que nul candidat commun ne relie : leur différence ne viendrait que de l’hypothèse de départ.',
    en: '{first} and {second} are in two parts that no shared candidate links: their difference would come from the prior alone.',
  },
  'compare.refused.unknown-examiner': {
    fr: 'Aucun examinateur de ce bloc ne porte ces lettres.',
    en: 'No examiner of this block bears these letters.',
  },
  bias: { fr: 'Examinateur et critère', en: 'Examiner and criterion' },
  'bias.none': {
    fr: 'Aucun des {pairs} couples examinateur × critère ne passe |z| > 3 ; le hasard seul en ferait passer {chance}.',
    en: 'None of the {pairs} examiner × criterion pairs passes |z| > 3; chance alone would make {chance} pass.',
  },
  'bias.some': {
    fr: '{listed} des {pairs} couples examinateur × critère {listed?passe|passent} |z| > 3 ; le hasard seul en ferait passer {chance}.',
    en: '{listed} of the {pairs} examiner × criterion pairs {listed?passes|pass} |z| > 3; chance alone would make {chance} pass.',
  },
  'bias.z': {
    fr: 'z des écarts (au-dessus de 0 : plus indulgent qu’ailleurs)',
    en: 'z of residuals (above 0: more lenient than elsewhere)',
  },
  criteria: { fr: 'Critères', en: 'Criteria' },
  'criteria.caption': {
    fr: 'Difficulté δ de chaque critère, en logits, avec son intervalle à 95 %.',
    en: 'Difficulty δ of each criterion, in logits, with its 95% interval.',
  },
  criterion: { fr: 'Critère', en: 'Criterion' },
  delta: { fr: 'δ (logits)', en: 'δ (logits)' },
  steps: {
    fr: 'Seuils τ du modèle : {first}, {second} et {third} logits.',
    en: 'Thresholds τ of the model: {first}, {second} and {third} logits.',
  },
  model: {
    fr: 'Modèle à facettes de Linacre (1989), maximum a posteriori : θ d’écart type 2, α 0,5, δ 1, τ 2 logits.',
    en: 'Linacre’s many-facet model (1989), maximum a posteriori: standard deviations θ 2, α 0.5, δ 1, τ 2 logits.',
  },

  'fair.title': { fr: 'Travaux à faire relire', en: 'Work to have read again' },
  'fair.lead': {
    fr: '{session}. La sévérité mise à part, la moyenne de ces travaux change de côté du seuil, ou le pourrait. Aucun niveau ne change ; le jury reste seul juge.',
    en: '{session}. With severity set apart, the mean of this work changes side of the cut, or might. No level changes; the jury alone judges.',
  },
  'fair.table': {
    fr: 'Travaux qui donnent une raison de relire',
    en: 'Work that gives a reason to read again',
  },
  'fair.none': { fr: 'Aucun travail n’est près du seuil', en: 'No work is near the cut' },
  'fair.none.text': {
    fr: 'Pour chacun de ceux que vous présidez, la moyenne et la moyenne équitable sont du même côté du seuil, et l’intervalle ne le contient pas.',
    en: 'For each that you preside over, mean and fair average are on the same side of the cut, and the interval does not hold it.',
  },
  'fair.others': {
    fr: '{others} {others?autre travail que vous présidez ne donne|autres travaux que vous présidez ne donnent} pas cette raison.',
    en: '{others} other {others?piece of work that you preside over does|pieces of work that you preside over do} not give this reason.',
  },
  'fair.candidate': { fr: 'Candidat', en: 'Candidate' },
  'fair.raw': { fr: 'Moyenne', en: 'Mean' },
  'fair.average': { fr: 'Moyenne équitable', en: 'Fair average' },
  'fair.reason': { fr: 'Raison', en: 'Reason' },
  'fair.crosses': { fr: 'de part et d’autre du seuil', en: 'on opposite sides of the cut' },
  'fair.holds-cut': { fr: 'l’intervalle contient le seuil', en: 'the interval holds the cut' },
  'fair.state': { fr: 'Où en est le jury', en: 'Where the jury is' },
  'fair.third': { fr: 'un troisième membre siège', en: 'a third examiner sits' },
  'fair.decided': { fr: 'prononcé', en: 'pronounced' },
  'fair.open': { fr: 'à délibérer', en: 'to deliberate' },
  'fair.cut': { fr: 'Seuil : 1,5', en: 'Cut: 1.5' },
  'fair.caption': {
    fr: 'Moyenne équitable de chaque travail, de 0 à 3, avec son intervalle à 95 % ; le trait marque le seuil entre 1 et 2.',
    en: 'Fair average of each piece of work, from 0 to 3, with its 95% interval; the line marks the cut between 1 and 2.',
  },
  'fair.act': {
    fr: 'La présidence choisit ; la responsable nomme le troisième membre depuis la page du jury, avant la délibération.',
    en: 'The president chooses; the officer appoints the third examiner from the page of the jury, before deliberation.',
  },
  'fair.no-third': {
    fr: 'Le règlement n’appelle aucun troisième membre : la liste dit où le jury peut relire ensemble.',
    en: 'The regulations call no third examiner: the list says where the jury may read again together.',
  },
  'fair.components': {
    fr: '{parts} parties d’examinateurs que rien ne relie : la moyenne équitable n’est ajustée qu’au sein de chacune.',
    en: '{parts} parts of examiners that nothing links: the fair average is adjusted within each only.',
  },
} as const;
