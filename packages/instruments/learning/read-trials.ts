import { isObject, type JsonObject, type JsonValue } from '@etalon/evidence';
import type { Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { findColumn, numbersOf, readTextTable, type TextTable } from './answer-table.ts';
import { numberAt, objectsAt, readDocuments, textAt, textsAt } from './declared-answers.ts';

export interface ReadTrials {
  readonly path: string;
  readonly locator: string;
  readonly method: string | null;
  /** Losses in the order of the trials, less is better; scores of which more is better are turned. */
  readonly losses: readonly number[];
  /** Numbers tried of each setting; names of each when they are no numbers. */
  readonly settings: readonly { readonly name: string; readonly values: readonly (number | string)[] }[];
  /** Settings of each loss, in the same order. */
  readonly points: readonly Readonly<Record<string, number | string>>[];
  /** Settings of the best trial at an end of their bounds, when bounds are declared. */
  readonly boundary: readonly string[] | null;
  readonly left: number;
  /** Trials whose number comes again; those that say the same are counted once. */
  readonly repeated: number;
  /** Whether the table says if more or less is better. */
  readonly isDirectionTold: boolean;
  /** Best loss kept apart less the loss of the search, with the interval of the first. */
  readonly optimism: {
    readonly value: number;
    readonly lo: number | null;
    readonly hi: number | null;
  } | null;
  readonly gain: { readonly value: number; readonly lo: number; readonly hi: number } | null;
}

const VALUE = /^(value|values_0|valeur|loss|perte|score|objective)$/i;
const GROWS = /^(score)$/i;
const FALLS = /^(loss|perte)$/i;
const NUMBER = /^(number|numero|numéro|essai|trial|trial_?(id|number))$/i;
const DIRECTION = /^(direction|sens)$/i;
const MORE = /^max/i;
const STATE = /^state$/i;
const PARAM = /^(params?[_.]|param_|config[/.])(.+)$/i;

/** `recherche.json` of the workshop, or trials as Optuna, Ray Tune or a grid export them (`value`, `params_x`, `state`). */
export async function readTrials(bench: Workbench): Promise<readonly ReadTrials[] | Absence> {
  const found: ReadTrials[] = readDocuments(bench, 'search').map(({ piece, root }) => {
    const trials = objectsAt(root.trials);
    const full = trials.filter(({ share }) => numberAt(share) === 1);
    const done = full.filter(({ loss }) => numberAt(loss) !== null);
    const apart = isObject(root.apart) ? root.apart : {};
    const gain = isObject(apart.gain) && isObject(apart.gain.interval) ? apart.gain : null;
    const limits = gain !== null && isObject(gain.interval) ? gain.interval : {};
    const names = [
      ...new Set(trials.flatMap(({ settings }) => (isObject(settings) ? Object.keys(settings) : []))),
    ];
    return {
      path: piece.fileName,
      locator: '/trials',
      method: textAt(root.method),
      losses: done.map(({ loss }) => numberAt(loss) ?? 0),
      points: done.map(({ settings }) => readSettings(settings)),
      settings: names.map((name) => ({
        name,
        values: trials.flatMap(({ settings }) => {
          const value = isObject(settings) ? settings[name] : undefined;
          return typeof value === 'number' || typeof value === 'string' ? [value] : [];
        }),
      })),
      boundary: root.boundary === undefined ? null : textsAt(root.boundary),
      left: trials.length - full.length,
      ...{ repeated: 0, isDirectionTold: true },
      optimism: readOptimism(apart),
      gain:
        gain === null
          ? null
          : {
              value: numberAt(gain.value) ?? Number.NaN,
              lo: numberAt(limits.lo) ?? Number.NaN,
              hi: numberAt(limits.hi) ?? Number.NaN,
            },
    };
  });
  for (const piece of bench.piecesOf('search')) {
    if (/\.json$/i.test(piece.fileName)) continue;
    const table = await readTextTable(bench, piece);
    if ('state' in table) return table;
    const read = readTable(table);
    if ('state' in read) return read;
    found.push(read);
  }
  return found;
}

function readSettings(value: JsonValue | undefined): Readonly<Record<string, number | string>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, number | string] =>
        typeof entry[1] === 'number' || typeof entry[1] === 'string',
    ),
  );
}

/** The loss of the search is taken as fixed: the interval is that of the loss of the rows kept apart. */
function readOptimism(apart: JsonObject): ReadTrials['optimism'] {
  const value = numberAt(apart.optimism);
  if (value === null) return null;
  const best = isObject(apart.best) ? apart.best : {};
  const limits = isObject(best.interval) ? best.interval : {};
  const [own, lo, hi] = [numberAt(best.value), numberAt(limits.lo), numberAt(limits.hi)];
  if (own === null || lo === null || hi === null) return { value, lo: null, hi: null };
  return { value, lo: value - (own - lo), hi: value + (hi - own) };
}

function readTable(table: TextTable): ReadTrials | Absence {
  const column = findColumn(table, VALUE);
  const values = numbersOf(table, column);
  if (column === null || values === null)
    return {
      state: 'invalid_evidence',
      reason: `Le fichier « ${table.piece.fileName} » n’a pas de colonne de valeur reconnue : value, loss, score [E_SCHEMA].`,
    };
  const states = table.cells.get(findColumn(table, STATE) ?? '');
  const { once, repeated } = listOnce(table);
  const kept = once.filter(
    (row) => Number.isFinite(values[row]) && (states === undefined || /complete/i.test(states[row] ?? '')),
  );
  const direction = readDirection(table, column);
  const sign = direction === 'more' ? -1 : 1;
  return {
    path: table.piece.fileName,
    locator: `colonne ${column}`,
    method: null,
    losses: kept.map((row) => sign * (values[row] ?? 0)),
    settings: table.names.flatMap((name) => {
      const param = PARAM.exec(name);
      const cells = table.cells.get(name);
      if (param === null || cells === undefined) return [];
      return [
        {
          name: param[2] ?? name,
          values: kept.flatMap((row) => {
            const cell = cells[row];
            if (cell === null || cell === undefined || cell === '') return [];
            return [Number.isFinite(Number(cell)) ? Number(cell) : cell];
          }),
        },
      ];
    }),
    points: kept.map((row) =>
      Object.fromEntries(
        table.names.flatMap((name) => {
          const param = PARAM.exec(name)?.[2];
          const cell = table.cells.get(name)?.[row];
          if (param === undefined || cell === null || cell === undefined || cell === '') return [];
          return [[param, Number.isFinite(Number(cell)) ? Number(cell) : cell]];
        }),
      ),
    ),
    boundary: null,
    left: once.length - kept.length,
    ...{ repeated, isDirectionTold: direction !== null },
    optimism: null,
    gain: null,
  };
}

/** Whether more or less is better, by a column of the table, else by the name of the value; null when neither says. */
function readDirection(table: TextTable, column: string): 'more' | 'less' | null {
  const told = table.cells
    .get(findColumn(table, DIRECTION) ?? '')
    ?.find((cell) => cell !== null && cell !== '');
  if (told !== undefined && told !== null) return MORE.test(told) ? 'more' : 'less';
  if (GROWS.test(column)) return 'more';
  return FALLS.test(column) ? 'less' : null;
}

/** Rows without those that say again, under the same number, what an earlier one says. */
function listOnce(table: TextTable): { readonly once: readonly number[]; readonly repeated: number } {
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  const numbers = table.cells.get(findColumn(table, NUMBER) ?? '');
  if (numbers === undefined) return { once: rows, repeated: 0 };
  const write = (row: number): string =>
    JSON.stringify(table.names.map((name) => table.cells.get(name)?.[row] ?? null));
  const seen = new Set<string>();
  const known = new Set<string>();
  let repeated = 0;
  const once = rows.filter((row) => {
    const number = numbers[row];
    if (number === null || number === undefined || number === '') return true;
    if (known.has(number)) repeated += 1;
    known.add(number);
    const line = write(row);
    const isNew = !seen.has(line);
    seen.add(line);
    return isNew;
  });
  return { once, repeated };
}
