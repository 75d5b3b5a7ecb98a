import type { Workbench } from '../bench/workbench.ts';
import type { Absence, ReadingDraft } from '../build-reading.ts';
import type { FamilyRunners, InstrumentRunner } from '../instrument-runner.ts';
import type { WarehouseId } from './entries.ts';
import { measureSmoke, measureStore } from './measure-store.ts';
import { openStore, type Store } from './open-store.ts';

export const WAREHOUSE_RUNNERS: FamilyRunners<WarehouseId> = {
  'I-STO-1': onStore(measureStore),
  'I-STO-1.smoke': onStore(
    (bench, store) =>
      measureSmoke(bench, store) ?? {
        state: 'not_applicable',
        reason: 'Le cas n’a pas de requête de contrôle.',
      },
  ),
};

/** Opens the store first; a store that cannot be built gives the reason and its place. */
function onStore(
  work: (bench: Workbench, store: Store) => ReadingDraft | Absence | Promise<ReadingDraft | Absence>,
): InstrumentRunner {
  return async ({ bench }) => {
    const piece = bench.pieceOf('store');
    if (piece === null) return { state: 'not_applicable', reason: 'Aucun entrepôt remis.' };
    const opening = openStore(bench, piece);
    if (opening.kind === 'refused')
      return {
        state: 'invalid_evidence',
        reason: `L’entrepôt « ${piece.fileName} » ne se construit pas : ${opening.reason} (place : ${opening.locator}).`,
      };
    try {
      return await work(bench, opening.store);
    } finally {
      opening.store.close();
    }
  };
}
