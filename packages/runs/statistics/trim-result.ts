import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnalysisResult, Picture, PictureSeries, ResultTable } from '@etalon/statistics';
import type { RunOutput } from '../run-kind.ts';

const MOST_POINTS = 500;
const MOST_ROWS = 200;
const MOST_EXTREMES = 40;
const DIGITS = 6;

export interface TrimmedTable extends ResultTable {
  /** Rows before the cut; the whole table is an output of the run. */
  readonly of: number;
}

export type TrimmedResult = Omit<AnalysisResult, 'tables'> & { readonly tables: readonly TrimmedTable[] };

/**
 * A result small enough to be shown at once: points of pictures chosen by place and written to six digits, long tables cut.
 * Estimates, tests and fit keep every digit. Long tables are left whole in the folder, as CSV.
 */
export async function trimResult(
  result: AnalysisResult,
  folder: string,
): Promise<{ readonly trimmed: TrimmedResult; readonly outputs: readonly RunOutput[] }> {
  const long = result.tables.filter((table) => table.rows.length > MOST_ROWS);
  const outputs: RunOutput[] = [];
  for (const table of long) {
    const name = `${table.id}.csv`;
    await writeFile(join(folder, name), writeCsv(table));
    outputs.push({ name, mediaType: 'text/csv' });
  }
  const tables = result.tables.map((table) => ({
    ...table,
    of: table.rows.length,
    rows: table.rows.slice(0, MOST_ROWS),
  }));
  return { trimmed: { ...result, tables, pictures: result.pictures.map(trimPicture) }, outputs };
}

const round = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : value);

function trimPicture(picture: Picture): Picture {
  const share = Math.max(1, picture.series.reduce((sum, one) => sum + one.x.length, 0) / MOST_POINTS);
  return {
    ...picture,
    series: picture.series.map((series) => {
      const count = Math.max(2, Math.ceil(series.x.length / share));
      const places = choosePlaces(series, count);
      const at = (values: readonly number[]): readonly number[] =>
        places.map((place) => round(values[place] ?? Number.NaN));
      return {
        name: series.name,
        x: at(series.x),
        y: at(series.y),
        ...(series.lo && { lo: at(series.lo) }),
        ...(series.hi && { hi: at(series.hi) }),
        ...(series.rows && { rows: places.map((place) => series.rows?.[place] ?? -1) }),
      };
    }),
  };
}

/** Evenly along the series, its first and last points included; of points that are rows, the furthest ones too. */
function choosePlaces(series: PictureSeries, count: number): readonly number[] {
  const last = series.x.length - 1;
  if (last < count) return series.x.map((_, place) => place);
  const even = Array.from({ length: count }, (_, k) => Math.round((k * last) / (count - 1)));
  if (series.rows === undefined) return even;
  const far = series.y
    .map((value, place) => ({ size: Math.abs(value), place }))
    .toSorted((one, other) => other.size - one.size)
    .slice(0, MOST_EXTREMES);
  return [...new Set([...even, ...far.map(({ place }) => place)])].toSorted((one, other) => one - other);
}

function writeCsv({ columns, rows }: ResultTable): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? '' : String(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns.map(({ id }) => id), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
