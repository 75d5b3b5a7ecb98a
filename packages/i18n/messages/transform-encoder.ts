/** Words of the encoder of texts: its files, and what it made of the rows. */
export const transformEncoderMessages = {
  title: { fr: 'Modèle qui encode les textes', en: 'Model that encodes texts' },
  text: {
    fr: 'Un modèle ONNX du projet et le découpage (tokenizer.json) publié avec lui. Étalon n’en livre aucun : le modèle tourne ici, derrière des murs, sans réseau, et sa licence est la vôtre à lire.',
    en: 'An ONNX model of the project and the tokenizer (tokenizer.json) published with it. Étalon ships none: the model runs here, behind walls, without network, and its licence is yours to read.',
  },
  'no-model': {
    fr: 'Ce projet n’a pas encore de fichier .onnx. Prenez-le là où le modèle est publié (souvent onnx/model.onnx), ou exportez le vôtre, puis apportez-le dans le projet avec son tokenizer.json.',
    en: 'This project has no .onnx file yet. Take it where the model is published (often onnx/model.onnx), or export yours, then bring it into the project with its tokenizer.json.',
  },
  'no-tokenizer': {
    fr: 'Ce projet n’a pas encore de tokenizer.json. Il est publié à côté du modèle : apportez-le dans le projet.',
    en: 'This project has no tokenizer.json yet. It is published beside the model: bring it into the project.',
  },
  project: { fr: 'Apporter un fichier dans le projet', en: 'Bring a file into the project' },
  model: { fr: 'Modèle encodeur', en: 'Encoder model' },
  tokenizer: { fr: 'Découpage du modèle', en: 'Tokenizer of the model' },
  choose: { fr: 'Choisir…', en: 'Choose…' },
  keep: { fr: 'Encoder avec ce modèle', en: 'Encode with this model' },
  'facts.title': { fr: 'Textes encodés', en: 'Encoded texts' },
  'facts.files': { fr: 'Modèle et découpage', en: 'Model and tokenizer' },
  'facts.files.value': {
    fr: '{model}, {tokenizer} ; licence dite par le modèle : {licence}',
    en: '{model}, {tokenizer}; licence given by the model: {licence}',
  },
  'facts.licence.none': { fr: 'aucune', en: 'none' },
  'facts.vectors': { fr: 'Vecteurs', en: 'Vectors' },
  'facts.vectors.value': {
    fr: '{dimensions} nombres par texte, de la sortie « {output} » ({pooling}), {norm}',
    en: '{dimensions} numbers a text, from output “{output}” ({pooling}), {norm}',
  },
  'facts.norm.unit': { fr: 'de longueur 1', en: 'of length 1' },
  'facts.norm.none': { fr: 'de leur propre longueur', en: 'of their own length' },
  'facts.tokens': { fr: 'Jetons d’un texte', en: 'Tokens of a text' },
  'facts.tokens.value': {
    fr: '{mean} en moyenne, {longest} au plus ; {length} gardés, avec ceux que le découpage ajoute',
    en: '{mean} on average, {longest} at most; {length} kept, with those that the tokenizer adds',
  },
  'facts.cut': { fr: 'Textes coupés', en: 'Texts cut' },
  'facts.unknown': { fr: 'Jetons inconnus', en: 'Unknown tokens' },
  'facts.all-unknown': { fr: 'Textes de jetons tous inconnus', en: 'Texts of unknown tokens alone' },
  'facts.empty': { fr: 'Textes sans jeton', en: 'Texts without a token' },
  'facts.vocabulary': { fr: 'Vocabulaire', en: 'Vocabulary' },
  'facts.vocabulary.value': {
    fr: '{tokenizer} entrées au découpage, {model} lignes à la table du modèle',
    en: '{tokenizer} entries in the tokenizer, {model} rows in the table of the model',
  },
  'facts.vocabulary.unseen': {
    fr: '{tokenizer} entrées au découpage ; la table du modèle n’a pas été trouvée',
    en: '{tokenizer} entries in the tokenizer; the table of the model was not found',
  },
  count: {
    fr: '{count} sur {of} ({percent} %), le premier à la ligne {line}',
    en: '{count} of {of} ({percent}%), the first at line {line}',
  },
  'count.none': { fr: 'aucun', en: 'none' },
  'output.encoded': {
    fr: 'les vecteurs de « {node} » pour lignes.csv, que lisent les scripts',
    en: 'the vectors of “{node}” for lignes.csv, which the scripts read',
  },
} as const;
