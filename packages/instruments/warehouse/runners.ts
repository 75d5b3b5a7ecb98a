import { recordsOf } from '../bench/list-item.ts';
import { readList } from '../bench/read-list.ts';
import type { Workbench } from '../bench/workbench.ts';
import type { Absence, ReadingDraft } from '../build-reading.ts';
import type { FamilyRunners, InstrumentRunner } from '../instrument-runner.ts';
import type { WarehouseId } from './entries.ts';
import { listPinned } from './list-pinned.ts';
import { measureArchitecture } from './measure-architecture.ts';
import { measureBench } from './measure-bench.ts';
import { measureLibraries } from './measure-libraries.ts';
import { listScanned, measureSecurity } from './measure-security.ts';
import { measureSmoke, measureStore } from './measure-store.ts';
import { measureTools } from './measure-tools.ts';
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
  'I-SEC-1': async ({ bench }) => {
    const texts = listScanned(bench);
    const stores = await readList(bench, 'storage');
    return texts.length === 0 && stores.length === 0
      ? { state: 'not_applicable', reason: 'Aucun fichier de texte à lire dans les pièces remises.' }
      : measureSecurity(texts, stores);
  },
  'I-STO-2': async ({ bench }) => {
    const stores = await readList(bench, 'storage');
    return stores.length === 0
      ? { state: 'not_applicable', reason: 'Aucun stockage déclaré dans les pièces remises.' }
      : measureArchitecture(stores, await readList(bench, 'lineage'));
  },
  'I-STO-3': async ({ bench }) => {
    const tools = await readList(bench, 'tools');
    return tools.length === 0
      ? { state: 'not_applicable', reason: 'Aucun outil déclaré dans les pièces remises.' }
      : measureTools(tools, await readList(bench, 'needs'));
  },
  'I-STO-3.bench': async ({ bench }) => {
    const tools = (await readList(bench, 'tools')).filter(
      (tool) => recordsOf(tool, 'bench', 'banc').length > 0,
    );
    return measureBench([...(await readList(bench, 'bench')), ...tools]);
  },
  'I-LIB-1': async ({ bench }) => measureLibraries(await readList(bench, 'libraries'), listPinned(bench)),
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
