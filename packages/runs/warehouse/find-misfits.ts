import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import type { LoadedDataset } from '@etalon/evidence';
import type { Reject } from './write-rejects.ts';

const MAX_LISTED = 20_000;
const SHARE = 0.9;

/** What a text column mostly reads as; one that is not wholly so keeps its texts and lists the others. */
const READINGS = [
  { reason: 'nombre illisible', test: "TRY_CAST(replace(trim(v), ',', '.') AS DOUBLE) IS NOT NULL" },
  {
    reason: 'date illisible',
    test: `coalesce(TRY_CAST(v AS TIMESTAMP), try_strptime(v, ['%d/%m/%Y', '%d/%m/%Y %H:%M', '%d/%m/%Y %H:%M:%S'])) IS NOT NULL`,
  },
] as const;

/** Cells of text columns that do not read as nine tenths of their column do: `12 min` in a column of numbers. */
export async function findMisfits(duck: Duckdb, loaded: LoadedDataset): Promise<readonly Reject[]> {
  const table = quoteIdentifier(loaded.textTable);
  const found: Reject[] = [];
  for (const { name, type } of loaded.columns) {
    if (type !== 'text') continue;
    const cell = quoteIdentifier(name);
    const counts = READINGS.map(({ test }, at) => `count(*) FILTER (WHERE ${test}) AS c${at}`);
    const [row] = await duck.rows(
      `SELECT count(*) AS n, ${counts.join(', ')} FROM (SELECT ${cell} AS v FROM ${table}) WHERE trim(v) <> ''`,
    );
    const total = Number(row?.n);
    const at = READINGS.findIndex((_, index) => {
      const fitting = Number(row?.[`c${index}`]);
      return fitting < total && fitting >= total * SHARE;
    });
    const reading = READINGS[at];
    if (reading === undefined) continue;
    const misfits = await duck.rows(
      `SELECT place, v FROM (SELECT rowid + 1 AS place, ${cell} AS v FROM ${table})
       WHERE trim(v) <> '' AND NOT (${reading.test}) ORDER BY place LIMIT ${MAX_LISTED - found.length}`,
    );
    for (const misfit of misfits)
      found.push({
        line: Number(misfit.place),
        column: name,
        reason: reading.reason,
        text: String(misfit.v),
      });
    if (found.length >= MAX_LISTED) break;
  }
  return found;
}

/** What a column holds that a careless reading would spoil. */
export interface ColumnWarning {
  readonly what: 'leading-zeros' | 'long-numbers' | 'spreadsheet-date' | 'misread-accents' | 'time-zones';
  readonly column: string;
  readonly count: number;
  readonly example: string;
}

const SUSPECTS: readonly { readonly what: ColumnWarning['what']; readonly pattern: string }[] = [
  { what: 'leading-zeros', pattern: '^0[0-9]{2,}$' },
  { what: 'long-numbers', pattern: '^[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{2}$|^[0-9]{16,}$' },
  {
    what: 'spreadsheet-date',
    pattern:
      '(?i)^[0-9]{1,2}[- ](janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc|jan|feb|mar|apr|may|jun|jul|aug|sep|dec)\\.?$',
  },
  { what: 'misread-accents', pattern: 'Ã[\\x{80}-\\x{BF}]|\\x{FFFD}' },
  { what: 'time-zones', pattern: '^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:?\\d{2})$' },
];

/** Codes with leading zeros, identifiers written as powers of ten, cells turned into dates, accents misread, zones. */
export async function findWarnings(duck: Duckdb, loaded: LoadedDataset): Promise<readonly ColumnWarning[]> {
  const found: ColumnWarning[] = [];
  for (const { name } of loaded.columns) {
    const cell = quoteIdentifier(name);
    const tests = SUSPECTS.flatMap(({ pattern }, at) => {
      const test = `regexp_matches(${cell}, ${quoteLiteral(pattern)})`;
      return [`count(*) FILTER (WHERE ${test}) AS c${at}`, `min(${cell}) FILTER (WHERE ${test}) AS e${at}`];
    });
    const [row] = await duck.rows(`SELECT ${tests.join(', ')} FROM ${quoteIdentifier(loaded.textTable)}`);
    for (const [at, { what }] of SUSPECTS.entries()) {
      const count = Number(row?.[`c${at}`] ?? 0);
      if (count > 0) found.push({ what, column: name, count, example: String(row?.[`e${at}`]) });
    }
  }
  return found;
}
