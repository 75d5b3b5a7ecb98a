import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import { EtalonError } from '@etalon/error';

/** What a cell is once out of DuckDB. */
export type DuckdbScalar = string | number | boolean | null;

/**
 * A DuckDB value as a plain scalar: integers as numbers when safe and as text otherwise, decimals as numbers, dates
 * `YYYY-MM-DD`, timestamps `YYYY-MM-DDTHH:MM:SS[.ffffff]` (a final `Z` with time zone), anything nested as its text.
 */
export function toScalar(value: DuckDBValue): DuckdbScalar {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') {
    const narrowed = Number(value);
    return Number.isSafeInteger(narrowed) ? narrowed : value.toString();
  }
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBTimestampValue) return value.toString().replace(' ', 'T');
  if (value instanceof DuckDBTimestampTZValue)
    return `${new DuckDBTimestampValue(value.micros).toString().replace(' ', 'T')}Z`;
  return value.toString();
}

const DAY_MS = 86_400_000;

function unfit(value: DuckdbScalar, type: DuckDBType): EtalonError {
  return new EtalonError('duckdb.value-unfit', {
    info: { what: 'append', type: type.toString(), given: typeof value },
  });
}

function fromText(text: string, type: DuckDBType): DuckDBValue {
  if (type.typeId === DuckDBTypeId.VARCHAR) return text;
  if (type.typeId === DuckDBTypeId.DATE) {
    const ms = Date.parse(`${text}T00:00:00Z`);
    if (!Number.isNaN(ms)) return new DuckDBDateValue(ms / DAY_MS);
  }
  if (type.typeId === DuckDBTypeId.TIMESTAMP) {
    const ms = Date.parse(`${text.replace(' ', 'T').replace(/Z$/, '')}Z`);
    if (!Number.isNaN(ms)) return new DuckDBTimestampValue(BigInt(ms) * 1000n);
  }
  throw unfit(text, type);
}

function fromNumber(value: number, type: DuckDBType): DuckDBValue {
  switch (type.typeId) {
    case DuckDBTypeId.DOUBLE:
    case DuckDBTypeId.FLOAT:
      return value;
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
    case DuckDBTypeId.UINTEGER:
      if (Number.isInteger(value)) return value;
      break;
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UBIGINT:
    case DuckDBTypeId.HUGEINT:
      if (Number.isInteger(value)) return BigInt(value);
      break;
    case DuckDBTypeId.VARCHAR:
      return String(value);
  }
  throw unfit(value, type);
}

/** A plain scalar as the value of a column type; a misfit is refused (`duckdb.value-unfit`), never coerced silently. */
export function fromScalar(value: DuckdbScalar, type: DuckDBType): DuckDBValue {
  if (value === null) return null;
  if (typeof value === 'string') return fromText(value, type);
  if (typeof value === 'number') return fromNumber(value, type);
  if (type.typeId === DuckDBTypeId.BOOLEAN) return value;
  throw unfit(value, type);
}
