import { EtalonError } from '@etalon/error';
import type { CellValue } from '../case-package.ts';
import type { CaseRow, Operator } from '../operators/plant.ts';
import { plantPersonalColumn, plantShift } from '../operators/plant-column-faults.ts';
import { plantExactDuplicate, plantNearDuplicate, plantStaleRecord } from '../operators/plant-extra-rows.ts';
import type { PlanStep } from '../operators/plant-in-order.ts';
import { plantMissing } from '../operators/plant-missing.ts';
import {
  plantOutOfRange,
  plantSentinel,
  plantTypeCorruption,
  plantUnitChange,
} from '../operators/plant-number-faults.ts';
import {
  plantCategoryVariant,
  plantMojibake,
  plantOrphanKey,
  plantOtherValue,
  plantTruncation,
} from '../operators/plant-text-faults.ts';
import { plantDateSwap, plantZoneShift } from '../operators/plant-time-faults.ts';
import type { CaseBlueprint, DefectPlan } from './case-blueprint.ts';

const DAY_MS = 86_400_000;
/** Relative chance of a record on the side that goes missing less often. */
const RARE = 0.15;
const CUT_LENGTH = 8;

type Facts = Pick<CaseBlueprint, 'target' | 'sources'> & { readonly rows: readonly CaseRow[] };

/**
 * The plantings of a blueprint, in order, each with a random stream named by its id. Parameters: M1 MAR `by` (column);
 * M6 `unit`; M10 `hours`; M15 `value`; M16 `length`; M17 `header`. Throws `cases.defect-impossible` with the plan's id.
 */
export function planDefects(plans: readonly DefectPlan[], facts: Facts): readonly PlanStep[] {
  return plans.map((plan) => ({
    stream: plan.id,
    intensity: readShare(plan),
    plant: [restrict(plan, makeOperator(plan, facts))],
  }));
}

function readShare(plan: DefectPlan): number {
  if (!(plan.share > 0 && plan.share <= 1)) throw impossible(plan, 'share');
  return plan.share;
}

function impossible(plan: DefectPlan, reason: string): EtalonError {
  return new EtalonError('cases.defect-impossible', {
    info: { plan: plan.id, operator: plan.operator, reason },
  });
}

/** Only the records of the plan's source are offered to the operator. */
function restrict(plan: DefectPlan, operator: Operator): Operator {
  const { source } = plan;
  if (source === null || plan.operator === 'M14' || plan.operator === 'M17') return operator;
  return (input) =>
    operator({ ...input, isTaken: (row, column) => row.file !== source || input.isTaken(row, column) });
}

function makeOperator(plan: DefectPlan, facts: Facts): Operator {
  const { parameters } = plan;
  switch (plan.operator) {
    case 'M1':
      return plantMissing(describeMissing(plan, facts));
    case 'M2':
      return plantExactDuplicate();
    case 'M3':
      return plantNearDuplicate(columnOf(plan, facts, ['text']));
    case 'M4':
      return plantOutOfRange(columnOf(plan, facts, NUMBERS), highestOf(plan, facts));
    case 'M5':
      return plantUnitChange(columnOf(plan, facts, NUMBERS));
    case 'M6':
      return plantTypeCorruption(
        columnOf(plan, facts, NUMBERS),
        String(parameters.unit ?? ''),
        facts.sources.filter((source) => source.format !== 'parquet').map((source) => source.path),
      );
    case 'M7':
      return plantCategoryVariant(columnOf(plan, facts, ['text']));
    case 'M8': {
      const column = columnOf(plan, facts, ['text']);
      return plantOrphanKey(column, new Set(facts.rows.map((row) => String(row.cells[column] ?? ''))));
    }
    case 'M9':
      return plantDateSwap(columnOf(plan, facts, ['date']));
    case 'M10': {
      const hours = Number(parameters.hours);
      if (!Number.isFinite(hours) || hours === 0) throw impossible(plan, 'hours');
      return plantZoneShift(columnOf(plan, facts, ['timestamp']), () => hours);
    }
    case 'M11':
      return plantMojibake(columnOf(plan, facts, ['text']));
    case 'M12':
    case 'M18':
      return plantOtherValue(
        plan.operator,
        columnOf(plan, facts, ['text', 'boolean']),
        valuesOf(plan, facts),
      );
    case 'M13':
      return makeStale(columnOf(plan, facts, ['date']));
    case 'M14':
      return plantShift(columnOf(plan, facts, NUMBERS), sourceOf(plan));
    case 'M15':
      return plantSentinel(columnOf(plan, facts, null), parameters.value ?? -999);
    case 'M16':
      return plantTruncation(columnOf(plan, facts, ['text']), Number(parameters.length ?? CUT_LENGTH));
    case 'M17':
      return plantPersonalColumn(String(parameters.header ?? 'contact'), sourceOf(plan));
    default:
      return plan.operator satisfies never;
  }
}

const NUMBERS = ['integer', 'decimal'] as const;

function columnOf(plan: DefectPlan, facts: Facts, types: readonly string[] | null): string {
  const column = facts.target.columns.find((row) => row.name === plan.column);
  if (column === undefined || column.name === facts.target.key) throw impossible(plan, 'column');
  if (types !== null && !types.includes(column.type)) throw impossible(plan, types.join(', '));
  return column.name;
}

function sourceOf(plan: DefectPlan): string {
  if (plan.source === null) throw impossible(plan, 'source');
  return plan.source;
}

function highestOf(plan: DefectPlan, facts: Facts): number {
  let highest = 0;
  for (const row of facts.rows) {
    const value = row.cells[plan.column ?? ''];
    if (typeof value === 'number') highest = Math.max(highest, Math.abs(value));
  }
  return Math.max(1, Math.ceil(highest));
}

function valuesOf(plan: DefectPlan, facts: Facts): readonly (string | boolean)[] {
  const values = new Set<string | boolean>();
  for (const row of facts.rows) {
    const value = row.cells[plan.column ?? ''];
    if (typeof value === 'string' || typeof value === 'boolean') values.add(value);
  }
  if (values.size < 2) throw impossible(plan, 'values');
  return [...values].sort();
}

function makeStale(column: string): Operator {
  return plantStaleRecord((row) => {
    const day = Date.parse(`${String(row.cells[column])}T00:00:00Z`);
    return { [column]: Number.isNaN(day) ? null : new Date(day - DAY_MS).toISOString().slice(0, 10) };
  });
}

function describeMissing(plan: DefectPlan, facts: Facts): Parameters<typeof plantMissing>[0] {
  const column = columnOf(plan, facts, null);
  const base = { column, mechanism: plan.mechanism };
  switch (plan.mechanism) {
    case 'MCAR':
      return base;
    case 'MAR': {
      const { by } = plan.parameters;
      if (typeof by !== 'string' || by === column) throw impossible(plan, 'by');
      return { ...base, weight: weighUpperHalf(facts, columnOf({ ...plan, column: by }, facts, null)) };
    }
    case 'MNAR':
      return { ...base, weight: weighUpperHalf(facts, column) };
    default:
      return plan.mechanism satisfies never;
  }
}

/** Records whose value is above the median of the column go missing more often than the others. */
function weighUpperHalf(facts: Facts, column: string): (row: CaseRow) => number {
  const order = (value: CellValue | undefined): number | string =>
    typeof value === 'number' ? value : String(value ?? '');
  const values = facts.rows.map((row) => order(row.cells[column]));
  const sorted = values.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const middle = sorted[Math.floor(sorted.length / 2)];
  return (row) => (middle !== undefined && order(row.cells[column]) > middle ? 1 : RARE);
}
