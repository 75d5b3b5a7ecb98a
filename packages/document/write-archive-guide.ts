export interface ArchiveFacts {
  readonly title: string;
  readonly documents: readonly {
    readonly folder: string;
    readonly title: string;
    readonly kind: string;
    readonly revisions: number;
  }[];
  readonly runs: number;
  readonly files: number;
  /** Outputs left out because the archive would be too large, by name, SHA-256 and size. */
  readonly omitted: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
}

/** The README of a project's archive, in French then in English: what is where, readable without Étalon. */
export function writeArchiveGuide(facts: ArchiveFacts): string {
  return `${[...writeFrench(facts), '', '---', '', ...writeEnglish(facts)].join('\n')}\n`;
}

function listDocuments(facts: ArchiveFacts): readonly string[] {
  return facts.documents.map(
    ({ folder, title, kind, revisions }) => `- \`${folder}/\` : ${title} (${kind}, ${revisions})`,
  );
}

function listOmitted({ omitted }: ArchiveFacts): readonly string[] {
  return omitted.map(({ path, sha256, bytes }) => `- \`${path}\` (${bytes}), SHA-256 ${sha256}`);
}

function writeFrench(facts: ArchiveFacts): readonly string[] {
  return [
    `# ${facts.title}`,
    '',
    'Archive d’un projet de l’atelier. Tout s’y lit avec un éditeur de texte, un tableur ou un lecteur Parquet ; aucun logiciel',
    'particulier n’est nécessaire.',
    '',
    '- `projet.json` : titre, membres, documents, fichiers et calculs, avec leurs empreintes SHA-256.',
    '- `documents/<document>/document.json` : l’état présent ; `schema.json` : sa forme (JSON Schema 2020-12) ; `tables/*.csv` :',
    '  ses listes (UTF-8, virgules) ; `revisions.jsonl` : une révision par ligne, avec son auteur, sa date, ce qu’elle a changé et',
    '  l’empreinte de l’état qu’elle a donné. Rejouées dans l’ordre, ces modifications redonnent chaque état.',
    '- `calculs/<calcul>/calcul.json` : moteur, version, paramètres, empreintes des entrées, résultat ; à côté, les fichiers produits.',
    '- `fichiers/` : les fichiers apportés au projet, tels qu’ils sont arrivés.',
    '',
    'Une modification est `set` (écrire une valeur), `insert` (ajouter un élément à une liste, avant un autre ou à la fin), `remove`',
    'ou `move`. Son chemin part de la racine ; `@` et un identifiant désignent un élément d’une liste.',
    '',
    `Documents (titre, type, nombre de révisions) ; ${facts.runs} calculs ; ${facts.files} fichiers.`,
    '',
    ...listDocuments(facts),
    ...(facts.omitted.length === 0
      ? []
      : [
          '',
          'Non inclus, car l’archive dépasserait 4 Go ; à télécharger un par un (octets) :',
          '',
          ...listOmitted(facts),
        ]),
  ];
}

function writeEnglish(facts: ArchiveFacts): readonly string[] {
  return [
    `# ${facts.title}`,
    '',
    'Archive of a project of the workshop. Everything in it reads with a text editor, a spreadsheet or a Parquet reader; no special',
    'software is needed.',
    '',
    '- `projet.json`: title, members, documents, files and runs, with their SHA-256.',
    '- `documents/<document>/document.json`: the present state; `schema.json`: its shape (JSON Schema 2020-12); `tables/*.csv`: its',
    '  lists (UTF-8, commas); `revisions.jsonl`: one revision a line, with its author, its date, what it changed and the hash of the',
    '  state it gave. Replayed in order, these changes give back every state.',
    '- `calculs/<run>/calcul.json`: engine, version, parameters, hashes of the inputs, result; beside it, the files it made.',
    '- `fichiers/`: the files brought into the project, as they arrived.',
    '',
    'A change is `set` (write a value), `insert` (add an item to a list, before another or at the end), `remove` or `move`. Its path',
    'starts at the root; `@` and an id mean an item of a list.',
    '',
    `Documents (title, type, number of revisions); ${facts.runs} runs; ${facts.files} files.`,
    '',
    ...listDocuments(facts),
    ...(facts.omitted.length === 0
      ? []
      : [
          '',
          'Left out, since the archive would be larger than 4 GB; to download one by one (bytes):',
          '',
          ...listOmitted(facts),
        ]),
  ];
}
