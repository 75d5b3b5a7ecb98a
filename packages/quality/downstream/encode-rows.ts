import { interpolateQuantile } from '@etalon/numeric';
import { type Query, quoteName, quoteText } from '../query.ts';

export interface DownstreamFeature {
  readonly name: string;
  readonly kind: 'number' | 'category';
}

/** How one column becomes numbers, learnt on the training rows of one table only. */
export type Encoder =
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly median: number;
      readonly mean: number;
      readonly deviation: number;
    }
  | { readonly kind: 'category'; readonly name: string; readonly levels: readonly string[] };

export interface Encoded {
  /** n rows of `width` values, the constant first. */
  readonly design: Float64Array;
  readonly width: number;
}

const MOST_LEVELS = 12;

/** A column of numbers of the rows of `source`, in order of the key; what is not a number is NaN. */
export function readNumbers(query: Query, source: string, column: string): Promise<Float64Array> {
  return query.numbers(
    `SELECT TRY_CAST(CAST(${quoteName(column)} AS VARCHAR) AS DOUBLE) AS x FROM ${source} ORDER BY etalon_key`,
  );
}

/** Learns median and scale of a number (missing cells take the median), or the most frequent levels of a category. */
export async function fitEncoder(query: Query, source: string, feature: DownstreamFeature): Promise<Encoder> {
  const { name } = feature;
  if (feature.kind === 'category') {
    const rows = await query.rows(
      `SELECT CAST(${quoteName(name)} AS VARCHAR) AS level, count(*) AS n FROM ${source}
       WHERE ${quoteName(name)} IS NOT NULL GROUP BY level ORDER BY n DESC, level LIMIT ${MOST_LEVELS}`,
    );
    return { kind: 'category', name, levels: rows.map(({ level }) => String(level)) };
  }
  const values = (await readNumbers(query, source, name)).filter(Number.isFinite);
  const median = values.length === 0 ? 0 : interpolateQuantile(Float64Array.from(values).sort(), 0.5);
  const mean = values.length === 0 ? 0 : values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { kind: 'number', name, median, mean, deviation: variance > 0 ? Math.sqrt(variance) : 1 };
}

/** Rows of a table as a design matrix: standardised numbers, one column per level but none for the rest. */
export async function encodeRows(
  query: Query,
  source: string,
  encoders: readonly Encoder[],
): Promise<Encoded> {
  const columns: Float64Array[] = [];
  for (const encoder of encoders) {
    if (encoder.kind === 'number') {
      const values = await readNumbers(query, source, encoder.name);
      columns.push(
        values.map((x) => ((Number.isFinite(x) ? x : encoder.median) - encoder.mean) / encoder.deviation),
      );
      continue;
    }
    const list = `[${encoder.levels.map(quoteText).join(', ')}]::VARCHAR[]`;
    const places = await query.numbers(
      `SELECT coalesce(list_position(${list}, CAST(${quoteName(encoder.name)} AS VARCHAR)), 0) AS x FROM ${source} ORDER BY etalon_key`,
    );
    for (let level = 1; level <= encoder.levels.length; level += 1)
      columns.push(places.map((place) => (place === level ? 1 : 0)));
  }
  const rows = columns[0]?.length ?? 0;
  const width = columns.length + 1;
  const design = new Float64Array(rows * width);
  for (let i = 0; i < rows; i += 1) {
    design[i * width] = 1;
    for (const [j, column] of columns.entries()) design[i * width + j + 1] = column[i] ?? 0;
  }
  return { design, width };
}
