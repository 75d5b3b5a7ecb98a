import { type BatchDrift, MAX_DRAWN_VALUES } from '@etalon/drift';
import { askRun, sizedKind } from './ask-runs.ts';
import { explainRun, type Problem } from './explain-run.ts';
import { listTypedTables } from './list-typed-tables.ts';
import { showBase, type WarehouseBase, type WarehousePlace } from './load-warehouse.ts';
import { isPending, resultOf } from './run-results.ts';

export interface DriftView extends WarehouseBase {
  readonly tables: readonly { readonly id: string; readonly label: string }[];
  readonly drift: BatchDrift | null;
  readonly problem: Problem | null;
  /** Distinct values above which a distance has no interval. */
  readonly mostDrawn: number;
}

/** The comparison that the address asks for: two tables at hand, each with its condition. */
export async function loadDrift(place: WarehousePlace, { searchParams }: URL): Promise<DriftView> {
  const tables = await listTypedTables(place);
  const base = {
    ...showBase(place),
    mostDrawn: MAX_DRAWN_VALUES,
    tables: tables.map(({ id, input }) => ({ id, label: input.name })),
  };
  const reference = tables.find((table) => table.id === searchParams.get('reference'));
  const current = tables.find((table) => table.id === searchParams.get('comparee'));
  if (reference === undefined || current === undefined) return { ...base, drift: null, problem: null };
  const where = (name: string): string => (searchParams.get(name) ?? '').trim();
  const parameters = {
    ...(where('lignes-reference') === '' ? {} : { referenceWhere: where('lignes-reference') }),
    ...(where('lignes-comparees') === '' ? {} : { currentWhere: where('lignes-comparees') }),
  };
  const inputs =
    reference.id === current.id
      ? [reference.input]
      : [reference.input, { ...current.input, name: `${current.input.name} ` }];
  const run = await askRun(place, sizedKind('drift', place.sources), parameters, inputs);
  const drift = resultOf<BatchDrift>(run);
  const waits = isPending(run);
  return {
    ...base,
    pending: base.pending || waits,
    drift,
    problem: drift === null && !waits ? explainRun(place.visit.language, run) : null,
  };
}
