/** What nodes look like, what files were, and what chance would give. */
export const transformLookMessages = {
  'projection.stability': {
    fr: 'De {seeds} graines, sur {rows} lignes : deux dispositions ont en commun {mean} % des {neighbours} voisins d’une ligne en moyenne, {least} % pour les deux qui s’accordent le moins.',
    en: 'From {seeds} seeds, on {rows} rows: two layouts share {mean}% of the {neighbours} neighbours of a row on average, {least}% for the two that agree least.',
  },
  'media.title': { fr: 'Fichiers lus', en: 'Files read' },
  'media.files': {
    fr: '{files} {files?fichier|fichiers} ({formats})',
    en: '{files} {files?file|files} ({formats})',
  },
  'media.sizes': {
    fr: 'de {small} à {large} pixels',
    en: 'from {small} to {large} pixels',
  },
  'media.rates': { fr: '{rates} Hz', en: '{rates} Hz' },
  'media.seconds': {
    fr: 'de {shortest} à {longest} s, {total} s en tout',
    en: 'from {shortest} to {longest} s, {total} s in all',
  },
  'parallel.title': { fr: 'Composantes et hasard', en: 'Components and chance' },
  'parallel.said': {
    fr: '« {node} » : {kept} {kept?composante a|composantes ont} plus de variance que 95 % des tirages où chaque colonne est permutée à part (analyse parallèle de Horn, {permutations} permutations) ; la chaîne en garde {components}.',
    en: '“{node}”: {kept} {kept?component has|components have} more variance than 95% of draws in which each column is permuted by itself (Horn’s parallel analysis, {permutations} permutations); the pipeline keeps {components}.',
  },
  'parallel.caption': {
    fr: 'Variance des premières composantes de « {node} », et ce que le hasard donne',
    en: 'Variance of the first components of “{node}”, and what chance gives',
  },
  'parallel.component': { fr: 'Composante', en: 'Component' },
  'parallel.variance': { fr: 'Variance', en: 'Variance' },
  'parallel.limit': { fr: '95e centile du hasard', en: '95th percentile of chance' },
  'effect.look': { fr: 'Aspect', en: 'Look' },
  'effect.look.picture': { fr: 'image de la ligne {line}', en: 'image of line {line}' },
  'effect.look.frames': {
    fr: 'trames de la ligne {line} : le temps de gauche à droite, les bandes de bas en haut',
    en: 'frames of line {line}: time from left to right, bands upwards',
  },
  'effect.look.wave': { fr: 'forme d’onde de la ligne {line}', en: 'outline of the sound of line {line}' },
  'effect.words': {
    fr: 'Longueur des textes, de 0 à {most} mots',
    en: 'Length of texts, from 0 to {most} words',
  },
  'effect.words.range': { fr: 'de {from} à {to} mots', en: 'from {from} to {to} words' },
  'effect.words.rows': { fr: 'Lignes', en: 'Rows' },
  'node.why.missing': {
    fr: 'il reste à dire pourquoi les étiquettes restent vraies',
    en: 'why labels stay true is still to be said',
  },
  'row.title': { fr: 'Voir une ligne', en: 'See a row' },
  'row.line': { fr: 'Ligne du fichier', en: 'Line of the file' },
  'row.do': { fr: 'Voir', en: 'See' },
  'row.shown': { fr: 'La ligne {line} telle qu’elle est', en: 'Line {line} as it is' },
  'row.nothing': {
    fr: '« {file} » ne donne rien à voir ni à entendre.',
    en: '“{file}” gives nothing to see or hear.',
  },
  'row.hint': {
    fr: 'Un point choisi montre sa ligne ; le tableau y mène aussi.',
    en: 'A point that is chosen shows its row; the table leads there too.',
  },
  'ablation.train': { fr: 'Lignes apprises', en: 'Rows learned' },
  'ablation.plain': {
    fr: '(remplacée par autant de copies sans changement)',
    en: '(replaced by as many plain copies)',
  },
} as const;
