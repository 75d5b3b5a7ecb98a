export type CellType = 'text' | 'integer' | 'decimal' | 'date' | 'timestamp' | 'boolean';

/** Relative tolerance under which two numbers are the same cell (instruments/04, I-DQ-4). */
export const NUMERIC_TOLERANCE = 1e-9;

const SQL_TYPES: Readonly<Record<CellType, string>> = {
  text: 'VARCHAR',
  integer: 'DOUBLE',
  decimal: 'DOUBLE',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  boolean: 'BOOLEAN',
};

/** A cell read as its declared type, null when it cannot be. */
export function castCell(cell: string, type: CellType): string {
  return `TRY_CAST(${cell} AS ${SQL_TYPES[type]})`;
}

/** SQL that is true when two cells carry the same value of the declared type; never null. A cell that cannot be read as the type equals nothing. */
export function sameCell(left: string, right: string, type: CellType): string {
  const a = castCell(left, type);
  const b = castCell(right, type);
  const equal =
    type === 'integer' || type === 'decimal'
      ? `abs(${a} - ${b}) <= ${NUMERIC_TOLERANCE} * greatest(abs(${a}), abs(${b}))`
      : type === 'text'
        ? `(${a} = ${b} OR nfc_normalize(${a}) = nfc_normalize(${b}))`
        : `${a} = ${b}`;
  return `coalesce(CASE WHEN ${left} IS NULL OR ${right} IS NULL THEN ${left} IS NULL AND ${right} IS NULL ELSE ${equal} END, false)`;
}
