import { EtalonError } from '@etalon/error';

/** A SQL identifier between double quotes, inner quotes doubled; a zero byte is refused (`duckdb.value-unfit`). */
export function quoteIdentifier(name: string): string {
  if (name.includes('\0')) throw new EtalonError('duckdb.value-unfit', { info: { what: 'identifier' } });
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A SQL literal. Numbers stand between parentheses, since a negative one after `-` would begin a comment.
 *
 * @example
 * `SELECT 1 - ${quoteLiteral(-2)}, ${quoteLiteral("l'avion")}` // SELECT 1 - (-2), 'l''avion'
 */
export function quoteLiteral(value: string | number | boolean | null): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return `CAST('${value}' AS DOUBLE)`;
    return Number.isInteger(value) && Math.abs(value) <= 2 ** 53
      ? `(${value})`
      : `CAST('${value}' AS DOUBLE)`;
  }
  if (value.includes('\0')) throw new EtalonError('duckdb.value-unfit', { info: { what: 'literal' } });
  return `'${value.replaceAll("'", "''")}'`;
}
