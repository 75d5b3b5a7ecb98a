import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { findHiddenState } from './find-hidden-state.ts';
import { type Script, stripComments } from './list-scripts.ts';

const RANDOM =
  /np\.random|\brandom\.|\.sample\(|train_test_split|shuffle|\brnorm\(|\brunif\(|\bsample\(|KMeans|RandomForest/;
const SEED =
  /random\.seed|np\.random\.seed|default_rng\(\s*\d|random_state\s*=\s*\d|manual_seed|set\.seed\(|seed\s*=\s*\d/;
const ABSOLUTE = /["'](\/(?:home|Users|content|mnt|tmp|data|var|opt)\/[^"'\n]*|[A-Za-z]:[\\/][^"'\n]*)["']/g;
const IMPORT = /^\s*(?:import\s+([\w.]+)|from\s+([\w.]+)\s+import)|\b(?:library|require)\(\s*["']?([\w.]+)/gm;
const STANDARD = new Set(
  'abc argparse array ast asyncio base64 bisect calendar cmath collections contextlib copy csv ctypes dataclasses datetime decimal difflib enum errno fractions functools gc getpass glob gzip hashlib heapq html http importlib inspect io itertools json locale logging math mimetypes multiprocessing numbers operator os pathlib pickle platform pprint queue random re secrets shutil signal socket sqlite3 statistics string struct subprocess sys tempfile textwrap threading time timeit traceback types typing unicodedata urllib uuid warnings weakref xml zipfile zlib __future__ base stats utils graphics grdevices methods datasets'.split(
    ' ',
  ),
);
/** Names of import that differ from the name that is installed. */
const INSTALLED: Readonly<Record<string, string>> = {
  sklearn: 'scikit-learn',
  cv2: 'opencv-python',
  PIL: 'pillow',
  yaml: 'pyyaml',
  bs4: 'beautifulsoup4',
  dateutil: 'python-dateutil',
};

/** Order of execution, errors kept, hidden state, seeds, absolute paths and imports without a pinned version (I-NB-1). */
export function measureHygiene(
  scripts: readonly Script[],
  pinned: ReadonlySet<string>,
): ReadingDraft | Absence {
  const code = scripts.flatMap(({ cells }) =>
    cells.filter((cell) => cell.kind === 'code' && cell.source.trim() !== ''),
  );
  if (code.length === 0)
    return { state: 'not_applicable', reason: 'Aucune cellule de code dans les carnets remis.' };
  const rows = scripts.flatMap((script) => [describe(script), ...examine(script, pinned)]);
  const findings = rows.filter((row) => row.kind === 'finding');
  const run = code.filter((cell) => cell.executionCount !== null).length;
  const count = (rule: string): number => findings.filter((row) => row.rule === rule).length;
  return {
    measurand: 'Constats situés sur la tenue des carnets de code, sans les exécuter',
    sentence: `${writeCount(code.length, 'cellule de code', 'cellules de code')}, dont exécutées : ${run}. Ruptures d’ordre : ${count('ordre d’exécution')}, erreurs gardées : ${count('erreur dans une sortie')}, noms employés avant leur définition : ${count('nom employé avant sa définition')}, tirages sans graine : ${count('hasard sans graine')}, chemins absolus : ${count('chemin absolu')}, bibliothèques sans version : ${count('bibliothèque sans version')}.`,
    value: rows,
    unit: 'constats',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'lecture du fichier et analyse du texte des cellules' },
    references: [
      {
        label: 'Carnets publics : part qui s’exécute (0,24)',
        lo: 0.24,
        hi: 0.24,
        status: 'empirical_benchmark',
        source: 'Pimentel et coll. 2019',
      },
    ],
    assumptions: [
      {
        text: 'Le langage est Python ou R',
        check: scripts.every(({ language }) => /^(python|r)$/.test(language)) ? 'held' : 'unchecked',
      },
    ],
    limits: [
      'Analyse du texte, sans exécution : un nom défini par une importation étoilée ou un fichier chargé n’est pas vu.',
      'Une version figée ailleurs que dans un fichier remis n’est pas vue.',
      'Peut être contourné : tout exécuter à nouveau avant de remettre ; I-NB-2 dirait si le résultat est le même.',
    ],
    params: { cells: code.length, notebooks: scripts.length, pinned: pinned.size },
  };
}

function describe({ path, cells }: Script): ReadingRow {
  const code = cells.filter((cell) => cell.kind === 'code');
  return {
    kind: 'notebook',
    rule: 'carnet',
    object: path,
    count: cells.length,
    code: code.length,
    executed: code.filter((cell) => cell.executionCount !== null).length,
    outputs: code.filter((cell) => cell.outputs.length > 0).length,
    path,
    locator: 'cellule 1',
  };
}

function examine({ path, language, cells }: Script, pinned: ReadonlySet<string>): readonly ReadingRow[] {
  const found: ReadingRow[] = [];
  const add = (rule: string, object: string, locator: string): void => {
    found.push({ kind: 'finding', rule, object: object.slice(0, 200), count: 1, path, locator });
  };
  const code = cells.filter((cell) => cell.kind === 'code' && cell.source.trim() !== '');
  const seeded = code.some((cell) => SEED.test(stripComments(cell.source)));
  let last = 0;
  for (const cell of code) {
    const bare = stripComments(cell.source);
    if (cell.executionCount === null)
      add('cellule non exécutée', bare.trim().split('\n')[0] ?? '', cell.locator);
    else {
      if (cell.executionCount < last)
        add('ordre d’exécution', `[${cell.executionCount}] après [${last}]`, cell.locator);
      last = cell.executionCount;
    }
    for (const output of cell.outputs)
      if (output.kind === 'error') add('erreur dans une sortie', output.text, cell.locator);
    if (!seeded && RANDOM.test(bare)) add('hasard sans graine', RANDOM.exec(bare)?.[0] ?? '', cell.locator);
    for (const place of bare.matchAll(ABSOLUTE)) add('chemin absolu', place[1] ?? '', cell.locator);
  }
  for (const hidden of findHiddenState(cells, language))
    add('nom employé avant sa définition', `${hidden.name} (${hidden.defined})`, hidden.used);
  for (const { name, locator } of listImports(code))
    if (!isPinned(name, pinned)) add('bibliothèque sans version', name, locator);
  return found;
}

/** Libraries that the cells import, the standard ones aside, each at its first place. */
export function listImports(
  cells: Script['cells'],
): readonly { readonly name: string; readonly locator: string }[] {
  const seen = new Map<string, string>();
  for (const cell of cells)
    for (const found of stripComments(cell.source).matchAll(IMPORT)) {
      const name = (found[1] ?? found[2] ?? found[3] ?? '').split('.')[0] ?? '';
      if (name !== '' && !STANDARD.has(name.toLowerCase()) && !seen.has(name)) seen.set(name, cell.locator);
    }
  return [...seen].map(([name, locator]) => ({ name, locator }));
}

function isPinned(name: string, pinned: ReadonlySet<string>): boolean {
  const fold = (text: string): string => text.toLowerCase().replaceAll('_', '-');
  return pinned.has(fold(name)) || pinned.has(fold(INSTALLED[name] ?? name));
}
