import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import {
  type CaseFile,
  type CaseManifest,
  type CaseSource,
  type CellValue,
  DEFECT_OPERATORS,
  type DefectManifest,
  type PlantedDefect,
} from './case-package.ts';
import { identifyFiles, listCaseFiles } from './list-files.ts';
import { type JsonRecord, readColumns, readList, readRecord, readText } from './read-json.ts';

export interface LoadedCase {
  readonly manifest: CaseManifest;
  readonly defects: DefectManifest;
}

function readJsonFile(folder: string, file: string): JsonRecord {
  const path = join(folder, file);
  if (!existsSync(path)) throw new EtalonError('cases.folder-missing', { info: { file } });
  try {
    return readRecord(JSON.parse(readFileSync(path, 'utf8')), file, '/');
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new EtalonError('cases.manifest-invalid', { info: { file, place: '/', wanted: 'json' } });
    throw error;
  }
}

function readFile(value: unknown, place: string): CaseFile {
  const file = 'case.json';
  const record = readRecord(value, file, place);
  return {
    path: readText(record, 'path', file, place),
    bytes: Number(record.bytes),
    sha256: readText(record, 'sha256', file, place),
    mediaType: readText(record, 'mediaType', file, place),
    visible: record.visible === true,
    description: readText(record, 'description', file, place),
  };
}

const FORMATS: readonly CaseSource['format'][] = ['csv', 'jsonl', 'parquet', 'xlsx'];

/** A source as `case.json` and `definition.json` write it; `file` is the one named in a refusal. */
export function readCaseSource(value: unknown, file: string, place: string): CaseSource {
  const record = readRecord(value, file, place);
  const format = FORMATS.find((known) => known === record.format);
  if (format === undefined)
    throw new EtalonError('cases.manifest-invalid', { info: { file, place, wanted: FORMATS.join(', ') } });
  const columns = readRecord(record.columns, file, `${place}/columns`);
  return {
    path: readText(record, 'path', file, place),
    format,
    delimiter: typeof record.delimiter === 'string' ? record.delimiter : null,
    sheet: typeof record.sheet === 'string' ? record.sheet : null,
    columns: Object.fromEntries(Object.entries(columns).map(([name, header]) => [name, String(header)])),
  };
}

/** Parses `case.json` alone: enough for what a candidate sees, the defects stay closed. */
export function loadCaseManifest(folder: string): CaseManifest {
  const file = 'case.json';
  const root = readJsonFile(folder, file);
  const target = readRecord(root.target, file, '/target');
  const smoke = readList(root.smokeQueries, file, '/smokeQueries');
  return {
    id: readText(root, 'id', file, '/'),
    version: readText(root, 'version', file, '/'),
    situation: readText(root, 'situation', file, '/'),
    title: readText(root, 'title', file, '/'),
    seed: readText(root, 'seed', file, '/'),
    target: {
      table: readText(target, 'table', file, '/target'),
      key: readText(target, 'key', file, '/target'),
      columns: readColumns(target.columns, file),
    },
    sources: readList(root.sources, file, '/sources').map((item, i) =>
      readCaseSource(item, file, `/sources/${i}`),
    ),
    files: readList(root.files, file, '/files').map((item, i) => readFile(item, `/files/${i}`)),
    sha256: readText(root, 'sha256', file, '/'),
    ...(typeof root.looks === 'number' && { looks: root.looks }),
    smokeQueries: smoke.map((item, index) => {
      const record = readRecord(item, file, `/smokeQueries/${index}`);
      const place = `/smokeQueries/${index}`;
      return {
        id: readText(record, 'id', file, place),
        label: readText(record, 'label', file, place),
        sql: readText(record, 'sql', file, place),
        sha256: readText(record, 'sha256', file, place),
      };
    }),
  };
}

function readCell(value: unknown): CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function readDefect(value: unknown, place: string): PlantedDefect {
  const file = 'defects.json';
  const record = readRecord(value, file, place);
  const operator = DEFECT_OPERATORS.find((known) => known === record.operator);
  if (operator === undefined)
    throw new EtalonError('cases.manifest-invalid', {
      info: { file, place: `${place}/operator`, wanted: 'M1..M18' },
    });
  return {
    id: readText(record, 'id', file, place),
    operator,
    key: typeof record.key === 'string' ? record.key : null,
    column: typeof record.column === 'string' ? record.column : null,
    file: readText(record, 'file', file, place),
    row: typeof record.row === 'number' ? record.row : null,
    truth: readCell(record.truth),
    planted: readCell(record.planted),
  };
}

function readDefects(folder: string): DefectManifest {
  const file = 'defects.json';
  const root = readJsonFile(folder, file);
  const mechanisms: Record<string, 'MCAR' | 'MAR' | 'MNAR'> = {};
  for (const [column, name] of Object.entries(readRecord(root.mechanisms, file, '/mechanisms'))) {
    if (name !== 'MCAR' && name !== 'MAR' && name !== 'MNAR')
      throw new EtalonError('cases.manifest-invalid', {
        info: { file, place: `/mechanisms/${column}`, wanted: 'MCAR, MAR, MNAR' },
      });
    mechanisms[column] = name;
  }
  const defects = readList(root.defects, file, '/defects').map((item, i) =>
    readDefect(item, `/defects/${i}`),
  );
  return { seed: readText(root, 'seed', file, '/'), mechanisms, defects };
}

/** Parses a case folder; a missing file or a field of the wrong form is named (`cases.folder-missing`, `cases.*-invalid`). */
export function loadCase(folder: string): LoadedCase {
  return { manifest: loadCaseManifest(folder), defects: readDefects(folder) };
}

export interface CaseDifference {
  readonly path: string;
  readonly difference: 'missing' | 'changed' | 'added' | 'identity';
}

/** Compares a case folder with its manifest, file by file; an empty list means the package is intact. */
export function verifyCase(folder: string): readonly CaseDifference[] {
  const manifest = loadCaseManifest(folder);
  const found = new Map(listCaseFiles(folder).map((file) => [file.path, file]));
  const differences: CaseDifference[] = manifest.files.flatMap((file): readonly CaseDifference[] => {
    const present = found.get(file.path);
    if (present === undefined) return [{ path: file.path, difference: 'missing' }];
    return present.sha256 === file.sha256 ? [] : [{ path: file.path, difference: 'changed' }];
  });
  const listed = new Set(manifest.files.map((file) => file.path));
  for (const path of found.keys()) if (!listed.has(path)) differences.push({ path, difference: 'added' });
  if (identifyFiles(manifest.files) !== manifest.sha256)
    differences.push({ path: 'case.json', difference: 'identity' });
  return differences;
}

/** What a candidate may download, in path order. */
export function listVisibleFiles(manifest: CaseManifest): readonly CaseFile[] {
  return manifest.files.filter((file) => file.visible);
}
