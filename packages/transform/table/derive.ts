import { EtalonError } from '@etalon/error';
import { makeDense, toDense } from '../matrix.ts';
import { isCells, isNumbers, type Operation, withoutState } from '../pipeline/operation.ts';
import { textOf } from '../pipeline/pipeline-node.ts';
import { type CellsValue, type MatrixValue, nameColumn, toNumbers } from '../pipeline/value.ts';

/** Columns of numbers as they are; an empty cell stays one. */
export const keepNumbers: Operation = withoutState<CellsValue>(isCells, (input, { node, lines }) =>
  toNumbers(input, node, lines),
);

/** ln x, or ln (1 + x) with `shift: one`; throws `transform.log-of-zero` where there is none. */
export const takeLog: Operation = withoutState<CellsValue | MatrixValue>(
  isNumbers,
  (input, { node, lines }) => {
    const value = toNumbers(input, node, lines);
    const dense = toDense(value.matrix);
    const shifted = textOf(node.params, 'shift', 'none') === 'one';
    const matrix = makeDense(dense.rows, dense.columns);
    const isBad = (x: number): boolean => x <= (shifted ? -1 : 0);
    for (let at = 0; at < dense.data.length; at += 1) {
      const x = dense.data[at] ?? 0;
      if (isBad(x))
        throw new EtalonError('transform.log-of-zero', {
          info: {
            node: node.id,
            column: nameColumn(value, at % dense.columns),
            line: lines[Math.floor(at / dense.columns)] ?? 0,
            value: x,
            count: dense.data.reduce((sum, one) => sum + Number(isBad(one)), 0),
          },
        });
      matrix.data[at] = shifted ? Math.log1p(x) : Math.log(x);
    }
    return { kind: 'matrix', matrix, names: value.names.map((name) => `ln ${name}`) };
  },
);

/** The columns, then the product of each pair of them. */
export const multiplyPairs: Operation = withoutState<CellsValue | MatrixValue>(
  isNumbers,
  (input, { node, lines }) => {
    const value = toNumbers(input, node, lines);
    const dense = toDense(value.matrix);
    const p = dense.columns;
    const matrix = makeDense(dense.rows, p + (p * (p - 1)) / 2);
    for (let i = 0; i < dense.rows; i += 1) {
      const row = dense.data.subarray(i * p, i * p + p);
      const from = i * matrix.columns;
      matrix.data.set(row, from);
      let at = from + p;
      for (let a = 0; a < p; a += 1)
        for (let b = a + 1; b < p; b += 1) {
          matrix.data[at] = (row[a] ?? 0) * (row[b] ?? 0);
          at += 1;
        }
    }
    const names = Array.from({ length: p }, (_, at) => nameColumn(value, at));
    const pairs = names.flatMap((first, a) => names.slice(a + 1).map((second) => `${first} × ${second}`));
    return { kind: 'matrix', matrix, names: [...names, ...pairs] };
  },
);

const DAY_MS = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;
const PARTS: Readonly<Record<string, (date: Date) => readonly number[]>> = {
  days: (date) => [Math.floor(date.getTime() / DAY_MS)],
  year: (date) => [date.getUTCFullYear()],
  month: (date) => [date.getUTCMonth() + 1],
  day: (date) => [date.getUTCDate()],
  weekday: (date) => [(date.getUTCDay() + 6) % 7],
  hour: (date) => [date.getUTCHours()],
  'month-circle': (date) => turn(date.getUTCMonth() / 12),
  'weekday-circle': (date) => turn(((date.getUTCDay() + 6) % 7) / 7),
};

function turn(share: number): readonly number[] {
  return [Math.sin(2 * Math.PI * share), Math.cos(2 * Math.PI * share)];
}

/** Parts of a date that may be asked for; a circle is a sine and a cosine, so that December is beside January. */
export const DATE_PARTS = Object.keys(PARTS);

/** Parts of dates as numbers: `parts` names them, parted by commas; Monday is 0. An empty cell gives holes. */
export const splitDates: Operation = withoutState<CellsValue>(isCells, (input, { node, lines }) => {
  const parts = textOf(node.params, 'parts', 'month,weekday')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part in PARTS);
  const names = input.names.flatMap((name) =>
    parts.flatMap((part) =>
      part.endsWith('-circle') ? [`${name} ${part} sin`, `${name} ${part} cos`] : [`${name} ${part}`],
    ),
  );
  const rows = input.columns[0]?.length ?? 0;
  const matrix = makeDense(rows, names.length);
  for (let i = 0; i < rows; i += 1) {
    const made = input.columns.flatMap((cells, j) => {
      const cell = cells[i] ?? null;
      if (cell === null || cell === '')
        return parts.flatMap((part) => (part.endsWith('-circle') ? [Number.NaN, Number.NaN] : [Number.NaN]));
      const date = readDate(String(cell));
      if (date === null)
        throw new EtalonError('transform.not-date', {
          info: { node: node.id, column: input.names[j] ?? '', text: String(cell), line: lines[i] ?? 0 },
        });
      return parts.flatMap((part) => PARTS[part]?.(date) ?? []);
    });
    matrix.data.set(made, i * matrix.columns);
  }
  return { kind: 'matrix', matrix, names };
});

/** A date `YYYY-MM-DD`, with its time or not, in UTC; null for another text or a day that does not exist. */
export function readDate(text: string): Date | null {
  const found = DATE.exec(text);
  if (found === null) return null;
  const [, year, month, day, hour = '0', minute = '0'] = found;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)));
  return date.getUTCMonth() === Number(month) - 1 ? date : null;
}
