import type { NotebookCell } from '@etalon/evidence';
import { splitSentences } from '@etalon/text';
import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { type Script, stripComments } from './list-scripts.ts';

const LOOKS: readonly { readonly label: string; readonly pattern: RegExp }[] = [
  {
    label: 'une variable',
    pattern:
      /\.(describe|hist|value_counts|nunique|kdeplot)\b|histplot|countplot|\bsummary\(|\bhist\(|geom_histogram|\btable\(/,
  },
  {
    label: 'deux variables',
    pattern:
      /\.corr\b|\bcor\(|scatter|crosstab|pairplot|regplot|heatmap|jointplot|geom_point|\bchisq\.test\(|pearsonr|spearmanr/,
  },
  {
    label: 'temps',
    pattern: /resample\(|\.dt\.|rolling\(|autocorr|\blag\(|geom_line|seasonal|time_series|\bts\(|date_range/,
  },
  {
    label: 'valeurs manquantes',
    pattern: /isna\b|isnull\b|missingno|\bmsno\.|is\.na\(|notna\b|naniar|dropna\b|vis_miss|null_count/,
  },
  {
    label: 'valeurs extrêmes',
    pattern: /boxplot|zscore|\biqr\b|quantile\(|outlier|IsolationForest|\bmad\(|clip\(|boxenplot/i,
  },
  { label: 'fuite d’information', pattern: /leak|fuite|target_encod|permutation_importance|mutual_info/i },
  {
    label: 'par groupe',
    pattern: /groupby|group_by|facet|hue\s*=|aggregate\(|pivot_table|\btapply\(|\.pivot\(/,
  },
];
const PLOT =
  /\bplt\.(plot|bar|hist|scatter|boxplot|barh)|\.plot(\.|\()|sns\.\w+plot|ggplot\(|\bhist\(|\bplot\(|px\.\w+\(/;
const AXES = /xlabel|ylabel|set_xlabel|set_ylabel|labs\(|xlab|ylab|axis_labels|ax\.set\(|labels\s*=|alt\.X\(/;
const HYPOTHESIS = /hypothès|hypothes|supposons|on s['’]attend|nous attendons|we expect/i;

/** What was looked at in notebooks and scripts: variables, kinds of looks, hypotheses, figures without axis names (I-EDA-1). */
export function measureExploration(
  scripts: readonly Script[],
  columns: readonly string[],
): ReadingDraft | Absence {
  const cells = scripts.flatMap(({ path, cells: own }) =>
    own.map((cell) => ({ ...cell, path, code: stripComments(cell.source) })),
  );
  const code = cells.filter((cell) => cell.kind === 'code' && cell.code.trim() !== '');
  if (code.length === 0)
    return { state: 'not_applicable', reason: 'Aucune cellule de code dans les pièces remises.' };
  const looks = listLooks(code);
  const examined = listVariables(code, columns);
  const hypotheses = listHypotheses(cells);
  const bare = listBareFigures(code);
  const seen = examined.filter((row) => row.count !== 0).length;
  const kinds = looks.filter((row) => row.count !== 0).length;
  return {
    measurand: 'Traces, dans le code remis, de ce qui a été regardé des données',
    sentence: `${columns.length === 0 ? 'Variables non comptées, faute de jeu de données lisible' : `Variables qui apparaissent dans le code : ${seen} sur ${columns.length}`} ; sortes de regard avec une trace : ${kinds} sur ${LOOKS.length} ; ${writeCount(hypotheses.length, 'hypothèse écrite', 'hypothèses écrites')} ; ${writeCount(bare.length, 'figure sans nom d’axe', 'figures sans nom d’axe')}.`,
    value: [...looks, ...examined, ...hypotheses, ...bare],
    unit: 'cellules',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method: 'recherche de noms de fonctions et de colonnes dans le code, commentaires retirés',
    },
    references: [],
    assumptions: [
      {
        text: 'Les fonctions employées sont des bibliothèques usuelles de Python ou de R',
        check: 'unchecked',
      },
    ],
    limits: [
      'Une trace dans le code ne dit pas que le résultat a été lu ni compris.',
      'Une boucle sur toutes les colonnes ne nomme aucune variable : elles sont alors dites sans trace.',
      'Une fonction écrite par le candidat sous un autre nom n’est pas reconnue.',
      'Peut être contourné : appeler toutes les fonctions d’affichage ; les hypothèses et les sorties sont lisibles.',
    ],
    params: { looks: LOOKS.map((look) => look.label), cells: code.length },
  };
}

interface PlacedCell extends NotebookCell {
  readonly path: string;
  readonly code: string;
}

function listLooks(code: readonly PlacedCell[]): readonly ReadingRow[] {
  return LOOKS.map(({ label, pattern }) => {
    const own = code.filter((cell) => pattern.test(cell.code));
    return { kind: 'look', rule: 'regard', object: label, count: own.length, ...placeOf(own) };
  });
}

function listVariables(code: readonly PlacedCell[], columns: readonly string[]): readonly ReadingRow[] {
  return columns.map((column) => {
    const own = code.filter((cell) => nameAppears(cell.code, column));
    return {
      kind: 'variable',
      rule: own.length > 0 ? 'variable examinée' : 'variable sans trace',
      object: column,
      count: own.length,
      ...placeOf(own),
    };
  });
}

function listHypotheses(cells: readonly PlacedCell[]): readonly ReadingRow[] {
  return cells
    .filter((cell) => cell.kind === 'markdown')
    .flatMap(({ source, path, locator }) =>
      splitSentences(source)
        .filter((text) => HYPOTHESIS.test(text))
        .map((text) => ({
          kind: 'hypothesis',
          rule: 'hypothèse écrite',
          object: text.slice(0, 200),
          count: 1,
          path,
          locator,
        })),
    );
}

function listBareFigures(code: readonly PlacedCell[]): readonly ReadingRow[] {
  return code
    .filter((cell) => PLOT.test(cell.code) && !AXES.test(cell.code))
    .map((cell) => ({
      kind: 'finding',
      rule: 'figure sans nom d’axe',
      object: firstPlot(cell),
      count: 1,
      path: cell.path,
      locator: cell.locator,
    }));
}

function placeOf(cells: readonly PlacedCell[]): {
  readonly path?: string;
  readonly locator: string;
} {
  const [first] = cells;
  return first === undefined ? { locator: '/' } : { path: first.path, locator: first.locator };
}

/** A column named as a text, an attribute or a bare name. */
function nameAppears(code: string, column: string): boolean {
  const escaped = column.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u').test(code);
}

function firstPlot(cell: { readonly code: string }): string {
  return (cell.code.split('\n').find((line) => PLOT.test(line)) ?? '').trim().slice(0, 120);
}
