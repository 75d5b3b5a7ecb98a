import { quoteName } from '../query.ts';
import { DRAW_SPAN } from './draw-span.ts';
import type { PlannedMutant } from './plan-mutants.ts';
import type { MutableColumn } from './profile-mutable.ts';

/** Table of the clean reference with `etalon_row` and `etalon_draw`, made by the run. */
export const CLEAN_TABLE = 'etalon_clean';

/** A mutant as the SELECT that gives its table, and the one that counts what it changed. */
export interface MutantSql {
  readonly select: string;
  readonly changed: string;
}

const ACCENTS = ['é', 'è', 'ê', 'ë', 'à', 'â', 'ç', 'ù', 'û', 'ü', 'î', 'ï', 'ô', 'ö', 'É', 'È', 'À', 'Ç'];

/** Rows drawn for a mutant: a window of the row's own draw, placed by operator and column; larger shares hold smaller ones. */
function drawnRows(mutant: PlannedMutant): string {
  return `(etalon_draw + ${mutant.offset}) % ${DRAW_SPAN} < ${Math.round(mutant.intensity * DRAW_SPAN)}`;
}

/** The SQL of one mutant over the clean table; null when the table lacks what the operator needs (a day for M13). */
export function writeMutant(
  mutant: PlannedMutant,
  context: {
    readonly columns: readonly MutableColumn[];
    readonly key: string | null;
    readonly rows: number;
  },
): MutantSql | null {
  const drawn = drawnRows(mutant);
  const names = context.columns.map(({ name }) => quoteName(name)).join(', ');
  if (mutant.column !== null) {
    const column = quoteName(mutant.column.name);
    const block = `etalon_row <= ${Math.ceil(mutant.intensity * context.rows)}`;
    const where = mutant.operator === 'M14' ? block : drawn;
    const change = changeCell(mutant.operator, mutant.column);
    const kept = keepCell(mutant.operator, column);
    const cell = `CASE WHEN (${where}) AND ${column} IS NOT NULL THEN ${change} ELSE ${kept} END`;
    const others = context.columns.map(({ name }) =>
      name === mutant.column?.name ? `${cell} AS ${quoteName(name)}` : quoteName(name),
    );
    return {
      select: `SELECT ${others.join(', ')} FROM ${CLEAN_TABLE}`,
      changed: `SELECT count(*) AS n FROM ${CLEAN_TABLE} WHERE (${where}) AND ${column} IS NOT NULL AND (${change}) IS DISTINCT FROM (${kept})`,
    };
  }
  if (mutant.operator === 'M17') {
    const invented = `'agent' || (etalon_row % 97) || '@exemple.fr'`;
    return {
      select: `SELECT ${names}, CASE WHEN ${drawn} THEN ${invented} END AS agent_courriel FROM ${CLEAN_TABLE}`,
      changed: `SELECT count(*) AS n FROM ${CLEAN_TABLE} WHERE ${drawn}`,
    };
  }
  const added = writeAddedRow(mutant, context);
  if (added === null) return null;
  return {
    select: `SELECT ${names} FROM (SELECT etalon_row, 0 AS etalon_copy, ${names} FROM ${CLEAN_TABLE}
      UNION ALL SELECT etalon_row, 1, ${added} FROM ${CLEAN_TABLE} WHERE ${drawn}) ORDER BY etalon_copy, etalon_row`,
    changed: `SELECT count(*) AS n FROM ${CLEAN_TABLE} WHERE ${drawn}`,
  };
}

function writeAddedRow(
  mutant: PlannedMutant,
  context: { readonly columns: readonly MutableColumn[]; readonly key: string | null },
): string | null {
  const day = context.columns.find(({ kind }) => kind === 'date' || kind === 'timestamp');
  const [text] = context.columns
    .filter(({ kind, name }) => kind === 'text' && name !== context.key)
    .sort((a, b) => b.distinct - a.distinct);
  if (mutant.operator === 'M13' && day === undefined) return null;
  if (mutant.operator === 'M3' && text === undefined) return null;
  return context.columns
    .map((column) => {
      const name = quoteName(column.name);
      if (mutant.operator === 'M13' && column === day) return moveDay(column, '- INTERVAL 1 YEAR');
      if (mutant.operator !== 'M3') return name;
      if (column === text) return `' ' || upper(${name})`;
      if (column.name === context.key && column.kind === 'text') return `${name} || 'B'`;
      if (column.name === context.key && column.kind === 'number') return `${name} + ${column.max + 1}`;
      return name;
    })
    .join(', ');
}

/** A type corruption turns the whole column into text: other cells keep their own writing. */
function keepCell(operator: PlannedMutant['operator'], column: string): string {
  return operator === 'M6' ? `CAST(${column} AS VARCHAR)` : column;
}

function changeCell(operator: PlannedMutant['operator'], column: MutableColumn): string {
  const name = quoteName(column.name);
  const isDate = column.kind === 'date' || column.kind === 'timestamp';
  switch (operator) {
    case 'M1':
      return 'NULL';
    case 'M4':
      return isDate
        ? moveDay(column, '+ INTERVAL 200 YEAR')
        : `(${column.max + 3 * (column.max - column.min) + 1})`;
    case 'M5':
      return `CAST(${name} AS ${column.isWhole ? 'BIGINT' : 'DOUBLE'}) * 1000`;
    case 'M6':
      return `CAST(${name} AS VARCHAR) || ' ?'`;
    case 'M7':
      return `CASE WHEN etalon_row % 3 = 0 THEN upper(${name}) || ' ' WHEN etalon_row % 3 = 1 THEN ' ' || ${name} ELSE ${name} || '.' END`;
    case 'M8':
      return column.kind === 'number' ? `(${column.max} + 1 + etalon_row)` : `'QX' || etalon_row`;
    case 'M9':
      return swapDay(name, column.kind);
    case 'M10':
      return `${name} + INTERVAL 5 HOUR`;
    case 'M11':
      return ACCENTS.reduce((sql, sign) => `replace(${sql}, '${sign}', '${misread(sign)}')`, name);
    case 'M12':
    case 'M18':
      return otherValue(name);
    case 'M14':
      return column.isWhole
        ? `CAST(${name} AS BIGINT) + ${Math.max(1, Math.round(column.deviation / 2))}`
        : `CAST(${name} AS DOUBLE) + ${column.deviation / 2}`;
    case 'M15':
      return isDate ? `CAST('1900-01-01' AS DATE)` : '-999';
    case 'M16':
      return `left(${name}, 8)`;
    default:
      return name;
  }
}

/** A day stays a day: adding an interval would turn the column into instants. */
function moveDay(column: MutableColumn, move: string): string {
  const name = quoteName(column.name);
  return column.kind === 'date' ? `CAST(${name} ${move} AS DATE)` : `${name} ${move}`;
}

function swapDay(name: string, kind: MutableColumn['kind']): string {
  const day = `CAST(${name} AS DATE)`;
  const swapped = `make_date(year(${day}), day(${day}), month(${day}))`;
  if (kind === 'text') return `CASE WHEN day(${day}) <= 12 THEN CAST(${swapped} AS VARCHAR) ELSE ${name} END`;
  const kept = kind === 'timestamp' ? `${swapped} + CAST(${name} AS TIME)` : swapped;
  return `CASE WHEN day(${day}) <= 12 THEN ${kept} ELSE ${name} END`;
}

/** The next value of the column's own list, so that the cell stays plausible alone. */
function otherValue(name: string): string {
  const list = `(SELECT list(DISTINCT ${name} ORDER BY ${name}) FROM ${CLEAN_TABLE} WHERE ${name} IS NOT NULL)`;
  return `${list}[(list_position(${list}, ${name}) % len(${list})) + 1]`;
}

/** UTF-8 bytes of a letter read as Latin-1. */
function misread(sign: string): string {
  return [...new TextEncoder().encode(sign)].map((byte) => String.fromCharCode(byte)).join('');
}
