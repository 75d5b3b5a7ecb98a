import type { Recipe } from '@etalon/core/evidence';
import { type LoadedDataset, readRecipe } from '@etalon/evidence';
import type { Missingness } from '@etalon/quality';
import { listAnomalies } from '../bench/read-anomalies.ts';
import { readPieceText, type Workbench } from '../bench/workbench.ts';
import { type Absence, deriveSeed, type ReadingDraft } from '../build-reading.ts';
import type { FamilyRunners, InstrumentRunner, InstrumentTask } from '../instrument-runner.ts';
import { openDelivered, refuseKeyless } from '../open-delivered.ts';
import type { CleaningId } from './entries.ts';
import { measureDetected } from './measure-detected.ts';
import { draftLinks, draftMissing, readMissingness } from './measure-missing.ts';
import { measurePairs, measureProfile } from './measure-profile.ts';
import { measureRecipe } from './measure-recipe.ts';
import { measureRepaired } from './measure-repaired.ts';

type TableRunner = (
  task: InstrumentTask,
  table: LoadedDataset,
) => ReadingDraft | Absence | Promise<ReadingDraft | Absence>;

export const CLEANING_RUNNERS: FamilyRunners<CleaningId> = {
  'I-DQ-1': onTable(({ bench }, table) => measureProfile(bench, table.typedTable)),
  'I-DQ-1.pairs': onTable(
    async ({ bench }, table) =>
      (await measurePairs(bench, table.typedTable)) ?? {
        state: 'not_applicable',
        reason: 'Le jeu livré n’a pas deux colonnes de même nature à comparer.',
      },
  ),
  'I-DQ-4.detection': async ({ bench }) => {
    const placed = await listAnomalies(bench);
    return placed.anomalies.length === 0
      ? { state: 'invalid_evidence', reason: 'Le fichier anomalies.json ne contient aucune entrée.' }
      : measureDetected(bench, placed);
  },
  'I-DQ-4.repair': onKeyedTable(({ bench, report }, table) => measureRepaired(bench, table, report)),
  'I-DQ-5': onTable((task, table) => withMissing(task, table, draftMissing)),
  'I-DQ-5.links': onTable((task, table) =>
    withMissing(
      task,
      table,
      (facts) =>
        draftLinks(facts) ?? {
          state: 'insufficient',
          reason:
            'Données trop peu nombreuses pour ce relevé : aucune colonne n’a vingt cellules vides et vingt remplies.',
        },
    ),
  ),
  'I-DQ-6': onKeyedTable(({ bench, report }, table) =>
    measureRecipe(bench, parseRecipe(bench), table, report),
  ),
};

/** Loads the delivered table first; a table that is refused or empty gives the reason. */
function onTable(work: TableRunner): InstrumentRunner {
  return async (task) => {
    const table = await openDelivered(task.bench);
    if ('state' in table) return table;
    if (table.rows === 0)
      return { state: 'invalid_evidence', reason: 'Le jeu livré ne contient aucune ligne.' };
    return work(task, table);
  };
}

function onKeyedTable(work: TableRunner): InstrumentRunner {
  return onTable((task, table) => refuseKeyless(task.bench, table) ?? work(task, table));
}

async function withMissing(
  { bench, frame }: InstrumentTask,
  table: LoadedDataset,
  draft: (facts: Missingness) => ReadingDraft | Absence,
): Promise<ReadingDraft | Absence> {
  const facts = await readMissingness(bench, table.typedTable, deriveSeed(frame.inputsSha256, frame.entry));
  if (facts.patterns.every((pattern) => pattern.missing.length === 0))
    return { state: 'not_applicable', reason: 'Aucune cellule vide dans le jeu livré.' };
  return draft(facts);
}

function parseRecipe(bench: Workbench): Recipe {
  const piece = bench.pieceOf('recipe');
  return readRecipe(piece === null ? '' : readPieceText(piece)).recipe;
}
