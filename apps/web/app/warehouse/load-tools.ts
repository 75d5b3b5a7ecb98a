import {
  NEED_CRITERIA,
  type NeedCriterion,
  type ToolNeed,
  type ToolSheet,
  type ToolTable,
  tabulateTools,
} from '@etalon/warehouse';
import type { DeclaredNeed, DeclaredTool } from '@etalon/workshop/warehouse';
import { showBase, type WarehouseBase, type WarehousePlace } from './load-warehouse.ts';

export interface ToolsView extends WarehouseBase {
  readonly table: ToolTable | null;
  readonly criteria: readonly NeedCriterion[];
}

/** Needs × tools, and what was measured of each tool. */
export function loadTools(place: WarehousePlace): ToolsView {
  const { needs, sheets } = place.content.tools;
  const on = place.visit.runtime.workplace.now().slice(0, 10);
  return {
    ...showBase(place),
    criteria: NEED_CRITERIA,
    table:
      needs.length === 0 && sheets.length === 0
        ? null
        : tabulateTools({ needs: needs.map(toNeed), tools: sheets.map(toSheet), on }),
  };
}

function toNeed({ id, label, criteria, tool, alternatives }: DeclaredNeed): ToolNeed {
  const kept: Partial<Record<NeedCriterion, string>> = {};
  for (const criterion of NEED_CRITERIA) {
    const wanted = criteria[criterion];
    if (wanted !== undefined) kept[criterion] = wanted;
  }
  return { id, label, criteria: kept, tool, alternatives };
}

function toSheet({ id, label, version, licence, endOfLife, capabilities, bench }: DeclaredTool): ToolSheet {
  return {
    id,
    label,
    version,
    licence,
    endOfLife,
    capabilities: capabilities.flatMap(({ criterion, value, source }) => {
      const known = NEED_CRITERIA.find((one) => one === criterion);
      return known === undefined ? [] : [{ criterion: known, value, source }];
    }),
    bench: bench
      .filter(({ seconds }) => seconds.length > 0)
      .map(({ what, rows, seconds, peakMib }) => ({ what, rows, seconds, peakMib })),
  };
}
