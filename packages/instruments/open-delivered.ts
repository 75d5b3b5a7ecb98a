import type { LoadedDataset } from '@etalon/evidence';
import type { Workbench } from './bench/workbench.ts';
import type { Absence } from './build-reading.ts';
import { explainRefusal } from './explain-refusal.ts';

export const NO_DATASET: Absence = { state: 'not_applicable', reason: 'Aucun jeu de données remis.' };

/** The delivered table, or why there is none to read. */
export async function openDelivered(bench: Workbench): Promise<LoadedDataset | Absence> {
  const table = await bench.delivered();
  if (table === null) return NO_DATASET;
  return table.kind === 'refused' ? { state: 'invalid_evidence', reason: explainRefusal(table) } : table;
}

/** Why the rows of a table cannot be set beside those of the case; null when it has their key. */
export function refuseKeyless({ case: { manifest } }: Workbench, table: LoadedDataset): Absence | null {
  const { key } = manifest.target;
  return table.columns.some((column) => column.name === key)
    ? null
    : {
        state: 'invalid_evidence',
        reason: `Le jeu livré n’a pas la colonne clé « ${key} » : ses lignes ne peuvent pas être rapprochées.`,
      };
}
