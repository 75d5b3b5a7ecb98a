/** Sentences and remedies for texts encoded by a model of the project. */
export const encoderErrorMessages = {
  'transform.no-encoder': {
    fr: '« {node} » encode des textes, et aucun modèle avec son découpage n’est choisi.',
    en: '“{node}” encodes texts, and no model with its tokenizer is chosen.',
  },
  'transform.no-encoder.remedy': {
    fr: 'Sous « Modèle qui encode les textes », choisissez un fichier .onnx et le tokenizer.json du même modèle, apportés dans le projet.',
    en: 'Under “Model that encodes texts”, choose an .onnx file and the tokenizer.json of the same model, brought into the project.',
  },
  'transform.tokenizer': {
    fr: '« {file} » n’est pas un tokenizer.json qui se lit : {reason}.',
    en: '“{file}” is no tokenizer.json that can be read: {reason}.',
  },
  'transform.tokenizer.remedy': {
    fr: 'Apportez le fichier tokenizer.json (WordPiece, BPE ou Unigram, forme de Hugging Face) publié avec le modèle.',
    en: 'Bring the tokenizer.json file (WordPiece, BPE or Unigram, of the Hugging Face form) published with the model.',
  },
  'transform.encoder-input': {
    fr: 'Le modèle « {model} » n’a pas l’entrée {input} d’un encodeur de textes ; il demande : {present}.',
    en: 'Model “{model}” has no input {input} of a text encoder; it asks for: {present}.',
  },
  'transform.encoder-input.remedy': {
    fr: 'Exportez un encodeur dont les entrées sont input_ids, attention_mask et, s’il y a lieu, token_type_ids, en nombres entiers.',
    en: 'Export an encoder whose inputs are input_ids, attention_mask and, where needed, token_type_ids, as whole numbers.',
  },
  'transform.encoder-more-input': {
    fr: 'Le modèle « {model} » demande aussi {input}, que rien ici ne donne ({present}).',
    en: 'Model “{model}” also asks for {input}, which nothing here gives ({present}).',
  },
  'transform.encoder-more-input.remedy': {
    fr: 'Exportez la partie du modèle qui encode un texte seul, sans décodeur ni image.',
    en: 'Export the part of the model that encodes one text, without decoder or picture.',
  },
  'transform.encoder-output': {
    fr: 'Le modèle n’a pas de sortie « {output} » ; il donne : {present}.',
    en: 'The model has no output “{output}”; it gives: {present}.',
  },
  'transform.encoder-output.remedy': {
    fr: 'Nommez une de ses sorties, ou laissez vide.',
    en: 'Name one of its outputs, or leave it empty.',
  },
  'transform.encoder-shape': {
    fr: 'La sortie « {output} » a la forme {shape}, et ce regroupement attend {wanted}.',
    en: 'Output “{output}” has shape {shape}, and this pooling takes {wanted}.',
  },
  'transform.encoder-shape.remedy': {
    fr: 'Choisissez « déjà regroupée par le modèle » pour un vecteur par texte, la moyenne ou le premier jeton pour un vecteur par jeton.',
    en: 'Choose “already pooled by the model” for one vector a text, the mean or the first token for one vector a token.',
  },
  'transform.encoder-vocabulary': {
    fr: '« {tokenizer} » a {entries} entrées, et la table du modèle « {model} » n’a que {rows} lignes : ils ne vont pas ensemble.',
    en: '“{tokenizer}” has {entries} entries, and the table of model “{model}” only {rows} rows: they do not go together.',
  },
  'transform.encoder-vocabulary.remedy': {
    fr: 'Apportez le tokenizer.json publié avec ce modèle.',
    en: 'Bring the tokenizer.json published with this model.',
  },
  'transform.encoder-not-finite': {
    fr: 'Le modèle « {model} » donne des nombres infinis ou absents pour le texte « {text} ».',
    en: 'Model “{model}” gives infinite or missing numbers for the text “{text}”.',
  },
  'transform.encoder-not-finite.remedy': {
    fr: 'Essayez une version du modèle en 32 bits, ou écartez ce texte par un filtre.',
    en: 'Try a version of the model in 32 bits, or drop this text with a filter.',
  },
} as const;
