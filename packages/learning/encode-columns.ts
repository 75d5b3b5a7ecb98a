import { EtalonError } from '@etalon/error';
import { interpolateQuantile } from '@etalon/numeric';
import type { Design } from './training-set.ts';

/** A column of a table: numbers, NaN where one is missing; or categories as codes in `names`, −1 where one is missing. */
export type TableColumn =
  | { readonly kind: 'number'; readonly name: string; readonly values: Float64Array }
  | {
      readonly kind: 'category';
      readonly name: string;
      readonly names: readonly string[];
      readonly codes: Int32Array;
    };

/** How a column becomes numbers, learned on training rows alone. */
export type ColumnEncoding =
  /** A missing number becomes the median; when some were missing, one more column tells which. */
  | { readonly kind: 'number'; readonly name: string; readonly fill: number; readonly flag: boolean }
  /** One column of zeros and ones by category; one that was not kept is zero everywhere. */
  | { readonly kind: 'category'; readonly name: string; readonly kept: readonly string[] }
  /** The number as it is, NaN where it is missing. */
  | { readonly kind: 'as-is'; readonly name: string }
  /** The place of the category among those kept, NaN for any other. */
  | { readonly kind: 'codes'; readonly name: string; readonly kept: readonly string[] };

export interface Encoding {
  readonly columns: readonly ColumnEncoding[];
  /** Name of each encoded column. */
  readonly names: readonly string[];
}

const MOST_CATEGORIES = 50;
const MOST_CODES = 1000;

/**
 * Learns the encoding of columns on these rows, and on no other; `asIs` leaves missing numbers missing and categories in one
 * column, for trees that split on sets of them. Throws `learning.no-column` when none varies.
 */
export function fitEncoding(columns: readonly TableColumn[], rows: Uint32Array, asIs = false): Encoding {
  const fitted = columns.flatMap((column) =>
    column.kind === 'number'
      ? fitNumber(column, rows)
      : fitCategory(column, { rows, most: asIs ? MOST_CODES : MOST_CATEGORIES }),
  );
  const encodings = asIs ? fitted.map(keepAsIs) : fitted;
  if (encodings.length === 0) throw new EtalonError('learning.no-column');
  return { columns: encodings, names: encodings.flatMap(nameEncoded) };
}

/** The columns of a table, for these rows, as the encoding says; a column it knows and the table lacks is all missing. */
export function encodeColumns(
  { columns: encodings }: Encoding,
  columns: readonly TableColumn[],
  rows: Uint32Array,
): Design {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const categorical = encodings.flatMap(({ kind }, at) => (kind === 'codes' ? [at] : []));
  return {
    rows: rows.length,
    columns: encodings.flatMap((encoding) => encodeColumn(encoding, byName.get(encoding.name), rows)),
    ...(categorical.length > 0 && { categorical }),
  };
}

function encodeColumn(
  encoding: ColumnEncoding,
  column: TableColumn | undefined,
  rows: Uint32Array,
): readonly Float64Array[] {
  const values = column?.kind === 'number' ? column.values : null;
  const categories = column?.kind === 'category' ? column : null;
  switch (encoding.kind) {
    case 'number':
      return encodeNumber(encoding, values, rows);
    case 'category':
      return encodeCategory(encoding, categories, rows);
    case 'as-is':
      return [Float64Array.from(rows, (row) => keepFinite(values?.[row]))];
    case 'codes':
      return [encodeCodes(encoding, categories, rows)];
    default:
      return encoding satisfies never;
  }
}

const keepFinite = (value = Number.NaN): number => (Number.isFinite(value) ? value : Number.NaN);

function keepAsIs(encoding: ColumnEncoding): ColumnEncoding {
  if (encoding.kind === 'number') return { kind: 'as-is', name: encoding.name };
  return encoding.kind === 'category' ? { ...encoding, kind: 'codes' } : encoding;
}

function encodeCodes(
  { kept }: Extract<ColumnEncoding, { kind: 'codes' }>,
  column: Extract<TableColumn, { kind: 'category' }> | null,
  rows: Uint32Array,
): Float64Array {
  const places = column?.names.map((name) => kept.indexOf(name)) ?? [];
  return Float64Array.from(rows, (row) => {
    const place = places[column?.codes[row] ?? -1] ?? -1;
    return place < 0 ? Number.NaN : place;
  });
}

function fitNumber(
  { name, values }: Extract<TableColumn, { kind: 'number' }>,
  rows: Uint32Array,
): readonly ColumnEncoding[] {
  const present: number[] = [];
  for (const row of rows) {
    const value = values[row] ?? Number.NaN;
    if (Number.isFinite(value)) present.push(value);
  }
  if (present.length === 0) return [];
  const sorted = Float64Array.from(present).sort();
  const flag = present.length < rows.length;
  if (!flag && sorted[0] === sorted.at(-1)) return [];
  return [{ kind: 'number', name, fill: interpolateQuantile(sorted, 0.5), flag }];
}

function fitCategory(
  { name, names, codes }: Extract<TableColumn, { kind: 'category' }>,
  { rows, most }: { readonly rows: Uint32Array; readonly most: number },
): readonly ColumnEncoding[] {
  const counts = new Uint32Array(names.length);
  for (const row of rows) {
    const code = codes[row] ?? -1;
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  const seen = names.map((_, code) => code).filter((code) => (counts[code] ?? 0) > 0);
  const kept = seen
    .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other)
    .slice(0, most)
    .sort((one, other) => one - other)
    .map((code) => names[code] ?? '');
  return kept.length === 0 ? [] : [{ kind: 'category', name, kept }];
}

function nameEncoded(encoding: ColumnEncoding): readonly string[] {
  if (encoding.kind === 'category') return encoding.kept.map((one) => `${encoding.name} = ${one}`);
  return encoding.kind === 'number' && encoding.flag
    ? [encoding.name, `${encoding.name} = ∅`]
    : [encoding.name];
}

function encodeNumber(
  { fill, flag }: Extract<ColumnEncoding, { kind: 'number' }>,
  values: Float64Array | null,
  rows: Uint32Array,
): readonly Float64Array[] {
  const filled = new Float64Array(rows.length);
  const missing = new Float64Array(flag ? rows.length : 0);
  for (let at = 0; at < rows.length; at += 1) {
    const value = values?.[rows[at] ?? 0] ?? Number.NaN;
    const isMissing = !Number.isFinite(value);
    filled[at] = isMissing ? fill : value;
    if (flag && isMissing) missing[at] = 1;
  }
  return flag ? [filled, missing] : [filled];
}

function encodeCategory(
  { kept }: Extract<ColumnEncoding, { kind: 'category' }>,
  column: Extract<TableColumn, { kind: 'category' }> | null,
  rows: Uint32Array,
): readonly Float64Array[] {
  const encoded = kept.map(() => new Float64Array(rows.length));
  const places = column?.names.map((name) => kept.indexOf(name)) ?? [];
  for (let at = 0; at < rows.length; at += 1) {
    const target = encoded[places[column?.codes[rows[at] ?? 0] ?? -1] ?? -1];
    if (target !== undefined) target[at] = 1;
  }
  return encoded;
}
