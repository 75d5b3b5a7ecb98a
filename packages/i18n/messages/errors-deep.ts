/** Sentences and remedies for what a network and its training refuse. */
export const deepErrorMessages = {
  'deep.bad-shape': {
    fr: 'Couche {layer} ({kind}) : {given} reçu, {wanted} attendu.',
    en: 'Layer {layer} ({kind}): {given} received, {wanted} expected.',
  },
  'deep.bad-shape.remedy': {
    fr: 'Ajoutez avant elle une couche qui donne cette forme (mise à plat, moyenne globale, dernier état), ou déclarez une autre forme des lignes.',
    en: 'Add before it a layer that gives this shape (flatten, global mean, last state), or declare another shape of the rows.',
  },
  'deep.bad-setting': {
    fr: 'Couche {layer} ({kind}) : {setting} vaut {value}, hors de {low} à {high}.',
    en: 'Layer {layer} ({kind}): {setting} is {value}, outside {low} to {high}.',
  },
  'deep.bad-setting.remedy': {
    fr: 'Donnez une valeur dans ces bornes, entière quand elle compte des choses.',
    en: 'Give a value within these bounds, a whole one when it counts things.',
  },
  'deep.unknown-layer': {
    fr: 'Couche {layer} : « {kind} » n’est pas une couche connue.',
    en: 'Layer {layer}: “{kind}” is no known layer.',
  },
  'deep.unknown-layer.remedy': { fr: 'Les couches connues : {known}.', en: 'Known layers: {known}.' },
  'deep.too-many-parameters': {
    fr: 'À la couche {layer}, le réseau a {count} paramètres ; {max} au plus.',
    en: 'At layer {layer}, the network has {count} parameters; {max} at the most.',
  },
  'deep.too-many-parameters.remedy': {
    fr: 'Réduisez les unités, ou ajoutez un sous-échantillonnage avant la mise à plat. Un réseau plus grand s’apprend ailleurs ; ses prédictions se mesurent au banc.',
    en: 'Use fewer units, or add a pooling before the flatten. A larger network is trained elsewhere; its predictions are measured on the bench.',
  },
  'deep.too-much-memory': {
    fr: 'Il faudrait {mebibytes} Mio ; {max} au plus.',
    en: 'It would take {mebibytes} MiB; {max} at the most.',
  },
  'deep.too-much-memory.remedy': {
    fr: 'Réduisez la taille des lots, la forme des lignes ou leur nombre.',
    en: 'Use smaller batches, smaller rows or fewer of them.',
  },
  'deep.bad-token': {
    fr: 'Un mot porte le numéro {token} ; l’encodage attend un entier de 0 à {max}.',
    en: 'A word has number {token}; the embedding expects a whole number from 0 to {max}.',
  },
  'deep.bad-token.remedy': {
    fr: 'Agrandissez le vocabulaire de la couche, et ne centrez pas les entrées : ce sont des numéros.',
    en: 'Enlarge the vocabulary of the layer, and do not centre the inputs: they are numbers of words.',
  },
  'deep.not-finite': {
    fr: 'La perte n’est plus un nombre dès la première époque de l’ajustement {fit} : rien n’a été appris.',
    en: 'The loss is no longer a number from the first epoch of fit {fit}: nothing was learned.',
  },
  'deep.not-finite.remedy': {
    fr: 'Baissez le taux d’apprentissage ({rate}), centrez et réduisez les entrées, et cherchez les valeurs aberrantes.',
    en: 'Lower the learning rate ({rate}), centre and reduce the inputs, and look for outliers.',
  },
  'deep.one-class': {
    fr: 'Les {rows} lignes d’apprentissage ne contiennent qu’une classe.',
    en: 'The {rows} training rows hold one class only.',
  },
  'deep.one-class.remedy': {
    fr: 'Prenez un plan stratifié, ou apportez des lignes d’une autre classe.',
    en: 'Take a stratified plan, or bring rows of another class.',
  },
  'deep.too-few-rows': {
    fr: 'Il ne reste que {rows} {rows?ligne|lignes} dont apprendre ; il en faut {least}.',
    en: 'There are only {rows} {rows?row|rows} left to learn from; it takes {least}.',
  },
  'deep.too-few-rows.remedy': {
    fr: 'Apportez plus de lignes, ou gardez-en moins à part.',
    en: 'Bring more rows, or keep fewer apart.',
  },
  'deep.number-too-large': {
    fr: 'Ligne {row}, nombre {place} : il est infini, ou plus grand que ce que tiennent 32 bits (3,4 × 10³⁸).',
    en: 'Row {row}, number {place}: it is infinite, or larger than what 32 bits hold (3.4 × 10³⁸).',
  },
  'deep.number-too-large.remedy': {
    fr: 'Corrigez ce nombre, ou changez l’unité de sa colonne.',
    en: 'Correct this number, or change the unit of its column.',
  },
  'deep.bad-checkpoint': {
    fr: 'Ce fichier n’est pas un point de reprise entier.',
    en: 'This file is no whole checkpoint.',
  },
  'deep.bad-checkpoint.remedy': {
    fr: 'Prenez le fichier point-de-reprise.safetensors d’un calcul, ou celui que ce navigateur a gardé.',
    en: 'Take the file point-de-reprise.safetensors of a run, or the one kept by this browser.',
  },
  'deep.other-checkpoint': {
    fr: 'Ce point de reprise appartient à un autre entraînement : les lignes, le plan, les couches ou les réglages ont changé.',
    en: 'This checkpoint belongs to another training: the rows, the plan, the layers or the settings have changed.',
  },
  'deep.other-checkpoint.remedy': {
    fr: 'Remettez les réglages d’alors, ou recommencez depuis le début.',
    en: 'Bring back the settings of then, or start again from the beginning.',
  },
  'deep.bad-npy': {
    fr: 'Ce fichier .npy ne se lit pas ({problem}).',
    en: 'This .npy file cannot be read ({problem}).',
  },
  'deep.bad-npy.remedy': {
    fr: 'Écrivez-le avec numpy.save, en nombres (float32, float64, entiers) et dans l’ordre C.',
    en: 'Write it with numpy.save, as numbers (float32, float64, integers) and in C order.',
  },
  'deep.card-layer': {
    fr: 'La carte graphique ne calcule la couche {place}, un plongement, qu’en premier.',
    en: 'The graphics card computes layer {place}, an embedding, only when it comes first.',
  },
  'deep.card-layer.remedy': {
    fr: 'Le processeur fait tout l’entraînement. Pour la carte, mettez le plongement avant les autres couches.',
    en: 'The processor makes the whole training. For the card, put the embedding before the other layers.',
  },
  'deep.card-lost': {
    fr: 'La carte graphique ne répond plus ({reason}).',
    en: 'The graphics card no longer answers ({reason}).',
  },
  'deep.card-lost.remedy': {
    fr: 'L’entraînement continue sur le processeur depuis la dernière époque finie. Pour reprendre sur la carte, arrêtez ici, rechargez la page si elle ne la propose plus, et reprenez.',
    en: 'The training goes on on the processor from the last finished epoch. To go back to the card, stop here, reload the page if it no longer offers it, and go on.',
  },
  'deep.card-memory': {
    fr: 'La mémoire de la carte graphique ne suffit pas à cet entraînement.',
    en: 'The memory of the graphics card does not suffice for this training.',
  },
  'deep.card-memory.remedy': {
    fr: 'L’entraînement continue sur le processeur depuis la dernière époque finie. Pour reprendre sur la carte, réduisez les lots, les lignes ou les couches.',
    en: 'The training goes on on the processor from the last finished epoch. To go back to the card, use smaller batches, fewer rows or smaller layers.',
  },
  'deep.card-failed': {
    fr: 'La carte graphique a refusé ce calcul.',
    en: 'The graphics card refused this computation.',
  },
  'deep.card-failed.remedy': {
    fr: 'L’entraînement continue sur le processeur depuis la dernière époque finie. Mettre à jour le navigateur ou le pilote de la carte peut suffire.',
    en: 'The training goes on on the processor from the last finished epoch. A newer browser or driver of the card may suffice.',
  },
  'deep.unreadable-shape': {
    fr: '« {shape} » n’est pas une forme.',
    en: '“{shape}” is no shape.',
  },
  'deep.unreadable-shape.remedy': {
    fr: 'Écrivez une à trois tailles : 64, 40×13, 28×28×1.',
    en: 'Write one to three sizes: 64, 40×13, 28×28×1.',
  },
  'deep.rows-differ': {
    fr: '« {file} » donne {rows} {rows?ligne|lignes} à cette table, qui en a {wanted}.',
    en: '“{file}” gives {rows} {rows?row|rows} to this table, which has {wanted}.',
  },
  'deep.rows-differ.remedy': {
    fr: 'Apportez un fichier qui a une ligne pour chacune de la table, dans le même ordre (.npy) ou de même identifiant (vecteurs).',
    en: 'Bring a file with one row for each of the table, in the same order (.npy) or with the same identifier (vectors).',
  },
  'deep.shape-differs': {
    fr: 'La forme {shape} compte {wanted} nombres ; une ligne en a {given}.',
    en: 'The shape {shape} counts {wanted} numbers; a row has {given}.',
  },
  'deep.shape-differs.remedy': {
    fr: 'Déclarez une forme de {given} nombres, ou écartez des colonnes.',
    en: 'Declare a shape of {given} numbers, or leave columns out.',
  },
} as const;
