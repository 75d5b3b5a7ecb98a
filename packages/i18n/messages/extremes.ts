/** Words of the influence plot and of what is decided of extreme rows, in the tool « Modèles ». */
export const extremesMessages = {
  'plot.alt': {
    fr: 'Influence et isolement de {count} {count?ligne|lignes}, {taken} {taken?retirée|retirées}',
    en: 'Influence and isolation of {count} {count?row|rows}, {taken} taken out',
  },
  'plot.influence': { fr: 'Influence (échelle logarithmique)', en: 'Influence (logarithmic scale)' },
  'plot.isolation': { fr: 'Isolement (score de la forêt)', en: 'Isolation (score of the forest)' },
  'plot.caption': {
    fr: 'Les {count} lignes qui pèsent le plus : vers le haut, ce que la ligne, retirée seule, déplace de la perte moyenne du modèle qu’elle déplace le plus ; vers la droite, son isolement. Croix : ligne retirée.',
    en: 'The {count} rows that weigh most: upwards, what the row, taken out alone, moves of the mean loss of the model that it moves most; to the right, its isolation. Cross: row taken out.',
  },
  'plot.hint': {
    fr: 'Tirez un rectangle pour retirer ses lignes, pressez un point pour le retirer ou le remettre ; au clavier, cochez les lignes dans la table ci-dessous.',
    en: 'Draw a rectangle to take its rows out, press a point to take it out or bring it back; by keyboard, check rows in the table below.',
  },
  'effect.title': { fr: 'Sans les lignes retirées', en: 'Without the rows taken out' },
  'effect.model': { fr: 'Modèle', en: 'Model' },
  'effect.all': { fr: 'Toutes les lignes demandées', en: 'All rows asked' },
  'effect.left': { fr: 'Lignes restantes', en: 'Remaining rows' },
  'effect.difference': { fr: 'Écart', en: 'Difference' },
  'effect.said': {
    fr: '{count} {count?ligne retirée|lignes retirées} des {total} demandées au premier tirage des plis. Rien n’est réappris : c’est la perte moyenne, hors pli, des lignes restantes.',
    en: '{count} {count?row|rows} taken out of the {total} asked in the first draw of the folds. Nothing is learned again: it is the mean out-of-fold loss of the remaining rows.',
  },
  'effect.same': { fr: 'L’ordre des modèles reste le même.', en: 'The order of the models stays the same.' },
  'effect.moved': {
    fr: '{count} {count?modèle change|modèles changent} de rang.',
    en: '{count} {count?model changes|models change} rank.',
  },
  'effect.none': { fr: 'Il ne reste aucune ligne.', en: 'No row remains.' },
  reset: { fr: 'Remettre toutes les lignes', en: 'Bring every row back' },
  taken: { fr: 'Retirée', en: 'Taken out' },
  'take-out': { fr: 'Retirer la ligne {key}', en: 'Take row {key} out' },
  'take-out.do': { fr: 'Retirer ces lignes', en: 'Take these rows out' },
  former: {
    fr: 'Cette mesure vient d’une version antérieure de l’outil : mesurez de nouveau pour retirer des lignes.',
    en: 'This measure comes from an earlier version of the tool: measure again to take rows out.',
  },
  'decide.title': { fr: 'Ce qui est décidé des lignes', en: 'What is decided of the rows' },
  'decide.about': {
    fr: 'Une ligne extrême est une erreur ou un cas rare et légitime ; dites-le, ce qui en est fait, et pourquoi. La décision vaut pour chacune des lignes retirées ci-dessus : {rows}.',
    en: 'An extreme row is an error or a rare and legitimate case; say which, what is done of it, and why. The decision holds for each of the rows taken out above: {rows}.',
  },
  'decide.none': {
    fr: 'Retirez d’abord une ou plusieurs lignes : la décision portera sur elles.',
    en: 'First take out one row or more: the decision will bear on them.',
  },
  'decide.nature': { fr: 'Nature', en: 'Nature' },
  'nature.erreur': { fr: 'erreur', en: 'error' },
  'nature.rare_légitime': { fr: 'cas rare et légitime', en: 'rare and legitimate case' },
  'decide.treatment': { fr: 'Traitement', en: 'Treatment' },
  'decide.treatment.hint': {
    fr: 'Gardée, corrigée à la source, écartée de l’apprentissage…',
    en: 'Kept, corrected at the source, left out of the training…',
  },
  'decide.reason': { fr: 'Raison', en: 'Reason' },
  'decide.do': { fr: 'Garder cette décision', en: 'Keep this decision' },
  'decided.title': { fr: 'Lignes décidées', en: 'Rows decided' },
  'decided.row': { fr: 'Ligne', en: 'Row' },
  'decided.score': { fr: 'Isolement', en: 'Isolation' },
  'decided.remove': { fr: 'Retirer la décision sur la ligne {key}', en: 'Remove the decision on row {key}' },
  'decided.remove.short': { fr: 'Retirer', en: 'Remove' },
} as const;
