import { readFile } from 'node:fs/promises';
import { quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { type LoggedValue, readEvents } from '@etalon/onnx';
import { isNumeric, loadTable } from '../models/load-predictions.ts';
import { firstInput } from '../privacy/load-input.ts';
import { readParameters } from '../read-parameters.ts';
import type { RunKind, RunTask, RunTools } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { checkInputs, closed } from '../warehouse/parameters.ts';

/** One curve of a training log. */
export interface LoggedSeries {
  readonly name: string;
  readonly steps: readonly number[];
  /** Null for what is no finite number. */
  readonly values: readonly (number | null)[];
  /** Places in `steps` where the count of steps went back: the training was started again. */
  readonly resets: readonly number[];
  /** Values in the file; more than are shown when the curve is thinned. */
  readonly n: number;
}

export interface TrainingLog {
  readonly form: 'events' | 'table';
  readonly series: readonly LoggedSeries[];
}

const MOST_POINTS = 600;
const MOST_SERIES = 40;
const STEP = /^(step|epoch|iteration|global_step|pas|epoque|époque|iter)$/i;
const schema = closed({}, []);

/** A training log from elsewhere (TensorBoard events, or a table with a column of steps) as curves, with the places where it starts again. */
export const readLog: RunKind = {
  kind: 'models.read-log',
  version: '1.0.0',
  title: { fr: 'Journal d’entraînement', en: 'Training log' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<object>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 1 });
  },
  perform: async (task, tools) => {
    const { name, path } = firstInput(task);
    const isEvents = /tfevents/.test(name);
    const values = isEvents ? readEvents(await readFile(path)) : await readTable(task, tools);
    const log: TrainingLog = { form: isEvents ? 'events' : 'table', series: listSeries(values) };
    if (log.series.length === 0) throw new EtalonError('onnx.log-unreadable', { info: { place: 0 } });
    return { result: toJson(log), outputs: [] };
  },
};

/** Every numeric column of a table as a curve; its steps are a column named so, else its rows. */
async function readTable(task: RunTask, tools: RunTools): Promise<readonly LoggedValue[]> {
  const duck = await tools.openDuckdb();
  const table = await loadTable(duck, task, firstInput(task), 'journal');
  const names = [...table.types.keys()].filter((name) => isNumeric(table, name));
  const step = names.find((name) => STEP.test(name));
  const source = quoteIdentifier(table.table);
  const numbers = (name: string): Promise<Float64Array> =>
    duck.numbers(`SELECT CAST(${quoteIdentifier(name)} AS DOUBLE) FROM ${source}`);
  const steps =
    step === undefined ? Float64Array.from({ length: table.rows }, (_, row) => row) : await numbers(step);
  const values: LoggedValue[] = [];
  for (const name of names.slice(0, MOST_SERIES + 1)) {
    if (name === step) continue;
    (await numbers(name)).forEach((value, row) => {
      values.push({ name, step: steps[row] ?? row, value });
    });
  }
  return values;
}

function listSeries(values: readonly LoggedValue[]): readonly LoggedSeries[] {
  const byName = new Map<string, LoggedValue[]>();
  for (const value of values) {
    const list = byName.get(value.name);
    if (list === undefined) byName.set(value.name, [value]);
    else list.push(value);
  }
  return [...byName].slice(0, MOST_SERIES).map(([name, list]) => makeSeries(name, list));
}

/** Thinned to what a picture shows; the points beside a reset always stay. */
function makeSeries(name: string, list: readonly LoggedValue[]): LoggedSeries {
  const every = Math.max(1, Math.ceil(list.length / MOST_POINTS));
  const goesBack = (at: number): boolean => at > 0 && (list[at]?.step ?? 0) <= (list[at - 1]?.step ?? 0);
  const kept = list.flatMap((value, at) =>
    at % every === 0 || at === list.length - 1 || goesBack(at) || goesBack(at + 1)
      ? [{ ...value, isReset: goesBack(at) }]
      : [],
  );
  return {
    name,
    steps: kept.map(({ step }) => step),
    values: kept.map(({ value }) => (Number.isFinite(value) ? value : null)),
    resets: kept.flatMap(({ isReset }, at) => (isReset ? [at] : [])),
    n: list.length,
  };
}
