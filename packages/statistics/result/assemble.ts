import type { Job, Plan } from '../plan/job.ts';
import type { AnalysisResult, Picture, ResultTable } from './analysis-result.ts';
import { drawQuantiles } from './draw-points.ts';
import type { Envelope } from './read-envelope.ts';
import { warnOfData } from './warn-of-data.ts';

/** The result: what was dropped and suspected, then what was computed, its rows named by their place in the table. */
export function assemble(job: Job, plan: Plan, answer: Envelope, engine: string): AnalysisResult {
  const rows = plan.rowsOfAnswer ?? plan.selection.rows;
  const { unit } = job.analysis;
  const isInUnit = plan.inUnit ?? (() => false);
  return {
    kind: job.analysis.spec.kind,
    n: plan.n ?? plan.selection.rows.length,
    level: job.level,
    dropped: plan.selection.dropped,
    estimates: answer.estimates.map((one) => (unit !== undefined && isInUnit(one) ? { ...one, unit } : one)),
    tests: answer.tests,
    tables: answer.tables.map((table) => placeTable(table, rows)),
    fit: answer.fit,
    pictures: [...answer.pictures, ...drawCentred(plan)].map((picture) => ({
      ...picture,
      series: picture.series.map((one) =>
        one.rows === undefined ? one : { ...one, rows: one.rows.map((row) => rows[row] ?? -1) },
      ),
    })),
    warnings: [...warnOfData(job, plan), ...(plan.warnings ?? []), ...answer.warnings],
    engine,
  };
}

function drawCentred({ centred }: Plan): readonly Picture[] {
  if (centred === undefined) return [];
  return [
    drawQuantiles(
      centred,
      Int32Array.from(centred, (_, i) => i),
    ),
  ];
}

const TABLES_OF_ROWS = new Set(['influence', 'members']);

function placeTable(table: ResultTable, rows: Int32Array): ResultTable {
  const at = table.columns.findIndex(({ id }) => id === 'row');
  if (!TABLES_OF_ROWS.has(table.id) || at < 0) return table;
  const placed = table.rows.map((cells) =>
    cells.map((cell, i) => (i === at && typeof cell === 'number' ? (rows[cell] ?? null) : cell)),
  );
  return { ...table, rows: placed };
}
