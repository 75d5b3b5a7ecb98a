/** The part a piece plays for the instruments. */
export type Role =
  | 'dataset'
  | 'anomalies'
  | 'recipe'
  | 'store'
  | 'note'
  | 'manifest'
  | 'storage'
  | 'tools'
  | 'warehouse'
  | 'analysis'
  | 'models'
  | 'evaluation'
  | 'predictions'
  | 'protection'
  | 'register'
  | 'risks'
  | 'policy'
  | 'quality-policy'
  | 'findings'
  | 'sources'
  | 'claims'
  | 'notebook'
  | 'output'
  | 'code'
  | 'environment'
  | 'bench'
  | 'settings'
  | 'pipeline'
  | 'split'
  | 'fitted'
  | 'transformation'
  | 'training'
  | 'search'
  | 'fold-scores'
  | 'training-log'
  | 'emissions'
  | 'inference'
  | 'service'
  | 'model'
  | 'rows'
  | 'media'
  | 'indicators'
  | 'decision'
  | 'repository'
  | 'test-report'
  | 'coverage-report'
  | 'report';

interface RoleRule {
  readonly role: Role;
  readonly slot: RegExp;
  readonly file: RegExp;
  /** Endings that the role accepts when the slot names it; any when left out. */
  readonly ending?: RegExp;
}

const LIST = /\.(json|csv|tsv|xlsx)$/i;
const list = (stems: string): RegExp => new RegExp(`^(${stems})[^/]*\\.(json|csv|tsv|xlsx)$`, 'i');

/** In order: the first whose slot, else whose file name, is met. */
const ROLES: readonly RoleRule[] = [
  { role: 'notebook', slot: /notebook|carnet/i, file: /\.ipynb$/i, ending: /\.ipynb$/i },
  { role: 'anomalies', slot: /anomal/i, file: /^anomal.*\.(json|csv|tsv|xlsx)$/i },
  { role: 'recipe', slot: /recette|recipe/i, file: /^recette.*\.json$/i },
  { role: 'storage', slot: /stockage|storage/i, file: list('stockage|storage') },
  { role: 'tools', slot: /outils|tools/i, file: list('outils|tools') },
  { role: 'manifest', slot: /manif/i, file: /^manif.*\.(json|csv)$/i },
  {
    role: 'warehouse',
    slot: /entrep|warehouse/i,
    file: /^(entrep[^/]*|warehouse)\.json$/i,
    ending: /\.json$/i,
  },
  {
    role: 'analysis',
    slot: /analys/i,
    file: /^analys[^/]*\.(json|xlsx)$/i,
    ending: /\.(json|xlsx)$/i,
  },
  { role: 'models', slot: /^models$|modeles/i, file: /^modeles[^/]*\.json$/i, ending: /\.json$/i },
  { role: 'evaluation', slot: /evaluation/i, file: /^mesure[^/]*\.json$/i, ending: /\.(json|parquet)$/i },
  { role: 'predictions', slot: /predictions/i, file: /^predictions[^/]*\.(csv|tsv|parquet|xlsx)$/i },
  { role: 'pipeline', slot: /pipeline/i, file: /^pipeline[^/]*\.json$/i, ending: /\.json$/i },
  {
    role: 'split',
    slot: /decoup|partage|^split/i,
    file: /^(decoupage|partage|split)[^/]*\.(csv|tsv|parquet)$/i,
    ending: /\.(csv|tsv|parquet)$/i,
  },
  { role: 'fitted', slot: /^etat|fitted/i, file: /^etat[^/]*\.json$/i, ending: /\.json$/i },
  {
    role: 'transformation',
    slot: /transformation/i,
    file: /^transformation[^/]*\.json$/i,
    ending: /\.json$/i,
  },
  {
    role: 'training',
    slot: /entrainement|^training$/i,
    file: /^entrainement[^/]*\.json$/i,
    ending: /\.json$/i,
  },
  {
    role: 'search',
    slot: /recherche|essais|trials|^search$/i,
    file: /^(recherche[^/]*\.json|(essais|trials|study)[^/]*\.(csv|tsv|parquet))$/i,
    ending: /\.(json|csv|tsv|parquet)$/i,
  },
  {
    role: 'fold-scores',
    slot: /scores-plis|fold-scores/i,
    file: /^(scores?[-_]?(des[-_])?plis|fold[-_]?scores|cv[-_]?results)[^/]*\.(csv|tsv|parquet)$/i,
    ending: /\.(csv|tsv|parquet)$/i,
  },
  {
    role: 'training-log',
    slot: /journal|training-log|history/i,
    file: /^(journal|history|training[-_]?log|metrics)[^/]*\.(csv|tsv|parquet)$/i,
    ending: /\.(csv|tsv|parquet)$/i,
  },
  {
    role: 'emissions',
    slot: /emissions/i,
    file: /^emissions?[^/]*\.(csv|tsv)$/i,
    ending: /\.(csv|tsv)$/i,
  },
  { role: 'model', slot: /^(onnx|model|modele)$/i, file: /\.onnx$/i, ending: /\.onnx$/i },
  {
    role: 'rows',
    slot: /vecteurs|vectors/i,
    file: /^(vecteurs|vectors)[^/]*\.(parquet|csv|tsv)$/i,
    ending: /\.(parquet|csv|tsv)$/i,
  },
  { role: 'inference', slot: /inference/i, file: /^inference[^/]*\.json$/i, ending: /\.json$/i },
  {
    role: 'service',
    slot: /essai-service|^service/i,
    file: /^essai-service[^/]*\.json$/i,
    ending: /\.json$/i,
  },
  {
    role: 'repository',
    slot: /code|depot|repositor/i,
    file: /^(code|depot|source|src|projet|project|repo)[^/]*\.zip$/i,
    ending: /\.zip$/i,
  },
  {
    role: 'coverage-report',
    slot: /couverture|coverage/i,
    file: /(^(coverage|cobertura|couverture)[^/]*\.(xml|info)|^lcov[^/]*\.info)$/i,
    ending: /\.(xml|info)$/i,
  },
  {
    role: 'test-report',
    slot: /junit|rapport-tests|test-report/i,
    file: /^(junit|test[-_]?(results?|report)|rapport[-_]?(de[-_]?)?tests?|TEST-)[^/]*\.xml$/i,
    ending: /\.xml$/i,
  },
  {
    role: 'decision',
    slot: /^(decision|tableau-decision|matrice-decision|mcda)/i,
    file: list('decision|tableau[-_]?(de[-_])?decision|matrice[-_]?(de[-_])?decision|mcda'),
    ending: LIST,
  },
  {
    role: 'indicators',
    slot: /indicat|kpi/i,
    file: list('indicateurs?|indicators?|kpis?'),
    ending: LIST,
  },
  {
    role: 'report',
    slot: /^(synthesis|synthese)$/i,
    file: /^rapport[^/]*\.json$/i,
    ending: /\.json$/i,
  },
  { role: 'media', slot: /medias?|images|sons|sounds/i, file: /\.zip$/i, ending: /\.zip$/i },
  { role: 'protection', slot: /protection/i, file: /^protection[^/]*\.json$/i, ending: /\.json$/i },
  {
    role: 'register',
    slot: /registre|register|rgpd|gdpr/i,
    file: list('rgpd|registre|register|traitements'),
    ending: LIST,
  },
  { role: 'risks', slot: /risq|risk/i, file: list('risq|risk'), ending: LIST },
  {
    role: 'policy',
    slot: /politi|policy|mesures/i,
    file: list('politi|policy|mesures|measures'),
    ending: LIST,
  },
  {
    role: 'quality-policy',
    slot: /qualit|controles|checks/i,
    file: list('qualite|quality|controles|checks|dictionnaire'),
    ending: LIST,
  },
  {
    role: 'findings',
    slot: /constats|findings|resultats/i,
    file: list('constats|findings|resultats|results'),
    ending: LIST,
  },
  { role: 'claims', slot: /affirm|claims/i, file: list('affirm|claims'), ending: LIST },
  {
    role: 'sources',
    slot: /biblio|sources/i,
    file: /(\.(bib|ris)|^(biblio|sources|references)[^/]*\.(json|csv|xlsx))$/i,
  },
  { role: 'bench', slot: /bench|banc/i, file: /^(bench|banc)[^/]*\.(csv|tsv|json|log|txt)$/i },
  {
    role: 'environment',
    slot: /environ|lock/i,
    file: /^(requirements[^/]*\.txt|environment\.ya?ml|poetry\.lock|pipfile\.lock|renv\.lock|package-lock\.json|uv\.lock|conda-lock\.yml|sessioninfo[^/]*\.txt)$/i,
  },
  { role: 'output', slot: /sortie|output/i, file: /\.(rout|out)$/i },
  { role: 'code', slot: /code|script/i, file: /\.(py|r|jl|ts|js|sh)$/i },
  {
    role: 'settings',
    slot: /config|settings|deploi|deploy/i,
    file: /(^\.env[^/]*|\.(ya?ml|ini|cfg|toml|env|conf|properties))$/i,
  },
  { role: 'store', slot: /entrep|store|warehouse/i, file: /^(entrep.*|.*\.(sqlite3?|db|sql))$/i },
  { role: 'note', slot: /note|document|rapport|memoire/i, file: /^note\b.*|\.(md|markdown|docx|pdf|txt)$/i },
  { role: 'dataset', slot: /donn|data|jeu|livr/i, file: /\.(csv|tsv|parquet|xlsx|jsonl|json)$/i },
];

/** The role a piece plays: its slot says, else its file name. */
export function roleOfPiece(piece: { readonly slot: string; readonly fileName: string }): Role | null {
  const bySlot = ROLES.find(
    ({ slot, ending }) => slot.test(piece.slot) && (ending === undefined || ending.test(piece.fileName)),
  );
  return (bySlot ?? ROLES.find(({ file }) => file.test(piece.fileName)))?.role ?? null;
}
