import { type Criterion, type DecisionMatrix, openMatrix } from '@etalon/decision';
import { errorCode, errorInfo } from '@etalon/error';
import { isObject, type JsonObject, type JsonValue } from '@etalon/evidence';
import { foldName } from '../bench/list-item.ts';
import { readJsonPiece } from '../bench/read-list.ts';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { readTextTable, type TextTable } from '../learning/answer-table.ts';

export interface ReadMatrix {
  readonly matrix: DecisionMatrix;
  readonly path: string;
  /** Place of each option and of each criterion. */
  readonly places: { readonly options: readonly string[]; readonly criteria: readonly string[] };
  /** Sum of the weights as they are written. */
  readonly weights: number;
}

interface RawMatrix {
  readonly options: readonly { readonly name: string; readonly place: string }[];
  readonly criteria: readonly {
    readonly name: string;
    readonly direction: string;
    readonly weight: number;
    readonly place: string;
  }[];
  readonly values: readonly (readonly number[])[];
}

const MOST = 200;
const MORE = /^(max|maximi[sz]er?|hausse|benefice|benefit|gain|plus|croissant|up|higher)/;
const LESS = /^(min|minimi[sz]er?|baisse|cout|cost|perte|moins|decroissant|down|lower)/;
const WEIGHTS = /^(poids|weights?|ponderations?)$/;
const DIRECTIONS = /^(sens|directions?|objectifs?|optimisation)$/;

/**
 * The first table of decision: `criteria`, `options` and `performance` of the workshop (instruments/06 §6.1), `alternatives`,
 * `criteria` and `values`, or a table of one option a row with a row « poids » and a row « sens ».
 */
export async function readMatrix(bench: Workbench): Promise<ReadMatrix | Absence> {
  const piece = bench.pieceOf('decision');
  if (piece === null) return { state: 'not_applicable', reason: 'Aucun tableau de décision remis.' };
  const raw = /\.json$/i.test(piece.fileName) ? readDocument(piece) : await readTable(bench, piece);
  return 'state' in raw ? raw : settle(raw, piece);
}

function settle({ options, criteria, values }: RawMatrix, { fileName }: MeasurePiece): ReadMatrix | Absence {
  const refuse = (why: string): Absence => ({
    state: 'invalid_evidence',
    reason: `Le tableau « ${fileName} » n’est pas lu : ${why} [E_SCHEMA].`,
  });
  if (options.length > MOST || criteria.length > MOST) return refuse(`plus de ${MOST} options ou critères`);
  const known: Criterion[] = [];
  for (const { name, direction, weight } of criteria) {
    const word = foldName(direction);
    const sign = direction.trim();
    const side =
      MORE.test(word) || sign === '+' ? 'max' : LESS.test(word) || /^[-−–]$/.test(sign) ? 'min' : null;
    if (side === null)
      return refuse(`le critère « ${name} » ne dit pas si plus est mieux (max) ou si moins l’est (min)`);
    known.push({ name, direction: side, weight });
  }
  try {
    const matrix = openMatrix({ alternatives: options.map(({ name }) => name), criteria: known, values });
    return {
      matrix,
      path: fileName,
      places: {
        options: options.map(({ place }) => place),
        criteria: criteria.map(({ place }) => place),
      },
      weights: known.reduce((sum, { weight }) => sum + weight, 0),
    };
  } catch (error) {
    const info = errorInfo(error);
    switch (errorCode(error)) {
      case 'decision.too-few-alternatives':
        return { state: 'insufficient', reason: `${options.length} option : il en faut deux.` };
      case 'decision.no-criterion':
        return refuse('aucun critère');
      case 'decision.missing-value':
        return refuse(
          `pas de nombre pour l’option « ${String(info.alternative)} » au critère « ${String(info.criterion)} »`,
        );
      case 'decision.bad-weight':
        return refuse('les poids manquent, sont négatifs ou tous nuls');
      case 'decision.uneven-rows':
        return refuse('ses lignes n’ont pas toutes un nombre par critère');
      default:
        throw error;
    }
  }
}

/** A number with a decimal comma or point, spaces aside; NaN for anything else. */
function toNumber(value: JsonValue | undefined): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return Number.NaN;
  const text = value
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

const textOf = (value: JsonValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const listAt = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

/** A member under one of these names, whatever its case and accents. */
function memberOf(root: JsonObject, ...names: readonly string[]): JsonValue | undefined {
  return Object.entries(root).find(([name]) => names.includes(foldName(name)))?.[1];
}

function readDocument(piece: MeasurePiece): RawMatrix | Absence {
  const root = readJsonPiece(piece);
  const inner = isObject(root) ? memberOf(root, 'decision', 'matrice', 'mcda', 'tableau') : undefined;
  const base =
    isObject(root) && memberOf(root, 'criteria', 'criteres') === undefined && isObject(inner) ? inner : root;
  if (!isObject(base)) return noTable(piece);
  const criteria = listAt(memberOf(base, 'criteria', 'criteres')).map((one, at) => {
    const own = isObject(one) ? one : {};
    const name = textOf(memberOf(own, 'label', 'name', 'nom', 'libelle')) || textOf(memberOf(own, 'id'));
    return {
      ids: [textOf(memberOf(own, 'id')), name].filter((id) => id !== ''),
      name: name || `critère ${at + 1}`,
      direction: textOf(memberOf(own, 'direction', 'sens')),
      weight: toNumber(memberOf(own, 'weight', 'poids')),
      place: `/criteria/${at}`,
    };
  });
  const options = listAt(memberOf(base, 'options', 'alternatives')).map((one, at) => {
    const own = isObject(one) ? one : {};
    const name = isObject(one)
      ? textOf(memberOf(own, 'label', 'name', 'nom', 'libelle')) || textOf(memberOf(own, 'id'))
      : textOf(one);
    return {
      ids: [textOf(memberOf(own, 'id')), name].filter((id) => id !== ''),
      name: name || `option ${at + 1}`,
      place: `/options/${at}`,
    };
  });
  if (criteria.length === 0 || options.length === 0) return noTable(piece);
  const table = listAt(memberOf(base, 'values', 'valeurs', 'matrix', 'matrice'));
  if (table.length > 0) return { options, criteria, values: table.map((row) => listAt(row).map(toNumber)) };
  const cells = listAt(memberOf(base, 'performance', 'performances')).filter(isObject);
  const values = options.map((option) =>
    criteria.map((criterion) => {
      const cell = cells.find(
        (one) =>
          option.ids.includes(textOf(memberOf(one, 'option', 'alternative'))) &&
          criterion.ids.includes(textOf(memberOf(one, 'criterion', 'critere'))),
      );
      return toNumber(cell === undefined ? undefined : memberOf(cell, 'value', 'valeur'));
    }),
  );
  return { options, criteria, values };
}

function noTable({ fileName }: MeasurePiece): Absence {
  return {
    state: 'invalid_evidence',
    reason: `Le fichier « ${fileName} » n’a pas de tableau de décision reconnu : « criteria », « options » et « performance » ou « values », ou une table d’une ligne par option avec une ligne « poids » et une ligne « sens » [E_SCHEMA].`,
  };
}

async function readTable(bench: Workbench, piece: MeasurePiece): Promise<RawMatrix | Absence> {
  const table = await readTextTable(bench, piece);
  if ('state' in table) return table;
  const [key, ...names] = table.names;
  const labels = key === undefined ? [] : (table.cells.get(key) ?? []);
  const find = (pattern: RegExp): number => labels.findIndex((label) => pattern.test(foldName(label ?? '')));
  const [weights, directions] = [find(WEIGHTS), find(DIRECTIONS)];
  if (names.length === 0 || weights < 0 || directions < 0) return noTable(piece);
  const cellAt = (name: string, row: number): string => table.cells.get(name)?.[row] ?? '';
  const rows = [...labels.keys()].filter(
    (row) => row !== weights && row !== directions && (labels[row] ?? '') !== '',
  );
  return {
    options: rows.map((row) => ({ name: labels[row] ?? '', place: placeOf(table, row) })),
    criteria: names.map((name) => ({
      name,
      direction: cellAt(name, directions),
      weight: toNumber(cellAt(name, weights)),
      place: `colonne ${name}`,
    })),
    values: rows.map((row) => names.map((name) => toNumber(cellAt(name, row)))),
  };
}

const placeOf = ({ firstLine }: TextTable, row: number): string => `ligne ${row + firstLine}`;
