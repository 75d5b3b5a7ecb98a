import { basename, join } from 'node:path';
import type { Recipe } from '@etalon/core/evidence';
import { EtalonError } from '@etalon/error';
import { type LoadedDataset, loadDataset } from '@etalon/evidence';
import { compareTables, type LoadStep, runRecipe, type TableDifference } from '@etalon/quality';
import { freshTable, type Workbench } from '../bench/workbench.ts';
import { type ReadingDraft, writeNumber } from '../build-reading.ts';
import { explainRefusal } from '../explain-refusal.ts';
import type { ReadingRow } from '../reading.ts';

const WORK = 'etalon_recipe';

/** Replays the recipe on the visible files and compares its result with the delivered table. */
export async function measureRecipe(
  bench: Workbench,
  recipe: Recipe,
  delivered: LoadedDataset,
  onProgress: (share: number) => void,
): Promise<ReadingDraft> {
  const { target } = bench.case.manifest;
  const execute = (steps: Recipe['steps']): ReturnType<typeof runRecipe> =>
    runRecipe(bench.duck, {
      table: WORK,
      steps,
      loadFile: (step) => loadVisible(bench, step),
      onProgress: (share) => onProgress(0.8 * share),
    });
  const written = await execute(recipe.steps);
  const composed = composeSteps(recipe.steps);
  const run = written.stopped === null || composed === null ? written : await execute(composed);
  const base = {
    measurand: 'Écart entre le jeu livré et celui que la recette reproduit à partir des fichiers du cas',
    unit: 'cellules',
    scale: 'count' as const,
    uncertainty: { kind: 'U0' as const, method: 'exécution de la recette, comparaison cellule à cellule' },
    references: [],
    limits: [
      'Une recette rejouée dit comment le jeu a été fait, non s’il fallait le faire ainsi.',
      'Peut être contourné : une étape peut écrire des valeurs copiées du jeu livré ; la lecture des étapes le montre.',
    ],
    params: { key: target.key, steps: recipe.steps.length, tolerance: 1e-9 },
  };
  if (run.stopped !== null) {
    const { index, step, detail, code } = run.stopped;
    return {
      ...base,
      sentence: `La recette s’arrête à l’étape ${index + 1} sur ${recipe.steps.length} (${step}), qui ne peut pas être exécutée.`,
      value: [
        {
          kind: 'stopped',
          step,
          detail,
          code,
          executed: index,
          steps: recipe.steps.length,
          locator: `/steps/${index}`,
        },
      ],
      assumptions: [{ text: 'Chaque étape peut être exécutée', check: 'violated', detail: step }],
    };
  }
  const difference = await compareTables(bench.duck, {
    left: WORK,
    right: delivered.typedTable,
    key: target.key,
    columns: target.columns,
  });
  return {
    ...base,
    ...describeDifference(difference, recipe.steps.length),
    assumptions: [{ text: 'Chaque étape peut être exécutée', check: 'held' }],
  };
}

/** The steps with composed accents, for a recipe written with decomposed ones; null when nothing changes. */
function composeSteps(steps: Recipe['steps']): Recipe['steps'] | null {
  const text = JSON.stringify(steps);
  const composed = text.normalize('NFC');
  if (composed === text) return null;
  const parsed: Recipe['steps'] = JSON.parse(composed);
  return parsed;
}

function describeDifference(
  difference: TableDifference,
  steps: number,
): Pick<ReadingDraft, 'sentence' | 'value'> {
  const cells = difference.columns.reduce((sum, column) => sum + column.cells, 0);
  return {
    sentence: `Recette de ${steps} étapes exécutée : ${writeNumber(difference.leftRows)} lignes recalculées pour ${writeNumber(difference.rightRows)} livrées ; ${writeNumber(cells)} cellules et ${writeNumber(difference.differingRows)} lignes diffèrent, ${writeNumber(difference.onlyLeft)} lignes ne sont que dans le recalcul et ${writeNumber(difference.onlyRight)} que dans le jeu livré.`,
    value: [
      {
        kind: 'total',
        declared: difference.rightRows,
        recomputed: difference.leftRows,
        cells,
        differingRows: difference.differingRows,
        onlyRecomputed: difference.onlyLeft,
        onlyDelivered: difference.onlyRight,
        missingDelivered: difference.missingRight,
        missingRecomputed: difference.missingLeft,
        locator: 'jeu entier',
      },
      ...difference.columns.map(
        (column): ReadingRow => ({
          kind: 'column',
          column: column.column,
          cells: column.cells,
          locator:
            column.firstRow === null
              ? `colonne ${column.column}`
              : `colonne ${column.column}, ligne ${column.firstRow}`,
        }),
      ),
    ],
  };
}

/** A visible file of the case as text columns; the declared sheet, delimiter and encoding are those of the step. */
async function loadVisible(bench: Workbench, step: LoadStep): Promise<string> {
  const wanted = step.file.replaceAll('\\', '/');
  const { files } = bench.case.manifest;
  const file =
    files.find((known) => known.visible && known.path === wanted) ??
    files.find((known) => known.visible && basename(known.path) === basename(wanted));
  if (file === undefined)
    throw new EtalonError('quality.step-failed', {
      info: { message: `Fichier inconnu du cas : ${step.file}` },
    });
  const { delimiter } = step;
  const source = bench.case.manifest.sources.find((one) => one.path === file.path);
  const asDeclared =
    step.encoding === undefined &&
    (delimiter === undefined || delimiter === source?.delimiter) &&
    (step.sheet === undefined || step.sheet === source?.sheet);
  if (source !== undefined && asDeclared) {
    const shared = await bench.sourceTable(source);
    if (typeof shared === 'string') return shared;
  }
  const table = freshTable('etalon_load');
  const known = ([',', ';', '\t', '|'] as const).find((one) => one === delimiter);
  const result = await loadDataset(bench.duck, {
    path: join(bench.caseFolder, file.path),
    fileName: basename(file.path),
    tableName: table,
    workFolder: bench.folder,
    dialect: {
      ...(known === undefined ? {} : { delimiter: known }),
      ...(step.encoding === undefined ? {} : { encoding: step.encoding }),
    },
    ...(step.sheet === undefined ? {} : { table: step.sheet }),
  });
  if (result.kind !== 'loaded')
    throw new EtalonError('quality.step-failed', { info: { message: explainRefusal(result) } });
  return result.textTable;
}
