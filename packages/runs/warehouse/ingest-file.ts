import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { errorCode } from '@etalon/error';
import { type LoadedDataset, loadDataset } from '@etalon/evidence';
import { readParameters } from '../read-parameters.ts';
import type { RunInput, RunKind, RunTask } from '../run-kind.ts';
import { findMisfits, findWarnings } from './find-misfits.ts';
import { checkInputs, closed, nameRule } from './parameters.ts';
import { describeTable, writeParquet } from './parquet.ts';
import type { SizedKind } from './size-kind.ts';
import { type Reject, writeRejects } from './write-rejects.ts';

interface Parameters {
  readonly sheet?: string;
  readonly delimiter?: ',' | ';' | '\t' | '|';
  readonly encoding?: 'utf-8' | 'latin-1';
}

const schema = closed(
  {
    sheet: nameRule,
    delimiter: { enum: [',', ';', '\t', '|'] },
    encoding: { enum: ['utf-8', 'latin-1'] },
  },
  [],
);

const MAX_REJECTS = 20_000;

/**
 * A file of the project → `texte.parquet` (every cell as it is written), `table.parquet` (typed where every value allows
 * it) and `rejets.csv`. A file that no reader takes gives its refusal as the result, and no output.
 */
export const ingestFile: SizedKind = {
  kind: 'warehouse.ingest',
  version: '1.0.0',
  title: { fr: 'Lecture d’une source', en: 'Reading of a source' },
  check: (parameters, inputs) => {
    readParameters<Parameters>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 1 });
  },
  perform: async (task, tools) => {
    const { sheet, delimiter, encoding } = readParameters<Parameters>(schema, task.parameters);
    const [input] = task.inputs;
    const duck = await tools.openDuckdb();
    tools.report(0.05, 'runs.step.read');
    const loaded = await loadDataset(duck, {
      path: input?.path ?? '',
      fileName: input?.name ?? '',
      tableName: 'source',
      workFolder: task.folder,
      dialect: {
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(encoding === undefined ? {} : { encoding }),
      },
      ...(sheet === undefined ? {} : { table: sheet }),
    });
    if (loaded.kind === 'refused')
      return { result: { kind: 'refused', refusal: { ...loaded } }, outputs: [] };
    return keepLoaded(duck, task, { loaded, input, report: tools.report });
  },
};

async function keepLoaded(
  duck: Duckdb,
  task: RunTask,
  given: {
    readonly loaded: LoadedDataset;
    readonly input: RunInput | undefined;
    readonly report: (share: number, step: string) => void;
  },
): Promise<Awaited<ReturnType<RunKind['perform']>>> {
  const { loaded, input, report } = given;
  const { facts } = loaded;
  report(0.5, 'runs.step.rejects');
  const ragged = await findRagged(duck, input, loaded);
  const rejects = [...ragged, ...(await findMisfits(duck, loaded))];
  const warnings = await findWarnings(duck, loaded);
  report(0.7, 'runs.step.write');
  const typed = quoteIdentifier(loaded.typedTable);
  const outputs = [
    await writeParquet(duck, task, {
      sql: `SELECT * FROM ${quoteIdentifier(loaded.textTable)}`,
      name: 'texte.parquet',
    }),
    await writeParquet(duck, task, { sql: `SELECT * FROM ${typed}`, name: 'table.parquet' }),
    ...(await writeRejects(task, rejects)),
  ];
  const types = new Map((await describeTable(duck, typed)).map((column) => [column.name, column.type]));
  return {
    result: {
      kind: 'loaded',
      form: facts.form,
      rows: loaded.rows,
      columns: loaded.columns.map(({ name, type }) => ({ name, type, sqlType: types.get(name) ?? '' })),
      dialect: facts.dialect === null ? null : { ...facts.dialect },
      tables: facts.tables,
      raggedRows: facts.raggedRows,
      firstRaggedLine: facts.firstRaggedLine,
      rejects: rejects.length,
      warnings: warnings.map((row) => ({ ...row })),
      findings: facts.findings.map((row) => ({ ...row })),
    },
    outputs,
  };
}

/** Lines with fewer or more fields than the header; they are kept in the table, and listed with their text. */
async function findRagged(
  duck: Duckdb,
  input: RunInput | undefined,
  { facts }: LoadedDataset,
): Promise<readonly Reject[]> {
  if (facts.form !== 'csv' || facts.raggedRows === 0 || input === undefined) return [];
  const shape = facts.columns.map(({ name }) => `${quoteLiteral(name)}: 'VARCHAR'`).join(', ');
  const reader = `read_csv(${quoteLiteral(input.path)}, auto_detect = false, header = true, columns = {${shape}},
    delim = ${quoteLiteral(facts.dialect?.delimiter ?? ',')}, quote = '"', escape = '"',
    encoding = ${quoteLiteral(facts.dialect?.encoding ?? 'utf-8')}, store_rejects = true,
    rejects_table = 'lignes_rejetees', rejects_scan = 'lecture_rejetee', rejects_limit = ${MAX_REJECTS})`;
  try {
    await duck.run(`CREATE OR REPLACE TABLE lignes_lues AS SELECT count(*) AS n FROM ${reader}`);
  } catch (error) {
    if (errorCode(error) === 'duckdb.interrupted') throw error;
    const line = facts.firstRaggedLine ?? 1;
    return [{ line, column: '', reason: 'nombre de champs différent de l’en-tête', text: '' }];
  }
  const rows = await duck.rows(
    `SELECT line, coalesce(column_name, '') AS name, error_type::VARCHAR AS reason, csv_line
     FROM lignes_rejetees ORDER BY line, column_idx`,
  );
  return rows.map((row) => ({
    line: Number(row.line),
    column: String(row.name),
    reason: explain(String(row.reason)),
    text: String(row.csv_line ?? ''),
  }));
}

function explain(reason: string): string {
  if (reason === 'MISSING COLUMNS') return 'trop peu de champs';
  if (reason === 'TOO MANY COLUMNS') return 'trop de champs';
  return reason.toLowerCase();
}
