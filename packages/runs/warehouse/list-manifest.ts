import { readFile } from 'node:fs/promises';
import { quoteIdentifier } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { describeMedia } from '@etalon/evidence';
import { checkManifest, type FoundFile, type ManifestLine } from '@etalon/warehouse';
import { unzipSync } from 'fflate';
import { readParameters } from '../read-parameters.ts';
import type { RunInput, RunTools } from '../run-kind.ts';
import { checkInputs, closed, findInput, nameRule } from './parameters.ts';
import { describeTable, readParquetSql, writeParquet } from './parquet.ts';
import type { SizedKind } from './size-kind.ts';

interface Parameters {
  /** Input that holds the manifest as read (Parquet of texts); the files alone make one when left out. */
  readonly manifest?: string;
  readonly path?: string;
  readonly sha256?: string;
  readonly link?: string;
  /** Input and column whose values the link must be one of. */
  readonly keys?: { readonly input: string; readonly column: string };
  /** Group 1 of this expression over the path is the link, when no column gives it. */
  readonly linkPattern?: string;
}

const schema = closed(
  {
    manifest: nameRule,
    path: nameRule,
    sha256: nameRule,
    link: nameRule,
    linkPattern: { type: 'string', minLength: 1, maxLength: 300 },
    keys: closed({ input: nameRule, column: nameRule }, ['input', 'column']),
  },
  [],
);

const MAX_BYTES = 2_147_483_648;
const MAX_RATIO = 100;
const MAX_FILES = 50_000;
const SHOWN = 500;

/** Files of images, sounds and texts, or archives of them → a manifest: path, SHA-256, type read in the bytes, size, link. */
export const listManifest: SizedKind = {
  kind: 'warehouse.manifest',
  version: '1.0.0',
  title: { fr: 'Manifeste des fichiers non structurés', en: 'Manifest of unstructured files' },
  check: (parameters, inputs) => {
    readParameters<Parameters>(schema, parameters);
    checkInputs(inputs, { min: 1, max: MAX_FILES });
  },
  perform: async (task, tools) => {
    const wanted = readParameters<Parameters>(schema, task.parameters);
    const duck = await tools.openDuckdb();
    const tables = new Set([wanted.manifest, wanted.keys?.input]);
    const found: FoundFile[] = [];
    for (const [at, input] of task.inputs.entries()) {
      if (tables.has(input.name)) continue;
      found.push(...(await readFiles(input)));
      tools.report((at / task.inputs.length) * 0.8, input.name);
    }
    found.sort((one, other) => (one.path < other.path ? -1 : 1));
    const declared = wanted.manifest === undefined ? null : await readDeclared(duck, task.inputs, wanted);
    const lines = declared ?? found.map((file) => ({ ...file, link: linkOf(file.path, wanted.linkPattern) }));
    const keys = wanted.keys === undefined ? undefined : await readKeys(duck, task.inputs, wanted.keys);
    const check = checkManifest({ lines, files: found, ...(keys === undefined ? {} : { keys }) });
    const made = found.map((file) => ({
      ...file,
      link: lines.find((line) => line.path === file.path)?.link ?? linkOf(file.path, wanted.linkPattern),
    }));
    await duck.run(
      'CREATE TABLE manifeste (chemin VARCHAR, sha256 VARCHAR, mime VARCHAR, octets BIGINT, lien VARCHAR)',
    );
    await duck.appendRows(
      'manifeste',
      ['chemin', 'sha256', 'mime', 'octets', 'lien'],
      made.map((line) => [line.path, line.sha256, line.mime, line.bytes, line.link]),
    );
    const output = await writeParquet(duck, task, {
      sql: 'SELECT * FROM manifeste',
      name: 'manifeste.parquet',
    });
    return {
      result: {
        files: check.files,
        lines: check.lines,
        bytes: check.bytes,
        linked: check.linked,
        faults: check.faults.slice(0, SHOWN).map((fault) => ({ ...fault })),
        faultCount: check.faults.length,
        shown: made.slice(0, SHOWN).map((line) => ({ ...line })),
      },
      outputs: [output],
    };
  },
};

function linkOf(path: string, pattern: string | undefined): string | null {
  if (pattern === undefined) return null;
  try {
    return new RegExp(pattern, 'u').exec(path)?.[1] ?? null;
  } catch {
    throw new EtalonError('runs.bad-parameters', { info: { place: '/linkPattern', rule: pattern } });
  }
}

/** The files of an archive, or the file itself. Throws `runs.archive-too-large`. */
async function readFiles(input: RunInput): Promise<readonly FoundFile[]> {
  const content = await readFile(input.path);
  if (!isZip(content, input.name)) return [await describeMedia(input.name, content)];
  let inflated = 0;
  let count = 0;
  const entries = unzipSync(content, {
    filter: ({ originalSize, name }) => {
      if (name.endsWith('/')) return false;
      inflated += originalSize;
      count += 1;
      if (inflated > MAX_BYTES || inflated > content.length * MAX_RATIO + 1_000_000 || count > MAX_FILES)
        throw new EtalonError('runs.archive-too-large', { info: { file: input.name, bytes: inflated } });
      return true;
    },
  });
  const files: FoundFile[] = [];
  for (const [path, bytes] of Object.entries(entries)) files.push(await describeMedia(path, bytes));
  return files;
}

function isZip(content: Uint8Array, name: string): boolean {
  return name.toLowerCase().endsWith('.zip') && content[0] === 0x50 && content[1] === 0x4b;
}

type Duck = Awaited<ReturnType<RunTools['openDuckdb']>>;

const PATH_NAMES = /^(chemin|path|fichier|file|nom)$/i;
const HASH_NAMES = /^(sha_?256|empreinte|hash)$/i;
const SIZE_NAMES = /^(octets|bytes|taille|size)$/i;
const MIME_NAMES = /^(mime|type_mime|media_?type)$/i;

async function readDeclared(
  duck: Duck,
  inputs: readonly RunInput[],
  wanted: Parameters,
): Promise<readonly ManifestLine[]> {
  const relation = readParquetSql(findInput(inputs, wanted.manifest ?? ''));
  const names = (await describeTable(duck, relation)).map((column) => column.name);
  const named = (given: string | undefined, rule: RegExp): string | undefined =>
    given ?? names.find((name) => rule.test(name));
  const path = named(wanted.path, PATH_NAMES);
  if (path === undefined)
    throw new EtalonError('runs.column-missing', {
      info: { column: 'chemin', table: wanted.manifest ?? '' },
    });
  const cell = (name: string | undefined): string => (name === undefined ? 'NULL' : quoteIdentifier(name));
  const rows = await duck.rows(
    `SELECT ${cell(path)} AS path, ${cell(named(wanted.sha256, HASH_NAMES))} AS sha256,
     ${cell(named(undefined, MIME_NAMES))} AS mime, TRY_CAST(${cell(named(undefined, SIZE_NAMES))} AS BIGINT) AS bytes,
     CAST(${cell(wanted.link)} AS VARCHAR) AS link FROM ${relation}`,
  );
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return rows.map((row) => ({
    path: String(row.path),
    sha256: text(row.sha256)?.toLowerCase() ?? null,
    mime: text(row.mime),
    bytes: typeof row.bytes === 'number' ? row.bytes : null,
    link: text(row.link),
  }));
}

async function readKeys(
  duck: Duck,
  inputs: readonly RunInput[],
  keys: NonNullable<Parameters['keys']>,
): Promise<ReadonlySet<string>> {
  const relation = readParquetSql(findInput(inputs, keys.input));
  const rows = await duck.columns(
    `SELECT DISTINCT CAST(${quoteIdentifier(keys.column)} AS VARCHAR) AS k FROM ${relation} WHERE k IS NOT NULL`,
  );
  return new Set((rows.k ?? []).map(String));
}
