import type { Role } from './roles.ts';

/** Where a list of the hand-in may be: in which pieces, under which names, and for which of them a bare table is that list. */
export interface ListSpec {
  readonly roles: readonly Role[];
  /** Folded names of the member of a document, or of the sheet of a workbook. */
  readonly keys: readonly string[];
  readonly own: readonly Role[];
}

export const LISTS = {
  anomalies: { roles: ['anomalies'], keys: ['anomalies'], own: ['anomalies'] },
  risks: { roles: ['risks', 'protection'], keys: ['risks', 'risques'], own: ['risks'] },
  measures: {
    roles: ['policy', 'risks', 'protection'],
    keys: ['measures', 'mesures'],
    own: ['policy'],
  },
  processings: {
    roles: ['register', 'protection'],
    keys: ['processings', 'traitements'],
    own: ['register'],
  },
  legal: {
    roles: ['register', 'protection'],
    keys: ['legal', 'obligations', 'provisions', 'droit'],
    own: [],
  },
  levels: { roles: ['risks', 'protection'], keys: ['levels', 'niveaux', 'etendues'], own: [] },
  losses: { roles: ['risks', 'protection'], keys: ['losses', 'pertes'], own: [] },
  stakeholders: {
    roles: ['risks', 'protection'],
    keys: ['stakeholders', 'partiesprenantes'],
    own: [],
  },
  principles: { roles: ['register', 'risks', 'protection'], keys: ['principles', 'principes'], own: [] },
  classification: {
    roles: ['register', 'protection'],
    keys: ['classification', 'cheminia', 'qualificationia'],
    own: [],
  },
  'pii-inventory': {
    roles: ['risks', 'register', 'protection'],
    keys: ['piiinventory', 'inventaire'],
    own: [],
  },
  rights: { roles: ['policy', 'protection'], keys: ['procedures', 'droits'], own: [] },
  flows: { roles: ['register', 'protection'], keys: ['flows', 'flux'], own: [] },
  'feared-events': {
    roles: ['risks', 'protection'],
    keys: ['fearedevents', 'evenementsredoutes'],
    own: [],
  },
  choices: { roles: ['report'], keys: ['choices', 'choix'], own: [] },
  surprises: { roles: ['report'], keys: ['surprises'], own: [] },
  dictionary: {
    roles: ['quality-policy', 'protection', 'warehouse'],
    keys: ['dictionary', 'dictionnaire'],
    own: [],
  },
  checks: {
    roles: ['quality-policy', 'protection'],
    keys: ['checks', 'controles', 'regles'],
    own: ['quality-policy'],
  },
  procedures: { roles: ['quality-policy', 'protection'], keys: ['procedures'], own: [] },
  storage: {
    roles: ['storage', 'warehouse'],
    keys: ['storage', 'stockage', 'stores', 'magasins'],
    own: ['storage'],
  },
  lineage: { roles: ['storage', 'warehouse'], keys: ['lineage', 'lignage', 'loads', 'chargements'], own: [] },
  tools: { roles: ['tools', 'warehouse'], keys: ['tools', 'outils'], own: ['tools'] },
  needs: { roles: ['tools', 'warehouse'], keys: ['needs', 'besoins'], own: [] },
  libraries: { roles: ['tools', 'warehouse'], keys: ['libraries', 'bibliotheques'], own: [] },
  bench: { roles: ['bench'], keys: ['bench', 'banc', 'runs', 'essais'], own: ['bench'] },
  multiplicity: { roles: ['analysis'], keys: ['multiplicity', 'multiplicite'], own: [] },
  questions: { roles: ['analysis'], keys: ['questions', 'question'], own: [] },
  plan: { roles: ['analysis'], keys: ['plan'], own: [] },
  variables: { roles: ['analysis'], keys: ['variables'], own: [] },
  source: { roles: ['analysis'], keys: ['source'], own: [] },
  models: { roles: ['analysis', 'findings'], keys: ['models', 'modeles', 'analyses'], own: [] },
  findings: {
    roles: ['findings', 'analysis'],
    keys: ['findings', 'constats', 'resultats'],
    own: ['findings'],
  },
  actions: { roles: ['analysis'], keys: ['actions'], own: [] },
  specifications: { roles: ['analysis', 'findings'], keys: ['specifications', 'variantes'], own: [] },
  sources: {
    roles: ['sources', 'analysis', 'protection'],
    keys: ['sources', 'documents', 'references', 'bibliographie'],
    own: ['sources'],
  },
  claims: { roles: ['claims', 'sources', 'analysis'], keys: ['claims', 'affirmations'], own: ['claims'] },
  indicators: {
    roles: ['indicators'],
    keys: ['indicators', 'indicateurs', 'kpis', 'kpi'],
    own: ['indicators'],
  },
} as const satisfies Readonly<Record<string, ListSpec>>;

export type ListName = keyof typeof LISTS;
