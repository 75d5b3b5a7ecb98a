import { EtalonError } from '@etalon/error';
import { quoteText } from '../query.ts';
import type { CastStep } from './cast-cell.ts';
import type { SqlDialect, WorkingColumn } from './working-table.ts';
import { matchesWhole } from './write-dialect.ts';

const ISO_DAY = ['%Y-%m-%d'];
const ISO_MOMENT = ['%Y-%m-%dT%H:%M:%S', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M', '%Y-%m-%d %H:%M', '%Y-%m-%d'];
const PARTS: Readonly<Record<string, string>> = {
  Y: '([0-9]{4})',
  m: '([0-9]{1,2})',
  d: '([0-9]{1,2})',
  H: '([0-9]{1,2})',
  M: '([0-9]{1,2})',
  S: '([0-9]{1,2})',
};

/** The formats that a step tries, in order. */
export function listFormats(step: CastStep): readonly string[] {
  return step.formats ?? (step.type === 'date' ? ISO_DAY : ISO_MOMENT);
}

/** SQL of a text read as a day or an instant by strptime formats in order; local times of a zone are brought to UTC. */
export function castDay(text: string, column: WorkingColumn, step: CastStep, dialect: SqlDialect): string {
  const already = /^(DATE|TIMESTAMP)/.test(column.type);
  const moment = already
    ? `CAST(${text} AS timestamp)`
    : readFirst(listFormats(step).map((format) => readMoment(`trim(${text})`, format, dialect)));
  if (step.type === 'date') return `CAST(${moment} AS date)`;
  return step.timeZone === undefined
    ? moment
    : `((${moment} AT TIME ZONE ${quoteText(step.timeZone)}) AT TIME ZONE 'UTC')`;
}

function readFirst(readings: readonly string[]): string {
  return readings.length === 1 ? readings.join('') : `coalesce(${readings.join(', ')})`;
}

function readMoment(text: string, format: string, dialect: SqlDialect): string {
  if (dialect === 'duckdb') return `try_strptime(${text}, ${quoteText(format)})`;
  const { pattern, places } = readFormat(format);
  const part = (letter: string, otherwise: string): string => {
    const at = places.indexOf(letter);
    return at < 0 ? otherwise : `CAST((regexp_match(${text}, ${quoteText(pattern)}))[${at + 1}] AS integer)`;
  };
  const [year, month, day] = [part('Y', '1900'), part('m', '1'), part('d', '1')];
  const [hour, minute, second] = [part('H', '0'), part('M', '0'), part('S', '0')];
  const lastDay = `extract(day FROM make_date(${year}, ${month}, 1) + interval '1 month' - interval '1 day')`;
  return `CASE WHEN NOT ${matchesWhole(text, pattern.slice(1, -1), dialect)} THEN NULL
    WHEN ${year} < 1 OR ${month} NOT BETWEEN 1 AND 12 OR ${hour} > 23 OR ${minute} > 59 OR ${second} > 59 THEN NULL
    WHEN ${day} NOT BETWEEN 1 AND ${lastDay} THEN NULL
    ELSE make_timestamp(${year}, ${month}, ${day}, ${hour}, ${minute}, ${second}) END`;
}

function readFormat(format: string): { readonly pattern: string; readonly places: readonly string[] } {
  const places: string[] = [];
  const pattern = format.replace(/%(.)|[.*+?^${}()|[\]\\]/g, (found, letter: string | undefined) => {
    if (letter === undefined) return `\\${found}`;
    const part = PARTS[letter];
    if (part === undefined)
      throw new EtalonError('quality.not-portable', { info: { what: `%${letter}`, dialect: 'postgresql' } });
    places.push(letter);
    return part;
  });
  return { pattern: `^${pattern}$`, places };
}
