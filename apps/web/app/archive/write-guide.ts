/** The README of an archive, in French then in English: what is where, and how to read it without Étalon. */
export function writeRegisterGuide(kind: 'session' | 'candidacy', label: string): string {
  const french = [
    `# ${kind === 'session' ? `Archive de la session « ${label} »` : `Archive de la candidature ${label}`}`,
    '',
    'Tout s’y lit sans logiciel particulier : un éditeur de texte, un tableur, un lecteur de PDF.',
    '',
    'Pour savoir pourquoi une décision a été prise, ouvrez `candidatures/<candidature>/compte-rendu.md` : le résultat et son motif, la règle du',
    'bloc clause par clause, le niveau de chaque critère, ce que le jury en a écrit et où il l’a lu, les décisions remplacées, les recours.',
    '',
    '- `tableaux/*.csv` et `tableaux/classeur.xlsx` : les mêmes données en tableaux ; `clauses` explique chaque case de la règle.',
    '- `candidatures/<candidature>/dossier.json` : tout ce qui est enregistré, pour un programme.',
    '- `candidatures/<candidature>/remises/` : les fichiers remis, et l’accusé qui les scelle ; `retirees/` : ceux qui ont été remplacés avant.',
    '- `candidatures/<candidature>/certificats/` : les certificats (Open Badges 3.0).',
    ...(kind === 'session'
      ? [
          '- `proces-verbaux/` : les procès-verbaux scellés, en PDF, et leur contenu.',
          '- `session/` : le règlement, le référentiel et la matrice tels que la session les a fixés ; `deroulement.json` : son calendrier, ses délais',
          '  individuels, ses jurys avec convocations, réponses et présence, les troisièmes lectures et l’échantillon de modération, aussi en tableaux.',
          '- `journal/journal.jsonl` : le journal entier, une rangée par ligne, chacune liée à la précédente par son empreinte. `etalon journal verify`',
          '  le vérifie.',
        ]
      : ['- `session/reglement.json` : le règlement de la session.']),
    '- `manifeste.csv` : chaque fichier avec sa taille et son empreinte SHA-256 ; `non-inclus.csv`, s’il est là : ce qui dépassait 4 Go, ou dont le contenu n’est plus gardé.',
    '',
    'Les niveaux vont de 0 (non démontré) à 3 (démontré avec maîtrise) ; NE : non évaluable ; NP : non produit. Un dossier qui manque est un',
    'dossier que la personne qui a fait l’archive n’a pas le droit de lire, ou qui n’existe pas.',
  ];
  const english = [
    `# ${kind === 'session' ? `Archive of the session “${label}”` : `Archive of the candidacy ${label}`}`,
    '',
    'Everything reads without any particular software: a text editor, a spreadsheet, a PDF reader.',
    '',
    'To know why a decision was taken, open `candidatures/<candidacy>/compte-rendu.md`: the result and its motive, the rule of the block clause',
    'by clause, the level of each criterion, what the jury wrote of it and where they read it, superseded decisions, appeals.',
    '',
    '- `tableaux/*.csv` and `tableaux/classeur.xlsx`: the same data as tables; `clauses` explains every cell of the rule.',
    '- `candidatures/<candidacy>/dossier.json`: everything that is recorded, for a program.',
    '- `candidatures/<candidacy>/remises/`: the files handed in and the receipt that seals them; `retirees/`: those replaced before.',
    '- `candidatures/<candidacy>/certificats/`: the certificates (Open Badges 3.0).',
    ...(kind === 'session'
      ? [
          '- `proces-verbaux/`: the sealed minutes, as PDF, and their content.',
          '- `session/`: the regulations, the framework and the matrix as the session fixed them; `deroulement.json`: its calendar, individual',
          '  deadlines, juries with convocations, answers and presence, third readings and the moderation sample, also as tables.',
          '- `journal/journal.jsonl`: the whole journal, one row per line, each linked to the one before by its hash. `etalon journal verify` checks it.',
        ]
      : ['- `session/reglement.json`: the regulations of the session.']),
    '- `manifeste.csv`: each file with its size and its SHA-256 hash; `non-inclus.csv`, if it is there: what went past 4 GB, or whose content is no longer kept.',
    '',
    'Levels go from 0 (not shown) to 3 (shown with mastery); NE: not assessable; NP: not produced. A folder that is missing is one that the',
    'person who made the archive may not read, or that does not exist.',
  ];
  return `${[...french, '', '---', '', ...english].join('\n')}\n`;
}
