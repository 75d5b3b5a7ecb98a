import type { HiddenLabels } from '../bench/hidden-labels.ts';
import type { Absence } from '../build-reading.ts';
import { placeRow, type TextTable } from './answer-table.ts';
import type { ColumnPlan } from './plan-columns.ts';

export interface SettledTruth {
  readonly origin: 'hidden' | 'piece';
  /** Truth of each row of the table; null when nothing says it. */
  readonly truth: readonly (string | null)[] | null;
  /** Identifier of each row; null when the table names none. */
  readonly ids: readonly string[] | null;
}

/** From what share of its identifiers a table is taken to answer the hidden test. */
const CLAIMS = 0.5;

/**
 * The truth of a table: the hidden labels when it answers their rows, every one once (instruments/03, EV-P), else its own
 * column. A refusal counts and places rows; it never tells what is true.
 */
export function settleTruth(
  hidden: HiddenLabels | null,
  table: TextTable,
  plan: ColumnPlan,
): SettledTruth | Absence {
  const cells = plan.id === null ? undefined : table.cells.get(plan.id);
  const ids = cells === undefined ? null : cells.map((cell) => cell ?? '');
  const double = ids === null ? -1 : findDouble(ids);
  if (hidden !== null && ids !== null) {
    const known = ids.filter((id) => hidden.labels.has(id)).length;
    if (known >= CLAIMS * Math.min(ids.length, hidden.labels.size) && known > 0) {
      const missing = hidden.labels.size - new Set(ids.filter((id) => hidden.labels.has(id))).size;
      const extra = ids.length - known;
      if (double >= 0)
        return refuse(table, `un identifiant y figure deux fois (${placeRow(table, double)}) [E_DUP_ID]`);
      if (missing > 0 || extra > 0)
        return refuse(
          table,
          `il ne répond pas aux lignes d’essai une à une : ${missing} sans réponse, ${extra} en trop [E_LABELS]`,
        );
      return { origin: 'hidden', ids, truth: ids.map((id) => hidden.labels.get(id) ?? null) };
    }
  }
  const own = plan.truth === null ? undefined : table.cells.get(plan.truth);
  if (own === undefined) return { origin: 'piece', ids: null, truth: null };
  const empty = own.findIndex((cell) => cell === null || cell === '');
  if (empty >= 0) return refuse(table, `la vérité y manque (${placeRow(table, empty)}) [E_NAN]`);
  return { origin: 'piece', ids: double >= 0 ? null : ids, truth: own };
}

function refuse({ piece }: TextTable, why: string): Absence {
  return { state: 'invalid_evidence', reason: `Le fichier « ${piece.fileName} » n’est pas mesuré : ${why}.` };
}

function findDouble(ids: readonly string[]): number {
  const seen = new Set<string>();
  for (const [row, id] of ids.entries()) {
    if (seen.has(id)) return row;
    seen.add(id);
  }
  return -1;
}
