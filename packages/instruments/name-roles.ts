import type { Role } from './bench/roles.ts';

export const NO_CASE = 'Aucun dossier de cas n’est rattaché à cette situation.';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  dataset: 'jeu de données livré',
  anomalies: 'fichier anomalies.json',
  recipe: 'fichier recette.json',
  store: 'entrepôt livré (SQLite ou .sql)',
  note: 'note',
  manifest: 'manifeste de la zone non structurée',
  storage: 'fichier stockage.json',
  tools: 'fichier outils.json',
  warehouse: 'document d’entrepôt (entrepot.json)',
  analysis: 'document d’analyse (analyse.json)',
  models: 'document des modèles (modeles.json)',
  evaluation: 'mesure des modèles (mesure.json)',
  predictions: 'fichier de prédictions',
  protection: 'document de protection (protection.json)',
  register: 'registre des traitements (rgpd.json)',
  risks: 'registre des risques (risques.json)',
  policy: 'politique (politique.json)',
  'quality-policy': 'référentiel qualité (qualite.json)',
  findings: 'table des constats (constats.json)',
  sources: 'bibliographie (.bib, .ris, sources.json)',
  claims: 'liste d’affirmations (affirmations.json)',
  notebook: 'carnet de code (.ipynb)',
  output: 'sortie de calcul (.Rout, .out)',
  code: 'script',
  environment: 'fichier d’environnement (requirements.txt, renv.lock…)',
  bench: 'banc d’essai (bench.csv)',
  settings: 'fichier de configuration',
  pipeline: 'chaîne de transformation (pipeline.json)',
  split: 'découpage des lignes (decoupage.csv)',
  fitted: 'état appris (etat.json)',
  transformation: 'compte rendu de transformation (transformation.json)',
  training: 'compte rendu d’entraînement (entrainement.json)',
  search: 'recherche de réglages (recherche.json, trials.csv)',
  'fold-scores': 'scores par pli (scores-plis.csv)',
  'training-log': 'journal d’apprentissage (history.csv)',
  emissions: 'relevé d’énergie (emissions.csv)',
  inference: 'exécution d’un modèle (inference.json)',
  model: 'modèle ONNX (.onnx)',
  rows: 'vecteurs des lignes (vecteurs.parquet)',
  media: 'archive d’images ou de sons (.zip)',
  repository: 'archive du code (code.zip)',
  'test-report': 'compte rendu de tests (junit.xml)',
  'coverage-report': 'couverture des tests (coverage.xml, lcov.info)',
  decision: 'tableau de décision (decision.json)',
  indicators: 'liste d’indicateurs (indicateurs.json)',
  report: 'rapport de l’atelier (rapport.json)',
  service: 'essai de mise en service (essai-service.json)',
};

/** The pieces that would play these parts, in French. */
export function nameRoles(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_WORDS[role]).join(', ');
}
