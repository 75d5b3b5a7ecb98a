/** Sentences and remedies for models that come from elsewhere. */
export const onnxErrorMessages = {
  'onnx.not-a-model': {
    fr: 'Ce fichier n’est pas un modèle ONNX entier ({rule}).',
    en: 'This file is not a whole ONNX model ({rule}).',
  },
  'onnx.not-a-model.remedy': {
    fr: 'Exportez à nouveau le modèle au format ONNX, puis vérifiez que la copie est complète.',
    en: 'Export the model to ONNX again, then check that the copy is complete.',
  },
  'onnx.pickled': {
    fr: 'Ce fichier est un programme Python sérialisé (pickle, joblib ou archive de PyTorch) : l’ouvrir l’exécuterait.',
    en: 'This file is a serialised Python program (pickle, joblib or PyTorch archive): opening it would run it.',
  },
  'onnx.pickled.remedy': {
    fr: 'Exportez le modèle au format ONNX (torch.onnx.export, skl2onnx…) et déposez ce fichier.',
    en: 'Export the model to ONNX (torch.onnx.export, skl2onnx…) and bring that file.',
  },
  'onnx.too-large': {
    fr: 'Ce modèle pèse plus de {mebibytes} Mio.',
    en: 'This model weighs more than {mebibytes} MiB.',
  },
  'onnx.too-large.remedy': {
    fr: 'Réduisez-le (float16, quantification, élagage) ; un modèle plus lourd ne peut pas être exécuté ici.',
    en: 'Make it smaller (float16, quantisation, pruning); a heavier model cannot be run here.',
  },
  'onnx.external-data': {
    fr: 'Les nombres du tenseur « {tensor} » sont annoncés dans un autre fichier : « {location} ».',
    en: 'The numbers of tensor “{tensor}” are announced in another file: “{location}”.',
  },
  'onnx.external-data.remedy': {
    fr: 'Enregistrez le modèle en un seul fichier (save_as_external_data=False) : rien d’autre n’est lu.',
    en: 'Save the model as a single file (save_as_external_data=False): nothing else is read.',
  },
  'onnx.custom-operator': {
    fr: 'Le nœud « {node} » demande l’opérateur « {operator} » du domaine « {domain} », qui vit dans une bibliothèque à part.',
    en: 'Node “{node}” asks for operator “{operator}” of domain “{domain}”, which lives in a library of its own.',
  },
  'onnx.custom-operator.remedy': {
    fr: 'Exportez avec les seuls opérateurs d’ONNX : aucune bibliothèque d’opérateurs n’est chargée.',
    en: 'Export with the operators of ONNX alone: no library of operators is loaded.',
  },
  'onnx.opset': {
    fr: 'Le modèle demande l’opset {version} du domaine {domain} ; ceux de {min} à {max} sont lus.',
    en: 'The model asks for opset {version} of domain {domain}; those from {min} to {max} are read.',
  },
  'onnx.opset.remedy': {
    fr: 'Exportez-le à nouveau avec un opset de cet intervalle (opset_version=17, par exemple).',
    en: 'Export it again with an opset within this range (opset_version=17, for instance).',
  },
  'onnx.no-graph': {
    fr: 'Ce modèle ne contient aucun nœud à exécuter.',
    en: 'This model holds no node to run.',
  },
  'onnx.no-graph.remedy': {
    fr: 'Exportez à nouveau le modèle : son graphe est vide.',
    en: 'Export the model again: its graph is empty.',
  },
  'onnx.too-deep': {
    fr: 'Les sous-graphes de ce modèle s’emboîtent sur plus de {max} niveaux.',
    en: 'The subgraphs of this model are nested more than {max} deep.',
  },
  'onnx.too-deep.remedy': {
    fr: 'Simplifiez les boucles et les conditions, puis exportez à nouveau.',
    en: 'Make loops and conditions simpler, then export again.',
  },
  'onnx.not-loaded': {
    fr: 'Le moteur ne peut pas charger ce modèle : {message}',
    en: 'The engine cannot load this model: {message}',
  },
  'onnx.not-loaded.remedy': {
    fr: 'Vérifiez le fichier avec onnx.checker, puis exportez à nouveau.',
    en: 'Check the file with onnx.checker, then export again.',
  },
  'onnx.not-run': {
    fr: 'Le modèle s’est arrêté sur une erreur : {message}',
    en: 'The model stopped on an error: {message}',
  },
  'onnx.not-run.remedy': {
    fr: 'Comparez les colonnes données avec les entrées de sa fiche : noms, types, dimensions.',
    en: 'Compare the columns given with the inputs on its card: names, types, dimensions.',
  },
  'onnx.output-kind': {
    fr: 'La sortie « {output} » n’est pas une suite de nombres (type lu : {type}).',
    en: 'Output “{output}” is not a run of numbers (type read: {type}).',
  },
  'onnx.output-kind.remedy': {
    fr: 'Choisissez une autre sortie, ou exportez les probabilités en tenseur (zipmap=False avec skl2onnx).',
    en: 'Choose another output, or export probabilities as a tensor (zipmap=False with skl2onnx).',
  },
  'onnx.out-of-time': {
    fr: 'Le modèle n’avait pas répondu après {seconds} s : il a été arrêté.',
    en: 'The model had not answered after {seconds} s: it was stopped.',
  },
  'onnx.out-of-time.remedy': {
    fr: 'Cherchez une boucle sans fin dans son graphe, ou donnez moins de lignes.',
    en: 'Look for an endless loop in its graph, or give fewer rows.',
  },
  'onnx.out-of-memory': {
    fr: 'Le modèle demandait plus de {mebibytes} Mio de mémoire : il a été arrêté.',
    en: 'The model asked for more than {mebibytes} MiB of memory: it was stopped.',
  },
  'onnx.out-of-memory.remedy': {
    fr: 'Réduisez le modèle ou ses entrées ; cherchez un tenseur démesuré dans son graphe.',
    en: 'Make the model or its inputs smaller; look for an outsized tensor in its graph.',
  },
  'onnx.ended': {
    fr: 'Le processus du modèle s’est arrêté de lui-même.',
    en: 'The process of the model ended by itself.',
  },
  'onnx.ended.remedy': {
    fr: 'Rien d’autre n’a été touché. Vérifiez le fichier avec onnx.checker, puis recommencez.',
    en: 'Nothing else was touched. Check the file with onnx.checker, then try again.',
  },
  'onnx.no-walls': {
    fr: 'Ce site ne peut pas isoler un modèle venu d’ailleurs (il manque : {missing}) : il ne l’exécute pas.',
    en: 'This site cannot wall off a model that comes from elsewhere (missing: {missing}): it does not run it.',
  },
  'onnx.no-walls.remedy': {
    fr: 'La personne qui administre le site doit permettre les espaces de noms d’utilisateur de Linux (unshare --user --net --mount). Les prédictions que vous avez calculées restent mesurables.',
    en: 'The person who runs this site must allow the user namespaces of Linux (unshare --user --net --mount). Predictions that you computed can still be measured.',
  },
  'onnx.log-unreadable': {
    fr: 'Ce journal ne contient aucune courbe lisible (octet {place}).',
    en: 'This log holds no curve that can be read (byte {place}).',
  },
  'onnx.log-unreadable.remedy': {
    fr: 'Déposez un fichier d’événements de TensorBoard, ou un CSV avec une colonne d’étapes et des colonnes de nombres.',
    en: 'Bring a TensorBoard event file, or a CSV with a column of steps and columns of numbers.',
  },
  'models.input-empty': {
    fr: 'L’entrée « {input} » prend des nombres entiers ({type}), et {count} {count?cellule est vide|cellules sont vides}.',
    en: 'Input “{input}” takes whole numbers ({type}), and {count} {count?cell is|cells are} empty.',
  },
  'models.input-empty.remedy': {
    fr: 'Complétez ces cellules : seule une entrée de nombres à virgule peut recevoir une valeur manquante.',
    en: 'Fill these cells in: only an input of floating-point numbers can receive a missing value.',
  },
  'models.inputs-unmatched': {
    fr: 'L’entrée « {input} » prend {takes} ; {given} colonnes lui sont données.',
    en: 'Input “{input}” takes {takes}; {given} columns are given to it.',
  },
  'models.inputs-unmatched.remedy': {
    fr: 'Nommez les colonnes dans l’ordre où le modèle les prend.',
    en: 'Name the columns in the order in which the model takes them.',
  },
  'registry.reason-missing': {
    fr: 'Dites pourquoi cette version change d’état.',
    en: 'Say why this version changes state.',
  },
  'registry.reason-missing.remedy': {
    fr: 'Remplissez le motif : il reste dans l’historique du modèle.',
    en: 'Fill in the reason: it stays in the history of the model.',
  },
  'registry.version-not-found': {
    fr: 'Cette version n’est pas au registre.',
    en: 'This version is not in the registry.',
  },
  'registry.version-not-found.remedy': {
    fr: 'Rechargez la page du registre.',
    en: 'Load the page of the registry again.',
  },
  'registry.move-refused': {
    fr: 'Une version dans l’état « {from} » ne passe pas à « {to} ».',
    en: 'A version in state “{from}” does not go to “{to}”.',
  },
  'registry.move-refused.remedy': {
    fr: 'Rechargez la page : un autre membre du projet l’a peut-être déjà déplacée.',
    en: 'Load the page again: another member of the project may have moved it already.',
  },
  'registry.label-missing': {
    fr: 'Dites à qui va cette clé.',
    en: 'Say who this key goes to.',
  },
  'registry.label-missing.remedy': {
    fr: 'Nommez le programme ou l’équipe qui l’emploiera.',
    en: 'Name the program or the team that will use it.',
  },
  'service.none': {
    fr: 'Aucune version de ce modèle n’est en service.',
    en: 'No version of this model is in service.',
  },
  'service.none.remedy': {
    fr: 'Mettez une version en service dans le registre du document.',
    en: 'Put a version in service in the registry of the document.',
  },
  'service.key-refused': {
    fr: 'Cette clé n’ouvre pas ce service.',
    en: 'This key does not open this service.',
  },
  'service.key-refused.remedy': {
    fr: 'Envoyez l’en-tête « Authorization: Bearer » avec une clé du registre de ce modèle.',
    en: 'Send the “Authorization: Bearer” header with a key of this model’s registry.',
  },
  'service.bad-rows': {
    fr: 'Les lignes envoyées ne suivent pas le schéma du service ({count} {count?écart|écarts}).',
    en: 'The rows sent do not follow the schema of the service ({count} {count?fault|faults}).',
  },
  'service.bad-rows.remedy': {
    fr: 'Corrigez ce que la liste désigne ; le schéma est dans le document OpenAPI.',
    en: 'Correct what the list points at; the schema is in the OpenAPI document.',
  },
} as const;
