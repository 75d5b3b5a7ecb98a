import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { type RecipeOperation, type RecipeReplay, replayRecipe } from '@etalon/quality';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { checkInputs, closed, findInput, stepRule } from './parameters.ts';
import { describeTable, makeTable } from './parquet.ts';
import { describeReplay, openFiles, WORKING_TABLE } from './replay-steps.ts';

interface Parameters {
  readonly step: RecipeOperation;
}

const schema = closed({ step: stepRule }, ['step']);
const CURSOR = 'curseur';
const BEFORE = 'etalon_avant';
const SHOWN_COLUMNS = 3;
const SHOWN_ROWS = 8;

/** What a step would do to the table at the cursor, before it is accepted: counts, and a few cells before and after. */
export const tryStep: RunKind = {
  kind: 'warehouse.try-step',
  version: '1.0.0',
  title: { fr: 'Essai d’une étape', en: 'Trial of a step' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<Parameters>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 2 });
  },
  perform: async (task, tools) => {
    const { step } = readParameters<Parameters>(schema, task.parameters);
    const duck = await tools.openDuckdb();
    const cursor = findInput(task.inputs, CURSOR);
    await makeTable(duck, BEFORE, cursor);
    const columns = await describeTable(duck, BEFORE);
    const open = openFiles(duck, task.inputs);
    const played = await replayRecipe(duck, {
      table: WORKING_TABLE,
      steps: [
        {
          id: CURSOR,
          op: 'load',
          file: CURSOR,
          columns: Object.fromEntries(columns.map(({ name }) => [name, quoteIdentifier(name)])),
        },
        step,
      ],
      loadFile: (wanted) => (wanted.file === CURSOR ? Promise.resolve(BEFORE) : open(wanted)),
    });
    const tried = played.steps[1];
    return {
      result: {
        ...describeReplay({ ...played, steps: tried === undefined ? [] : [tried] }),
        examples: tried === undefined ? [] : await listExamples(duck, tried),
      },
      outputs: [],
    };
  },
};

async function listExamples(duck: Duckdb, tried: RecipeReplay['steps'][number]): Promise<readonly Json[]> {
  if (tried.rowsAfter < tried.rowsBefore) return listDropped(duck);
  if (tried.rowsAfter !== tried.rowsBefore) return [];
  const before = new Set((await describeTable(duck, BEFORE)).map((column) => column.name));
  const examples: Json[] = [];
  for (const name of Object.keys(tried.cellsChanged).slice(0, SHOWN_COLUMNS)) {
    const cell = quoteIdentifier(name);
    const was = before.has(name) ? `b.${cell}` : 'NULL';
    const rows = await duck.rows(
      `SELECT b.rowid + 1 AS place, CAST(${was} AS VARCHAR) AS was, CAST(a.${cell} AS VARCHAR) AS now
       FROM ${BEFORE} b JOIN ${WORKING_TABLE} a ON a.rowid = b.rowid
       WHERE CAST(${was} AS VARCHAR) IS DISTINCT FROM CAST(a.${cell} AS VARCHAR) ORDER BY place LIMIT ${SHOWN_ROWS}`,
    );
    for (const row of rows)
      examples.push({
        row: Number(row.place),
        column: name,
        before: row.was ?? null,
        after: row.now ?? null,
      });
  }
  return examples;
}

/** Rows that the step would drop, whole. */
async function listDropped(duck: Duckdb): Promise<readonly Json[]> {
  const shared = (await describeTable(duck, WORKING_TABLE))
    .map(({ name }) => quoteIdentifier(name))
    .join(', ');
  const rows = await duck.rows(
    `SELECT ${shared} FROM ${BEFORE} EXCEPT ALL SELECT ${shared} FROM ${WORKING_TABLE} ORDER BY ALL LIMIT ${SHOWN_ROWS}`,
  );
  return rows.map((row) => ({ dropped: { ...row } }));
}
