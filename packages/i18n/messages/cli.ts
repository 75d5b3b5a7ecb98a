export const cliMessages = {
  'cli.description': {
    fr: 'Étalon : du référentiel officiel au certificat vérifiable.',
    en: 'Étalon: from the official framework to a certificate anyone can verify.',
  },
  'cli.option-json': {
    fr: 'un seul objet JSON sur la sortie standard',
    en: 'one JSON value on standard output',
  },
  'cli.option-lang': { fr: 'langue des phrases : fr ou en', en: 'language of the sentences: fr or en' },
  'cli.option-port': {
    fr: 'port d’écoute (défaut : PORT, sinon 3000 ou le suivant libre)',
    en: 'port to listen on (default: PORT, else 3000 or the next free one)',
  },
  'cli.demo': {
    fr: 'sert une démonstration en mémoire sur un port libre ; rien n’est gardé',
    en: 'serves a demonstration in memory on a free port; nothing is kept',
  },
  'cli.serve': { fr: 'sert l’application', en: 'serves the application' },
  'cli.file-missing': {
    fr: 'Le fichier {path} ne peut pas être lu. Vérifiez le chemin et les droits de lecture.',
    en: 'The file {path} cannot be read. Check the path and the right to read it.',
  },
  'cli.unknown-command': {
    fr: 'Commande inconnue : {name}. `etalon --help` donne la liste.',
    en: 'Unknown command: {name}. `etalon --help` lists them.',
  },
  'cli.unknown-option': {
    fr: 'Option inconnue : {name}. Ajoutez --help à la commande pour voir les siennes.',
    en: 'Unknown option: {name}. Add --help to the command to see its own.',
  },
  'cli.missing-argument': {
    fr: 'Il manque l’argument « {name} ». Ajoutez --help à la commande pour voir son usage.',
    en: 'The argument "{name}" is missing. Add --help to the command to see its usage.',
  },
  'cli.missing-option': {
    fr: 'L’option « {name} » est nécessaire.',
    en: 'Option “{name}” is needed.',
  },
  'cli.option-without-value': {
    fr: 'L’option {name} attend une valeur.',
    en: 'The option {name} needs a value.',
  },
  'cli.too-many-arguments': {
    fr: 'Trop d’arguments. Ajoutez --help à la commande pour voir son usage.',
    en: 'Too many arguments. Add --help to the command to see its usage.',
  },
  'cli.option-demo-port': {
    fr: 'port d’écoute (défaut : un port libre)',
    en: 'port to listen on (default: a free one)',
  },
  'cli.help': { fr: 'affiche cette aide', en: 'shows this help' },
  'cli.title-usage': { fr: 'Usage :', en: 'Usage:' },
  'cli.title-arguments': { fr: 'Arguments :', en: 'Arguments:' },
  'cli.title-options': { fr: 'Options :', en: 'Options:' },
  'cli.title-commands': { fr: 'Commandes :', en: 'Commands:' },
  'cli.fault': {
    fr: 'Le programme a rencontré une faute qui lui est propre. Voici sa trace :',
    en: 'The program met a fault of its own. Here is its trace:',
  },
  'cli.exit-codes': {
    fr: 'Codes de sortie : 0 fait ou règle satisfaite, 1 règle non satisfaite, 2 mauvais usage, 3 faute du programme.',
    en: 'Exit codes: 0 done or rule met, 1 rule not met, 2 misuse, 3 fault of the program.',
  },
  'start.preparing': {
    fr: 'Préparation des pages et de la base de données…',
    en: 'Preparing the pages and the database…',
  },
  'start.seeding-accounts': {
    fr: 'Registre vide : la démonstration s’installe (comptes)…',
    en: 'Empty register: the demonstration is being set up (accounts)…',
  },
  'start.seeding-framework': { fr: '  référentiel officiel…', en: '  official framework…' },
  'start.seeding-case': { fr: '  cas et ses données…', en: '  case and its data…' },
  'start.seeding-session': { fr: '  session et règlement…', en: '  session and regulations…' },
  'start.seeding-hand-ins': { fr: '  dossiers déposés…', en: '  hand-ins…' },
  'start.seeding-missions': { fr: 'missions en entreprise', en: 'company missions' },
  'start.seeding-jury': { fr: '  jury, décision et certificat…', en: '  jury, decision and certificate…' },
  'start.ready': { fr: 'Étalon répond à {address}', en: 'Étalon answers at {address}' },
  'start.accounts': {
    fr: 'Comptes de démonstration (mot de passe : {password})',
    en: 'Demonstration accounts (password: {password})',
  },
  'start.port-taken': {
    fr: 'Le port {port} est pris. Libérez-le ou choisissez-en un autre avec PORT.',
    en: 'Port {port} is taken. Free it or choose another one with PORT.',
  },
  'start.not-durable': {
    fr: 'Base embarquée : une coupure de courant peut perdre les dernières écritures. Pour un usage réel, donnez DATABASE_URL.',
    en: 'Embedded database: a power cut may lose the last writes. For real use, give DATABASE_URL.',
  },
} as const;
