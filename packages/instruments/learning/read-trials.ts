import { isObject } from '@etalon/evidence';
import type { Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { findColumn, numbersOf, placeRow, readTextTable, type TextTable } from './answer-table.ts';
import { numberAt, objectsAt, readDocuments, textAt, textsAt } from './declared-answers.ts';

export interface ReadTrials {
  readonly path: string;
  readonly locator: string;
  readonly method: string | null;
  /** False when nothing says whether a larger or a smaller value is wanted: smaller is then taken for granted. */
  readonly hasDirection: boolean;
  /** Losses in the order of the trials, less is better; scores of which more is better are turned. */
  readonly losses: readonly number[];
  /** Numbers tried of each setting; names of each when they are no numbers. */
  readonly settings: readonly { readonly name: string; readonly values: readonly (number | string)[] }[];
  /** Settings of the best trial at an end of their bounds, when bounds are declared. */
  readonly boundary: readonly string[] | null;
  readonly left: number;
  /** Best loss kept apart less the loss of the search, with its interval. */
  readonly optimism: number | null;
  readonly gain: { readonly value: number; readonly lo: number; readonly hi: number } | null;
}

const VALUE = /^(value|values_0|valeur|loss|perte|score|objective)$/i;
const GROWS = /^(score)$/i;
const FALLS = /^(loss|perte)$/i;
const DIRECTION = /^(direction|sens)$/i;
const UP = /^(maximi[sz]e|max|croissant)$/i;
const NUMBER = /^(number|trial|trial_id|essai|numero|numéro)$/i;
const STATE = /^state$/i;
const PARAM = /^(params?[_.]|param_|config[/.])(.+)$/i;

/** `recherche.json` of the workshop, or trials as Optuna, Ray Tune or a grid export them (`value`, `params_x`, `state`). */
export async function readTrials(bench: Workbench): Promise<readonly ReadTrials[] | Absence> {
  const found: ReadTrials[] = readDocuments(bench, 'search').map(({ piece, root }) => {
    const trials = objectsAt(root.trials);
    const full = trials.filter(({ share }) => numberAt(share) === 1);
    const apart = isObject(root.apart) ? root.apart : {};
    const gain = isObject(apart.gain) && isObject(apart.gain.interval) ? apart.gain : null;
    const limits = gain !== null && isObject(gain.interval) ? gain.interval : {};
    const names = [
      ...new Set(trials.flatMap(({ settings }) => (isObject(settings) ? Object.keys(settings) : []))),
    ];
    return {
      path: piece.fileName,
      locator: '/trials',
      ...{ method: textAt(root.method), hasDirection: true },
      losses: full.flatMap(({ loss }) => numberAt(loss) ?? []),
      settings: names.map((name) => ({
        name,
        values: trials.flatMap(({ settings }) => {
          const value = isObject(settings) ? settings[name] : undefined;
          return typeof value === 'number' || typeof value === 'string' ? [value] : [];
        }),
      })),
      boundary: textsAt(root.boundary),
      left: trials.length - full.length,
      optimism: numberAt(apart.optimism),
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

function readTable(table: TextTable): ReadTrials | Absence {
  const column = findColumn(table, VALUE);
  const values = numbersOf(table, column);
  if (column === null || values === null)
    return {
      state: 'invalid_evidence',
      reason: `Le fichier « ${table.piece.fileName} » n’a pas de colonne de valeur reconnue : value, loss, score [E_SCHEMA].`,
    };
  const twice = findTwice(table);
  if (twice !== null)
    return {
      state: 'invalid_evidence',
      reason: `Le fichier « ${table.piece.fileName} » nomme deux fois l’essai « ${twice.name} », ${placeRow(table, twice.row)} : deux recherches se remettent en deux fichiers [E_DUP_ID].`,
    };
  const directions = new Set(table.cells.get(findColumn(table, DIRECTION) ?? '') ?? []);
  const [direction] = directions;
  if (directions.size > 1)
    return {
      state: 'invalid_evidence',
      reason: `Le fichier « ${table.piece.fileName} » mêle des essais de plusieurs sens (${[...directions].join(', ')}) : un fichier par mesure cherchée [E_SCHEMA].`,
    };
  const grows = direction == null ? GROWS.test(column) : UP.test(direction);
  const states = table.cells.get(findColumn(table, STATE) ?? '');
  const kept = [...values.keys()].filter(
    (row) => Number.isFinite(values[row]) && (states === undefined || /complete/i.test(states[row] ?? '')),
  );
  const sign = grows ? -1 : 1;
  return {
    path: table.piece.fileName,
    locator: `colonne ${column}`,
    method: null,
    hasDirection: direction != null || GROWS.test(column) || FALLS.test(column),
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
    boundary: null,
    left: table.rows - kept.length,
    optimism: null,
    gain: null,
  };
}

function findTwice(table: TextTable): { readonly name: string; readonly row: number } | null {
  const seen = new Set<string>();
  const numbers = table.cells.get(findColumn(table, NUMBER) ?? '') ?? [];
  for (const [row, name] of numbers.entries()) {
    if (name === null || name === '') continue;
    if (seen.has(name)) return { name, row };
    seen.add(name);
  }
  return null;
}
