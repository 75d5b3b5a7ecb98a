import { readFile, stat } from 'node:fs/promises';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { type LoadedDataset, loadDataset } from '@etalon/evidence';
import type { RunInput, RunTask } from '../run-kind.ts';

/** Refuses another number of files than one. */
export function checkOneInput(inputs: readonly Pick<RunInput, 'name'>[]): void {
  if (inputs.length !== 1)
    throw new EtalonError('runs.bad-inputs', { info: { wanted: 1, given: inputs.length } });
}

/**
 * A file of the project (CSV, JSON, Parquet, XLSX, SQLite) as a table of texts and a typed one. Throws the code of its refusal
 * with its place: a run that failed is asked again, one that ended is not.
 */
export async function loadInput(
  duck: Duckdb,
  task: RunTask,
  wanted: { readonly input: RunInput; readonly tableName: string; readonly sheet?: string | undefined },
): Promise<LoadedDataset> {
  const loaded = await loadDataset(duck, {
    path: wanted.input.path,
    fileName: wanted.input.name,
    tableName: wanted.tableName,
    workFolder: task.folder,
    ...(wanted.sheet === undefined ? {} : { table: wanted.sheet }),
  });
  if (loaded.kind === 'loaded') return loaded;
  const { code, info, fileName, place } = loaded;
  throw new EtalonError(code, { info: { ...info, fileName, place } });
}

/** The first input of a run. */
export function firstInput(task: RunTask): RunInput {
  const [input] = task.inputs;
  if (input === undefined) throw new EtalonError('runs.bad-inputs', { info: { wanted: 1, given: 0 } });
  return input;
}

/** The text of a file of at most `most` bytes; throws `code` with the bound when it is longer. */
export async function readText(
  path: string,
  { most, code }: { readonly most: number; readonly code: string },
): Promise<string> {
  const { size } = await stat(path);
  if (size > most) throw new EtalonError(code, { info: { problem: `> ${most}` } });
  return readFile(path, 'utf8');
}

const SEED_DIGITS = 8;

/** The seed of a run as a whole number of 32 bits; 0 when it is not hexadecimal. */
export function readSeed({ seed }: RunTask): number {
  return Number.parseInt(seed.slice(0, SEED_DIGITS), 16) || 0;
}

/** Gives a loaded table the name of its file, which is what a message about it says. */
export async function nameTable(duck: Duckdb, table: string, name: string): Promise<string> {
  const named = name === '' ? table : name;
  await duck.run(`ALTER TABLE ${quoteIdentifier(table)} RENAME TO ${quoteIdentifier(named)}`);
  return named;
}
