import { quoteText } from '../query.ts';
import type { TextAction } from './recipe-operation.ts';
import type { SqlDialect } from './working-table.ts';

const POSTGRESQL_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^VARCHAR$/, 'text'],
  [/^DOUBLE$/, 'double precision'],
  [/^FLOAT$/, 'real'],
  [/^(TINYINT|UTINYINT)$/, 'smallint'],
  [/^(USMALLINT)$/, 'integer'],
  [/^(UINTEGER)$/, 'bigint'],
  [/^(UBIGINT|HUGEINT|UHUGEINT)$/, 'numeric'],
  [/^BLOB$/, 'bytea'],
  [/^TIMESTAMP(_S|_MS|_NS)?$/, 'timestamp'],
];

/** A DuckDB type in the words of the dialect. */
export function writeType(type: string, dialect: SqlDialect): string {
  if (dialect === 'duckdb') return type;
  return POSTGRESQL_TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? type;
}

const BLANKS = ['00A0', '1680', '2007', '202F', '3000'];
const INVISIBLE = ['00AD', '200B', '200C', '200D', '2060', 'FEFF'];

/** The same blanks as one text, for DuckDB, whose own trim is four times faster than a pattern. */
const BLANK_LETTERS = ['0020', '0009', '000A', '000C', '000D', ...BLANKS]
  .map((code) => `chr(${Number.parseInt(code, 16)})`)
  .join(' || ');

function writeSet(codes: readonly string[], dialect: SqlDialect): string {
  return codes.map((code) => (dialect === 'duckdb' ? `\\x{${code}}` : `\\u${code}`)).join('');
}

/** A text without what regular expressions find. */
export function replaceAll(text: string, pattern: string, by: string): string {
  return `regexp_replace(${text}, ${quoteText(pattern)}, ${quoteText(by)}, 'g')`;
}

/** SQL of a text once the actions are done, in the order of the list of actions. */
export function normaliseText(text: string, actions: readonly TextAction[], dialect: SqlDialect): string {
  return actions.reduce((sql, action) => actOnText(sql, action, dialect), text);
}

function actOnText(text: string, action: TextAction, dialect: SqlDialect): string {
  const blank = `[\\s${writeSet(BLANKS, dialect)}]+`;
  switch (action) {
    case 'nfc':
      return dialect === 'duckdb' ? `nfc_normalize(${text})` : `normalize(${text}, NFC)`;
    case 'strip_invisible':
      return replaceAll(text, `[${writeSet(INVISIBLE, dialect)}]+`, '');
    case 'trim':
      return dialect === 'duckdb'
        ? `trim(${text}, ${BLANK_LETTERS})`
        : replaceAll(text, `^${blank}|${blank}$`, '');
    case 'collapse':
      return replaceAll(text, blank, ' ');
    case 'strip_accents':
      return dialect === 'duckdb'
        ? `strip_accents(${text})`
        : `normalize(${replaceAll(`normalize(${text}, NFD)`, '[\\u0300-\\u036F]+', '')}, NFC)`;
    case 'lower':
      return `lower(${text})`;
    case 'upper':
      return `upper(${text})`;
    case 'title':
      return dialect === 'duckdb'
        ? `array_to_string(list_transform(string_split(lower(${text}), ' '), lambda part: upper(part[1]) || part[2:]), ' ')`
        : `(SELECT string_agg(upper(left(part, 1)) || substr(part, 2), ' ' ORDER BY turn)
          FROM regexp_split_to_table(lower(${text}), ' ') WITH ORDINALITY AS pieces(part, turn))`;
    default: {
      const never: never = action;
      return never;
    }
  }
}

/** True when the whole text matches. */
export function matchesWhole(text: string, pattern: string, dialect: SqlDialect): string {
  return dialect === 'duckdb'
    ? `regexp_full_match(${text}, ${quoteText(pattern)})`
    : `(${text} ~ ${quoteText(`^(${pattern})$`)})`;
}
