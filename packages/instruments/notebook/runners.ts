import type { FamilyRunners } from '../instrument-runner.ts';
import { listPinned } from '../warehouse/list-pinned.ts';
import type { NotebookId } from './entries.ts';
import { explainNoRun } from './explain-no-run.ts';
import { listScripts } from './list-scripts.ts';
import { measureExploration } from './measure-exploration.ts';
import { measureHygiene } from './measure-hygiene.ts';

export const NOTEBOOK_RUNNERS: FamilyRunners<NotebookId> = {
  'I-EDA-1': async ({ bench }) => {
    const table = await bench.delivered();
    const columns =
      table === null || table.kind === 'refused' ? [] : table.columns.map((column) => column.name);
    return measureExploration(listScripts(bench, true), columns);
  },
  'I-NB-1': ({ bench }) =>
    measureHygiene(
      listScripts(bench, false),
      new Set(
        listPinned(bench)
          .filter((one) => one.version !== '')
          .map((one) => one.name.toLowerCase().replaceAll('_', '-')),
      ),
    ),
  'I-NB-2': ({ bench }) =>
    explainNoRun(
      listScripts(bench, false),
      bench.piecesOf('environment').map((piece) => piece.fileName),
    ),
};
