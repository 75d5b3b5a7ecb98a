import { EtalonError } from '@etalon/error';
import { quoteText } from '../query.ts';
import { castDay } from './cast-day.ts';
import type { RecipeOperation } from './recipe-operation.ts';
import type { SqlDialect, WorkingColumn } from './working-table.ts';
import { matchesWhole, writeType } from './write-dialect.ts';

export type CastStep = Extract<RecipeOperation, { readonly op: 'cast' }>;

const NUMERIC = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w+INT|UINTEGER|FLOAT|DOUBLE|DECIMAL.*)$/;
const LARGEST_EXACT = 2 ** 53;
const TRUE_WORDS = "('true', 'vrai', 'oui', 'yes', '1')";
const FALSE_WORDS = "('false', 'faux', 'non', 'no', '0')";

/** SQL of a cell read as the type that the step asks for; null when it cannot be. */
export function castCellAs(cell: string, column: WorkingColumn, step: CastStep, dialect: SqlDialect): string {
  const { type } = step;
  const text = `CAST(${cell} AS ${writeType('VARCHAR', dialect)})`;
  if (type === 'text') return text;
  if (type === 'boolean') {
    if (column.type === 'BOOLEAN') return cell;
    const word = `lower(trim(${text}))`;
    return `CASE WHEN ${word} IN ${TRUE_WORDS} THEN true WHEN ${word} IN ${FALSE_WORDS} THEN false END`;
  }
  if (type === 'date' || type === 'timestamp') return castDay(text, column, step, dialect);
  const double = writeType('DOUBLE', dialect);
  if (NUMERIC.test(column.type)) {
    const number = `CAST(${cell} AS ${double})`;
    return type === 'decimal'
      ? number
      : `CASE WHEN ${number} = floor(${number}) AND abs(${number}) <= ${LARGEST_EXACT} THEN CAST(${cell} AS bigint) END`;
  }
  const clean = cleanNumber(text, step);
  if (dialect === 'duckdb' && type === 'decimal') return readDecimal(text, clean);
  if (type === 'decimal')
    return `CASE WHEN ${matchesWhole(clean, '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?', dialect)} THEN CAST(${clean} AS ${double}) END`;
  const whole = dialect === 'duckdb' ? clean : `split_part(${clean}, '.', 1)`;
  return `CASE WHEN ${matchesWhole(clean, '[+-]?[0-9]{1,18}(\\.0*)?', dialect)} THEN CAST(${whole} AS bigint) END`;
}

/** DuckDB's own reading is faster than a pattern; what it takes beside plain finite numbers (`inf`, `nan`, `1_000`) is left out. */
function readDecimal(text: string, clean: string): string {
  const number = `TRY_CAST(${clean} AS DOUBLE)`;
  return `CASE WHEN isfinite(${number}) AND NOT contains(${text}, '_') THEN ${number} END`;
}

function cleanNumber(text: string, step: CastStep): string {
  const { decimal = '.', thousands } = step;
  if (thousands === decimal)
    throw new EtalonError('quality.step-failed', {
      info: { message: 'the separators of thousands and of decimals are the same' },
    });
  const trimmed = `trim(${text})`;
  const blanks = `replace(replace(${trimmed}, '\u00a0', ' '), '\u202f', ' ')`;
  const joined =
    thousands === undefined
      ? trimmed
      : thousands.trim() === ''
        ? `replace(${blanks}, ' ', '')`
        : `replace(${trimmed}, ${quoteText(thousands)}, '')`;
  // With a decimal comma, a point is no number: « 1.234 » would be read a thousand times too small.
  return decimal === '.'
    ? joined
    : `CASE WHEN position('.' IN ${joined}) > 0 THEN NULL ELSE replace(${joined}, ',', '.') END`;
}
