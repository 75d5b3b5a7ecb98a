/** What a script that tracks its runs is refused for, and what to do about it. */
export const trackingErrorMessages = {
  'tracking.no-key': {
    fr: 'Cette adresse demande la clé d’un projet.',
    en: 'This address asks for the key of a project.',
  },
  'tracking.no-key.remedy': {
    fr: 'Reprenez l’adresse entière, clé comprise, dans la page « Suivi » de votre projet.',
    en: 'Take the whole address, key included, from the “Tracking” page of your project.',
  },
  'tracking.key-refused': { fr: 'Cette clé n’ouvre aucun projet.', en: 'This key opens no project.' },
  'tracking.key-refused.remedy': {
    fr: 'Elle a été fermée ou mal recopiée : ouvrez une autre entrée dans la page « Suivi » du projet.',
    en: 'It was closed or badly copied: open another entry on the “Tracking” page of the project.',
  },
  'tracking.too-many-doors': {
    fr: 'Ce projet a déjà {max} entrées ouvertes.',
    en: 'This project already has {max} open entries.',
  },
  'tracking.too-many-doors.remedy': {
    fr: 'Fermez celles qui ne servent plus.',
    en: 'Close those that are no longer used.',
  },
  'tracking.door-not-found': { fr: 'Cette entrée n’existe pas.', en: 'This entry does not exist.' },
  'tracking.door-not-found.remedy': {
    fr: 'Revenez à la page du projet.',
    en: 'Go back to the page of the project.',
  },
  'tracking.experiment-not-found': {
    fr: 'Aucune expérience « {name} » dans ce projet.',
    en: 'No experiment “{name}” in this project.',
  },
  'tracking.experiment-not-found.remedy': {
    fr: 'Créez-la d’abord : mlflow.set_experiment le fait.',
    en: 'Create it first: mlflow.set_experiment does.',
  },
  'tracking.experiment-exists': {
    fr: 'Une expérience « {name} » existe déjà.',
    en: 'An experiment “{name}” already exists.',
  },
  'tracking.experiment-exists.remedy': {
    fr: 'Reprenez-la par son nom, ou choisissez-en un autre.',
    en: 'Use it by its name, or choose another one.',
  },
  'tracking.run-not-found': {
    fr: 'Aucune exécution « {run} » dans ce projet.',
    en: 'No run “{run}” in this project.',
  },
  'tracking.run-not-found.remedy': {
    fr: 'Commencez-la par mlflow.start_run, avec la clé du même projet.',
    en: 'Begin it with mlflow.start_run, with the key of the same project.',
  },
  'tracking.run-put-away': {
    fr: 'L’exécution « {run} » est rangée : rien ne s’y ajoute.',
    en: 'The run “{run}” is put away: nothing is added to it.',
  },
  'tracking.run-put-away.remedy': {
    fr: 'Restaurez-la, ou commencez-en une autre.',
    en: 'Restore it, or begin another one.',
  },
  'tracking.param-changed': {
    fr: 'Le paramètre « {key} » a déjà une autre valeur dans cette exécution.',
    en: 'The parameter “{key}” already has another value in this run.',
  },
  'tracking.param-changed.remedy': {
    fr: 'Un paramètre se dit une fois : commencez une autre exécution, ou notez une métrique.',
    en: 'A parameter is said once: begin another run, or log a metric.',
  },
  'tracking.model-not-found': {
    fr: 'Ce modèle n’a été noté par aucune exécution du projet.',
    en: 'No run of the project logged this model.',
  },
  'tracking.model-not-found.remedy': { fr: 'Notez-le depuis une exécution.', en: 'Log it from a run.' },
  'tracking.model-without-run': {
    fr: 'Ce modèle ne vient d’aucune exécution.',
    en: 'This model comes from no run.',
  },
  'tracking.model-without-run.remedy': {
    fr: 'Notez le modèle à l’intérieur de mlflow.start_run.',
    en: 'Log the model inside mlflow.start_run.',
  },
  'tracking.bad-request': {
    fr: 'La demande ne se lit pas : {places}.',
    en: 'The request cannot be read: {places}.',
  },
  'tracking.bad-request.remedy': {
    fr: 'Vérifiez ces champs : une clé fait 250 caractères au plus, un paramètre 6 000, un lot 1 000 métriques et 100 paramètres.',
    en: 'Check these fields: a key has at most 250 characters, a parameter 6,000, a batch 1,000 metrics and 100 parameters.',
  },
  'tracking.bad-path': {
    fr: 'Le chemin « {path} » ne nomme aucun fichier d’une exécution.',
    en: 'The path “{path}” names no file of a run.',
  },
  'tracking.bad-path.remedy': {
    fr: 'Un chemin est relatif, sans « .. » : laissez MLflow le composer.',
    en: 'A path is relative, without “..”: let MLflow compose it.',
  },
  'tracking.no-such-file': {
    fr: 'Aucun fichier « {path} » dans cette exécution.',
    en: 'No file “{path}” in this run.',
  },
  'tracking.no-such-file.remedy': {
    fr: 'Demandez la liste de ses fichiers.',
    en: 'Ask for the list of its files.',
  },
  'tracking.bad-filter': {
    fr: 'Le filtre ne se lit pas à « {clause} ».',
    en: 'The filter cannot be read at “{clause}”.',
  },
  'tracking.bad-filter.remedy': {
    fr: "Écrivez par exemple metrics.auc > 0.8 and params.modele = 'foret'.",
    en: "Write for instance metrics.auc > 0.8 and params.model = 'forest'.",
  },
  'tracking.bad-order': {
    fr: 'L’ordre « {order} » ne se lit pas.',
    en: 'The order “{order}” cannot be read.',
  },
  'tracking.bad-order.remedy': {
    fr: 'Écrivez par exemple metrics.auc DESC.',
    en: 'Write for instance metrics.auc DESC.',
  },
  'tracking.full': {
    fr: 'Ce projet a déjà reçu {max} envois de scripts.',
    en: 'This project already received {max} requests of scripts.',
  },
  'tracking.full.remedy': {
    fr: 'Envoyez les métriques par lots, ou ouvrez un autre projet.',
    en: 'Send metrics in batches, or open another project.',
  },
  'tracking.run-failed': {
    fr: 'Le script a dit que son exécution a échoué.',
    en: 'The script said that its run failed.',
  },
  'tracking.run-failed.remedy': {
    fr: 'Ce qu’il a envoyé avant est gardé ; relancez-le après correction.',
    en: 'What it sent before is kept; run it again once corrected.',
  },
  'tracking.no-such-endpoint': {
    fr: 'Étalon n’offre pas « {path} ».',
    en: 'Étalon does not offer “{path}”.',
  },
  'tracking.no-such-endpoint.remedy': {
    fr: 'Le suivi des exécutions, de leurs fichiers et de leurs modèles l’est ; le registre de modèles de MLflow et ses traces ne le sont pas.',
    en: 'Tracking of runs, of their files and of their models is; the model registry of MLflow and its traces are not.',
  },
} as const;
