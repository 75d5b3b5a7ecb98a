/** What a fitted pipeline becomes outside, and what of it stays behind. */
export const transformExportMessages = {
  'output.vecteurs.parquet': { fr: 'les vecteurs de chaque ligne', en: 'the vectors of each row' },
  'output.decoupage.csv': { fr: 'le côté de chaque ligne', en: 'the side of each row' },
  'output.lignes.csv': { fr: 'les lignes que lisent les scripts', en: 'the rows that the scripts read' },
  'output.etat.json': { fr: 'ce que chaque opération a appris', en: 'what each operation learned' },
  'output.transformation.json': { fr: 'tout ce qui est dit ici', en: 'all that is said here' },
  'output.transformation.py': {
    fr: 'la même chaîne pour scikit-learn, qui apprend à nouveau',
    en: 'the same pipeline for scikit-learn, which learns again',
  },
  'output.appliquer.py': {
    fr: 'la chaîne apprise, appliquée à d’autres lignes sans rien apprendre (lit etat.json)',
    en: 'the fitted pipeline, applied to other rows without learning (reads etat.json)',
  },
  'output.transformation.onnx': {
    fr: 'ce que des opérateurs d’ONNX calculent de la chaîne apprise',
    en: 'what operators of ONNX compute of the fitted pipeline',
  },
  'onnx.title': { fr: 'La chaîne apprise en ONNX', en: 'The fitted pipeline in ONNX' },
  'onnx.inside': {
    fr: 'transformation.onnx calcule, à l’identique : {nodes}. Sa sortie « vecteurs » a toutes les colonnes.',
    en: 'transformation.onnx computes, alike: {nodes}. Its output “vecteurs” has every column.',
  },
  'onnx.none': {
    fr: 'Aucune opération de cette chaîne n’a d’opérateur d’ONNX qui calcule la même chose : il n’y a pas de fichier ONNX. Le script appliquer.py fait tout.',
    en: 'No operation of this pipeline has an operator of ONNX that computes the same: there is no ONNX file. The script appliquer.py does everything.',
  },
  'onnx.training': {
    fr: 'Le fichier ONNX et appliquer.py donnent à chaque ligne ce que reçoit une ligne d’essai : un encodage par la cible y vaut celui de la catégorie, jamais celui des plis intérieurs.',
    en: 'The ONNX file and appliquer.py give each row what a test row receives: an encoding by the target is that of the category, never that of inner folds.',
  },
  'onnx.outside': { fr: 'Ce qui reste dehors', en: 'What stays outside' },
  'onnx.outside.node': { fr: '« {node} » : {reason}', en: '“{node}”: {reason}' },
  'onnx.inputs': { fr: 'Ce que le fichier demande', en: 'What the file asks for' },
  'onnx.reason.words': {
    fr: 'aucun opérateur standard ne découpe un texte en mots comme elle.',
    en: 'no standard operator cuts a text into words as it does.',
  },
  'onnx.reason.stem': {
    fr: 'aucun opérateur standard ne ramène un mot à sa racine.',
    en: 'no standard operator brings a word to its stem.',
  },
  'onnx.reason.hash': {
    fr: 'aucun opérateur standard ne calcule son empreinte (MurmurHash3).',
    en: 'no standard operator computes its hash (MurmurHash3).',
  },
  'onnx.reason.dates': {
    fr: 'aucun opérateur standard ne lit une date.',
    en: 'no standard operator reads a date.',
  },
  'onnx.reason.files': {
    fr: 'elle ouvre des fichiers, ce qu’un graphe ne fait pas.',
    en: 'it opens files, which a graph does not.',
  },
  'onnx.reason.picture': {
    fr: 'ses comptes dans l’image n’ont pas d’opérateur standard.',
    en: 'its counts in the picture have no standard operator.',
  },
  'onnx.reason.sound': {
    fr: 'des sons de durées différentes n’entrent pas dans un même tenseur.',
    en: 'sounds of different lengths do not fit one tensor.',
  },
  'onnx.reason.encoder': {
    fr: 'l’encodeur est déjà un modèle ONNX, avec son découpage à côté : il se sert à part.',
    en: 'the encoder is an ONNX model already, with its tokenizer beside it: it is served apart.',
  },
  'onnx.reason.too-large': {
    fr: 'ce qu’elle a appris est trop grand pour un graphe (plus de 4 millions de nombres ou de 200 000 termes).',
    en: 'what it learned is too large for a graph (more than 4 million numbers or 200,000 terms).',
  },
  'onnx.reason.before': {
    fr: 'elle vient avant une opération qui reste dehors.',
    en: 'it comes before an operation that stays outside.',
  },
  'onnx.input.number': {
    fr: 'un nombre par ligne, NaN pour une case vide',
    en: 'one number a row, NaN for an empty cell',
  },
  'onnx.input.text': {
    fr: 'un texte par ligne, vide pour une case vide',
    en: 'one text a row, empty for an empty cell',
  },
  'onnx.input.words': {
    fr: 'les mots que donne « {node} », complétés par des textes vides',
    en: 'the words that “{node}” gives, then empty texts',
  },
  'onnx.input.levels': {
    fr: '{size} niveaux de 0 à 255 que donne « {node} »',
    en: '{size} levels from 0 to 255 that “{node}” gives',
  },
  'onnx.input.vectors': {
    fr: '{size} {size?nombre|nombres} que donne « {node} »',
    en: '{size} {size?number|numbers} that “{node}” gives',
  },
} as const;
