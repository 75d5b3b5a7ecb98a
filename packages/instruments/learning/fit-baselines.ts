import { errorCode } from '@etalon/error';
import {
  encodeColumns,
  fitEncoding,
  fitModel,
  type OpenBooster,
  predictModel,
  shuffleRows,
  type TableColumn,
  takeSet,
} from '@etalon/learning';
import type { RandomStream } from '@etalon/numeric';
import type { AnswerSet } from './answer-set.ts';
import { sortNames } from './code-column.ts';
import { predictSeason } from './predict-season.ts';
import { type Feature, type KnownFeatures, parseNumber } from './read-features.ts';

/** Rows learned from at most, and numbers of their encoded table times the classes: above, rows are drawn. */
export const MOST_TRAIN_ROWS = 5_000;
const MOST_NUMBERS = 8_000_000;
const LEAST_TRAIN_ROWS = 200;
const CHUNK = 5_000;

/** A simple model trained here: its answer on each row measured, as a code of the set or a number. */
export interface Baseline {
  readonly name: string;
  /** Rows it learned from. */
  readonly fitted: number;
  /** Error expected of each row: one less the chance of the true class, or the distance to the true number. */
  readonly errors: Float64Array;
  /** Answers as codes of the set; null for numbers and for what answers by chance. */
  readonly answers: Int32Array | null;
}

export interface FittedBaselines {
  readonly baselines: readonly Baseline[];
  /** Rows that may be learned from, and columns that were. */
  readonly rows: number;
  readonly columns: readonly string[];
  /** Models that could not be trained, with the code of why. */
  readonly refused: readonly { readonly name: string; readonly code: string }[];
}

const noBooster: OpenBooster = () => {
  throw new Error('no baseline is boosted');
};

/**
 * The simple models of instruments/04 (I-ML-2), trained on the rows known to be learned from and asked on the rows measured:
 * most frequent class and draw by shares, or mean; logistic or ridge; tree of depth 3; season before, for numbers with a time.
 */
export function fitBaselines(set: AnswerSet, known: KnownFeatures, stream: RandomStream): FittedBaselines {
  const isNumber = set.classes.length === 0;
  const truth = readTruth(set);
  const names = isNumber ? [] : sortNames([...new Set([...set.classes, ...known.labels])]);
  const codes = new Map(names.map((name, at) => [name, at]));
  const values = Float64Array.from(known.labels, (label) =>
    isNumber ? parseNumber(label) : (codes.get(label) ?? Number.NaN),
  );
  const usable = Uint32Array.from([...values.keys()].filter((row) => Number.isFinite(values[row])));
  const target = Float64Array.from(usable, (row) => values[row] ?? 0);
  const constants = isNumber ? [meanBaseline(target, truth)] : classBaselines(target, names, set, truth);
  const season = isNumber ? predictSeason(known.time, { values, usable }) : null;
  const learned = learn({ set, known, usable, values, names, stream });
  return {
    baselines: [
      ...constants,
      ...(season === null
        ? []
        : [
            {
              name: season.name,
              fitted: usable.length,
              errors: truth.map((value, at) => Math.abs(value - (season.predicted[at] ?? Number.NaN))),
              answers: null,
            },
          ]),
      ...learned.baselines,
    ],
    rows: usable.length,
    columns: known.columns.map(({ name }) => name),
    refused: learned.refused,
  };
}

/** True codes or numbers of the rows measured. */
function readTruth(set: AnswerSet): Float64Array {
  const [model] = set.models;
  return Float64Array.from(model?.classes?.truth ?? model?.numbers?.truth ?? []);
}

function meanBaseline(target: Float64Array, truth: Float64Array): Baseline {
  const mean = target.reduce((sum, value) => sum + value, 0) / target.length;
  return {
    name: 'la moyenne apprise',
    fitted: target.length,
    errors: truth.map((value) => Math.abs(value - mean)),
    answers: null,
  };
}

function classBaselines(
  target: Float64Array,
  names: readonly string[],
  set: AnswerSet,
  truth: Float64Array,
): readonly Baseline[] {
  const counts = names.map(() => 0);
  for (const code of target) counts[code] = (counts[code] ?? 0) + 1;
  const most = names[counts.indexOf(Math.max(...counts))] ?? '';
  const code = set.classes.indexOf(most);
  const shares = set.classes.map((name) => (counts[names.indexOf(name)] ?? 0) / target.length);
  return [
    {
      name: `toujours « ${most} », classe la plus fréquente apprise`,
      fitted: target.length,
      errors: truth.map((value) => (value === code ? 0 : 1)),
      answers: new Int32Array(truth.length).fill(code),
    },
    {
      name: 'un tirage selon les parts apprises',
      fitted: target.length,
      errors: truth.map((value) => 1 - (shares[value] ?? 0)),
      answers: null,
    },
  ];
}

interface Learning {
  readonly set: AnswerSet;
  readonly known: KnownFeatures;
  readonly usable: Uint32Array;
  readonly values: Float64Array;
  readonly names: readonly string[];
  readonly stream: RandomStream;
}

function learn(given: Learning): Pick<FittedBaselines, 'baselines' | 'refused'> {
  const { set, known, usable, values, names, stream } = given;
  const isNumber = names.length === 0;
  const models = [
    isNumber
      ? ({ name: 'la régression ridge d’Étalon', algorithm: 'linear', settings: { penalty: 1 } } as const)
      : ({
          name: 'la régression logistique d’Étalon',
          algorithm: 'logistic',
          settings: { penalty: 1 },
        } as const),
    {
      name: 'l’arbre de profondeur 3 d’Étalon',
      algorithm: 'tree',
      settings: { depth: 3, leafRows: 5 },
    } as const,
  ];
  if (known.columns.length === 0)
    return { baselines: [], refused: models.map(({ name }) => ({ name, code: 'learning.no-column' })) };
  const columns = known.columns.map(toColumn);
  const drawn = shuffleRows(usable, stream).slice(0, MOST_TRAIN_ROWS).sort();
  const baselines: Baseline[] = [];
  const refused: { name: string; code: string }[] = [];
  for (const model of models) {
    try {
      const encoding = fitEncoding(columns, drawn);
      const most = Math.floor(MOST_NUMBERS / (encoding.names.length * Math.max(1, names.length)));
      const rows =
        drawn.length <= most
          ? drawn
          : shuffleRows(drawn, stream).slice(0, Math.max(LEAST_TRAIN_ROWS, most)).sort();
      const all = {
        design: encodeColumns(encoding, columns, drawn),
        target: { values: Float64Array.from(drawn, (row) => values[row] ?? 0), classes: names.length },
      };
      const places = new Map([...drawn].map((row, at) => [row, at]));
      const train =
        rows === drawn
          ? all
          : takeSet(
              all,
              Uint32Array.from(rows, (row) => places.get(row) ?? 0),
            );
      const { model: fitted } = fitModel(model, train, { stream, openBooster: noBooster });
      const answers = askRows(
        set.rows,
        (asked) =>
          predictModel(
            fitted,
            encodeColumns(
              encoding,
              columns,
              asked.map((row) => row + known.labels.length),
            ),
          ),
        names.length,
      );
      baselines.push({ name: model.name, fitted: rows.length, ...describeAnswers(set, names, answers) });
    } catch (error) {
      const code = errorCode(error);
      if (code === null || !code.startsWith('learning.')) throw error;
      refused.push({ name: model.name, code });
    }
  }
  return { baselines, refused };
}

/** The column of the rows learned from, then of the rows measured. */
function toColumn({ name, kind, train, test }: Feature): TableColumn {
  const cells = [...train, ...test];
  if (kind === 'number') return { kind: 'number', name, values: Float64Array.from(cells, parseNumber) };
  const names = sortNames([...new Set(cells.filter((cell) => cell !== null))]);
  const codes = new Map(names.map((one, at) => [one, at]));
  return {
    kind: 'category',
    name,
    names,
    codes: Int32Array.from(cells, (cell) => codes.get(cell ?? '') ?? -1),
  };
}

/** The likeliest class, or the number, of each of the rows measured, asked part by part. */
function askRows(rows: number, ask: (rows: Uint32Array) => Float64Array, classes: number): Float64Array {
  const answers = new Float64Array(rows);
  for (let from = 0; from < rows; from += CHUNK) {
    const asked = Uint32Array.from({ length: Math.min(CHUNK, rows - from) }, (_, at) => from + at);
    const made = ask(asked);
    for (let at = 0; at < asked.length; at += 1) {
      if (classes === 0) answers[from + at] = made[at] ?? Number.NaN;
      else {
        const own = made.subarray(at * classes, (at + 1) * classes);
        answers[from + at] = own.indexOf(Math.max(...own));
      }
    }
  }
  return answers;
}

function describeAnswers(
  set: AnswerSet,
  names: readonly string[],
  made: Float64Array,
): Pick<Baseline, 'errors' | 'answers'> {
  const truth = readTruth(set);
  if (names.length === 0)
    return { errors: truth.map((value, at) => Math.abs(value - (made[at] ?? Number.NaN))), answers: null };
  const answers = Int32Array.from(made, (code) => set.classes.indexOf(names[code] ?? ''));
  return { errors: truth.map((value, at) => (value === answers[at] ? 0 : 1)), answers };
}
