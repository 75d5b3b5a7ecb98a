import { EtalonError } from '@etalon/error';
import type { RValue } from '../r-session.ts';
import type {
  AnalysisWarning,
  Estimate,
  Picture,
  PictureSeries,
  ResultTable,
  TableCell,
  TestResult,
} from './analysis-result.ts';

export interface Envelope {
  readonly estimates: readonly Estimate[];
  readonly tests: readonly TestResult[];
  readonly tables: readonly ResultTable[];
  readonly fit: Readonly<Record<string, number | null>>;
  readonly pictures: readonly Picture[];
  readonly warnings: readonly AnalysisWarning[];
}

/** What R answered, checked piece by piece; another shape is `statistics.bad-answer`. */
export function readEnvelope(value: RValue): Envelope {
  const said = listOf(field(value, 'said')).map(
    (message): AnalysisWarning => ({ code: 'statistics.engine-said', info: { message: String(message) } }),
  );
  return {
    estimates: listOf(field(value, 'estimates')).map(readEstimate),
    tests: listOf(field(value, 'tests')).map(readTest),
    tables: listOf(field(value, 'tables')).map(readTable),
    fit: Object.fromEntries(
      Object.entries(recordOf(field(value, 'fit'))).map(([name, one]) => [name, numberOf(one)]),
    ),
    pictures: listOf(field(value, 'pictures')).map(readPicture),
    warnings: [...listOf(field(value, 'warnings')).map(readWarning), ...said],
  };
}

/** Numbers under a name of an answer, null where R had none. */
export function readNumbersOf(value: RValue, name: string): readonly (number | null)[] {
  return listOf(field(value, name)).map(numberOf);
}

function readEstimate(value: RValue): Estimate {
  const group = field(value, 'group');
  const row = {
    term: textOf(field(value, 'term')),
    estimate: numberOf(field(value, 'estimate')),
    se: numberOf(field(value, 'se')),
    lo: numberOf(field(value, 'lo')),
    hi: numberOf(field(value, 'hi')),
    p: numberOf(field(value, 'p')),
  };
  return typeof group === 'string' ? { ...row, group } : row;
}

function readTest(value: RValue): TestResult {
  return {
    name: textOf(field(value, 'name')),
    symbol: textOf(field(value, 'symbol')),
    statistic: numberOf(field(value, 'statistic')),
    df: finite(field(value, 'df')),
    p: numberOf(field(value, 'p')),
    exact: field(value, 'exact') === true,
  };
}

function readTable(value: RValue): ResultTable {
  const names = listOf(field(value, 'names')).map(textOf);
  const columns = listOf(field(value, 'columns')).map((column) => listOf(column).map(cellOf));
  return {
    id: textOf(field(value, 'id')),
    columns: names.map((id, i) => ({
      id,
      kind: columns[i]?.some((cell) => typeof cell === 'string') === true ? 'text' : 'number',
    })),
    rows: (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null)),
  };
}

const PICTURES: readonly Picture['id'][] = [
  'residuals-fitted',
  'normal-quantiles',
  'scale-location',
  'leverage',
  'survival',
  'autocorrelation',
  'partial-autocorrelation',
  'decomposition',
  'forecast',
  'scree',
  'components',
  'clusters',
  'silhouette',
  'raw',
];

function readPicture(value: RValue): Picture {
  const name = textOf(field(value, 'id'));
  const id = PICTURES.find((one) => one === name);
  if (id === undefined) throw badAnswer(`picture ${name}`);
  return {
    id,
    of: numberOf(field(value, 'of')) ?? 0,
    series: listOf(field(value, 'series')).map(readSeries),
  };
}

function readSeries(value: RValue): PictureSeries {
  const optional = (name: 'lo' | 'hi' | 'rows'): Partial<Record<typeof name, readonly number[]>> => {
    const found = field(value, name);
    return found === null ? {} : { [name]: coordinates(found) };
  };
  return {
    name: textOf(field(value, 'name')),
    x: coordinates(field(value, 'x')),
    y: coordinates(field(value, 'y')),
    ...optional('lo'),
    ...optional('hi'),
    ...optional('rows'),
  };
}

function readWarning(value: RValue): AnalysisWarning {
  const info = Object.entries(recordOf(field(value, 'info'))).map(([name, one]) => [
    name,
    typeof one === 'number' ? one : String(one),
  ]);
  return { code: textOf(field(value, 'code')), info: Object.fromEntries(info) };
}

function field(value: RValue, name: string): RValue {
  return recordOf(value)[name] ?? null;
}

function recordOf(value: RValue): Readonly<Record<string, RValue>> {
  if (value === null || typeof value !== 'object' || isList(value)) return {};
  return value;
}

function isList(value: RValue): value is readonly RValue[] {
  return Array.isArray(value);
}

function listOf(value: RValue): readonly RValue[] {
  if (value === null) return [];
  return isList(value) ? value : [];
}

function textOf(value: RValue): string {
  if (typeof value !== 'string') throw badAnswer(JSON.stringify(value));
  return value;
}

function numberOf(value: RValue): number | null {
  return typeof value === 'number' ? value : null;
}

function cellOf(value: RValue): TableCell {
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

function finite(value: RValue): readonly number[] {
  return listOf(value).filter((one) => typeof one === 'number');
}

/** A coordinate that R could not give is NaN: the point is not drawn, and the places stay aligned. */
function coordinates(value: RValue): readonly number[] {
  return listOf(value).map((one) => numberOf(one) ?? Number.NaN);
}

function badAnswer(what: string): EtalonError {
  return new EtalonError('statistics.bad-answer', { info: { what } });
}
