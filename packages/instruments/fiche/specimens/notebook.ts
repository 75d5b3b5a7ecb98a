import { draw, range, type Specimen } from '../specimen.ts';

const write = (cells: readonly object[]): string =>
  JSON.stringify({ nbformat: 4, metadata: { language_info: { name: 'python' } }, cells });
const code = (source: string, count: number | null, outputs: readonly object[] = []): object => ({
  cell_type: 'code',
  source,
  execution_count: count,
  outputs,
});
const PLOT = 'plt.plot(serie)';
const LOOKS = [
  'df.describe()',
  'df.corr()',
  'serie.rolling(7)',
  'df.isna().sum()',
  'df.boxplot()',
  'permutation_importance(modele)',
  "df.groupby('jour')",
];

const exploration: Specimen = {
  planted: 'variables, regards, hypothèses et figures sans nom d’axe que le relevé compte',
  plant: (stream) => {
    const columns = range(8).map((rank) => `colonne_${rank}`);
    const expected = { variable: 0, look: 0, hypothesis: 0, bare: 0 };
    const cells: object[] = [];
    for (const [rank, column] of columns.entries())
      if (draw(stream, 0.5)) {
        expected.variable += 1;
        cells.push(code(`valeur_${rank} = tableau['${column}']`, rank + 1));
      }
    for (const look of LOOKS)
      if (draw(stream, 0.5)) {
        expected.look += 1;
        cells.push(code(look, 1));
      }
    for (const _ of range(4))
      if (draw(stream, 0.5)) {
        expected.bare += 1;
        cells.push(code(PLOT, 1));
      } else cells.push(code(`${PLOT}\nplt.xlabel('x')\nplt.ylabel('y')`, 1));
    if (draw(stream, 0.5)) {
      expected.hypothesis += 1;
      cells.push({ cell_type: 'markdown', source: 'Hypothèse : le soir est plus lent.' });
    }
    return {
      files: {
        'carnet.ipynb': write(cells),
        'vols.csv': `${columns.join(';')}\n${columns.map(() => 1).join(';')}\n`,
      },
      expected,
    };
  },
  sound: 'regards, variables ou figures que le relevé voit dans un carnet qui n’en a pas, et comptes en trop',
  clean: () => ({
    files: {
      'carnet.ipynb': write([code('total = 1 + 1', 1), code('print(total)', 2)]),
      'vols.csv': 'colonne_a;colonne_b\n1;2\n',
    },
    examined: LOOKS.length + 2,
  }),
  count: (_, rows) => ({
    variable: rows.filter((row) => row.rule === 'variable examinée').length,
    look: rows.filter((row) => row.kind === 'look' && row.count !== 0).length,
    hypothesis: rows.filter((row) => row.kind === 'hypothesis').length,
    bare: rows.filter((row) => row.rule === 'figure sans nom d’axe').length,
  }),
  compared: 'Décompte direct des cellules tirées (fiche/specimens/notebook.ts).',
  gaming: ['Appeler toutes les fonctions d’affichage : les hypothèses et les sorties sont lisibles.'],
  sources: ['Noms de fonctions de pandas, seaborn, matplotlib et de R'],
};

const hygiene: Specimen = {
  planted:
    'ruptures d’ordre, erreurs, noms employés trop tôt, tirages sans graine, chemins absolus et bibliothèques sans version que le relevé situe',
  plant: (stream) => {
    const expected = { order: 0, error: 0, hidden: 0, random: 0, path: 0, library: 0 };
    const cells: object[] = [];
    let count = 10;
    for (const rank of range(10)) {
      const kind = stream.nextBelow(7);
      if (kind === 0 && rank > 0) {
        expected.order += 1;
        cells.push(code(`a${rank} = 1`, count - 5), code(`b${rank} = 1`, count));
      } else if (kind === 1) {
        expected.error += 1;
        cells.push(code(`c${rank} = 1`, count, [{ output_type: 'error', ename: 'ValueError' }]));
      } else if (kind === 2) {
        expected.hidden += 1;
        cells.push(code(`print(nom_${rank})`, count), code(`nom_${rank} = 2`, count + 1));
        count += 1;
      } else if (kind === 3) {
        expected.random += 1;
        cells.push(code(`d${rank} = np.random.rand(3)`, count));
      } else if (kind === 4) {
        expected.path += 1;
        cells.push(code(`e${rank} = lire('${['', 'home', 'moi', `fichier_${rank}.csv`].join('/')}')`, count));
      } else if (kind === 5) {
        expected.library += 1;
        cells.push(code(`import biblio${rank}`, count));
      } else cells.push(code(`f${rank} = 3`, count));
      count += 2;
    }
    if (expected.order > 0 && cells.length > 0) cells.unshift(code('debut = 0', 9));
    return { files: { 'carnet.ipynb': write(cells), 'requirements.txt': 'pandas==2.1.0\n' }, expected };
  },
  sound: 'cellules en ordre que le relevé signale, et comptes en trop',
  clean: () => ({
    files: {
      'carnet.ipynb': write([
        code('import pandas as pd\nimport numpy as np\nrng = np.random.default_rng(7)', 1),
        code("table = pd.read_csv('donnees/vols.csv')\nx = rng.random(3)", 2),
        code('def moyenne(valeurs):\n    return resultat(valeurs)\n', 3),
        code('def resultat(valeurs):\n    return sum(valeurs) / len(valeurs)\n', 4),
        code('print(moyenne(x), table.shape)', 5),
      ]),
      'requirements.txt': 'pandas==2.1.0\nnumpy==1.26.4\n',
    },
    examined: 5,
  }),
  count: (_, rows) => {
    const on = (rule: string): number => rows.filter((row) => row.rule === rule).length;
    return {
      order: on('ordre d’exécution'),
      error: on('erreur dans une sortie'),
      hidden: on('nom employé avant sa définition'),
      random: on('hasard sans graine'),
      path: on('chemin absolu'),
      library: on('bibliothèque sans version'),
    };
  },
  compared: 'Décompte direct des fautes au tirage (fiche/specimens/notebook.ts).',
  gaming: ['Tout exécuter à nouveau avant de remettre : I-NB-2 dirait si le résultat est le même.'],
  sources: ['Pimentel et coll. 2019, carnets publics'],
};

const execution: Specimen = {
  planted: 'aucune',
  plant: () => ({
    files: { 'carnet.ipynb': write([code('import torch\nx = 1', 1)]), 'requirements.txt': 'torch==2.2.0\n' },
    expected: {},
  }),
  sound: 'carnets dits exécutés sans l’être',
  clean: () => ({ files: { 'carnet.ipynb': write([code('x = 1', 1)]) }, examined: 1 }),
  count: ({ state }) => (state === 'ok' ? { run: 1 } : {}),
  compared: 'Aucune : aucun carnet n’est exécuté par cette installation.',
  gaming: [
    'Remettre un carnet dont les sorties ont été écrites à la main : seule une nouvelle exécution le verrait.',
  ],
  sources: ['nbformat 4, pour la lecture du fichier'],
  limits: [
    'Aucun environnement isolé n’exécute de carnet ici : l’instrument dit pourquoi et ce que le carnet demande.',
  ],
};

export const NOTEBOOK_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-EDA-1': exploration,
  'I-NB-1': hygiene,
  'I-NB-2': execution,
};
