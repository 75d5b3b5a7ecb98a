export const caseMessages = {
  'case.description': {
    fr: 'construit et vérifie les dossiers de cas',
    en: 'builds and verifies case packages',
  },
  'case.build': {
    fr: 'construit un dossier de cas à partir de sa graine',
    en: 'builds a case package from its seed',
  },
  'case.verify': {
    fr: 'compare un dossier de cas à son manifeste, fichier par fichier',
    en: 'compares a case package with its manifest, file by file',
  },
  'case.option-seed': {
    fr: 'graine : la même graine donne les mêmes octets',
    en: 'seed: the same seed gives the same bytes',
  },
  'case.option-out': {
    fr: 'dossier de sortie (défaut : .data/cases/<id>/<version>)',
    en: 'output folder (default: .data/cases/<id>/<version>)',
  },
  'case.step-records': { fr: 'Enregistrements', en: 'Records' },
  'case.step-defects': { fr: 'Défauts', en: 'Defects' },
  'case.step-reference': { fr: 'Référentiel, vérité et notes', en: 'Reference, truth and notes' },
  'case.step-identity': { fr: 'Empreintes', en: 'Hashes' },
  'case.step-done': { fr: 'Terminé', en: 'Done' },
  'case.built': {
    fr: 'Cas {id} {version} construit dans {folder} : {files} fichiers, dont {visible} visibles, {defects} défauts plantés.',
    en: 'Case {id} {version} built in {folder}: {files} files, {visible} of them visible, {defects} planted defects.',
  },
  'case.identity': { fr: 'Empreinte du dossier : {sha256}', en: 'Hash of the package: {sha256}' },
  'case.intact': {
    fr: 'Le dossier {id} {version} est conforme à son manifeste ({files} fichiers).',
    en: 'Package {id} {version} matches its manifest ({files} files).',
  },
  'case.differs': {
    fr: 'Le dossier {id} {version} diffère de son manifeste. Reconstruisez-le avec la même graine ({seed}).',
    en: 'Package {id} {version} differs from its manifest. Build it again from the same seed ({seed}).',
  },
  'case.file-missing': { fr: 'absent   {path}', en: 'missing  {path}' },
  'case.file-changed': { fr: 'modifié  {path}', en: 'changed  {path}' },
  'case.file-added': { fr: 'ajouté   {path}', en: 'added    {path}' },
  'case.file-identity': { fr: 'empreinte du manifeste fausse : {path}', en: 'wrong manifest hash: {path}' },
  'case.unknown': {
    fr: 'Cas inconnu : {id}. Cas disponibles : {known}.',
    en: 'Unknown case: {id}. Available cases: {known}.',
  },
} as const;
