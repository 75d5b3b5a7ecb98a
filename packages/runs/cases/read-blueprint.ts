import type { CaseBlueprint } from '@etalon/cases';
import { EtalonError } from '@etalon/error';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '@etalon/workshop';

const DELIMITER = ';';

function readText(record: JsonObject, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : '';
}

function readTextOrNull(record: JsonObject, key: string): string | null {
  return readText(record, key) || null;
}

function readItems(value: Json | undefined): readonly JsonObject[] {
  return isJsonList(value) ? value.filter(isJsonObject) : [];
}

function readCounts(value: Json | undefined): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(isJsonObject(value) ? value : {}).flatMap(([name, count]) =>
      typeof count === 'number' ? [[name, count]] : [],
    ),
  );
}

/** One of a closed list, or `cases.draft-incomplete` with the place. */
function readChoice<const T extends string>(
  record: JsonObject,
  key: string,
  choices: readonly T[],
  place: string,
): T {
  const found = choices.find((choice) => choice === record[key]);
  if (found === undefined) throw incomplete(`${place}/${key}`);
  return found;
}

function incomplete(place: string): EtalonError {
  return new EtalonError('cases.draft-incomplete', { info: { place } });
}

function requireText(record: JsonObject, key: string, place = ''): string {
  const value = readText(record, key).trim();
  if (value === '') throw incomplete(`${place}/${key}`);
  return value;
}

const TYPES = ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'] as const;
const FORMATS = ['csv', 'jsonl', 'parquet', 'xlsx'] as const;
const OPERATORS = [
  ...(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9'] as const),
  ...(['M10', 'M11', 'M12', 'M13', 'M14', 'M15', 'M16', 'M17', 'M18'] as const),
] as const;

/** The case that a document of kind `case` describes; throws `cases.draft-incomplete` with the place left empty. */
export function readBlueprint(content: Json): CaseBlueprint {
  if (!isJsonObject(content)) throw incomplete('/');
  const target = isJsonObject(content.target) ? content.target : {};
  const keys = Map.groupBy(readItems(content.keys), (row) => requireText(row, 'file', '/keys'));
  return {
    id: readCaseId(content),
    version: requireText(content, 'version'),
    situation: requireText(content, 'situation'),
    title: requireText(content, 'title'),
    brief: requireText(content, 'brief'),
    facts: readItems(content.facts).map((row) => ({
      fait: readText(row, 'label'),
      valeur: readText(row, 'value'),
    })),
    target: {
      table: requireText(target, 'table', '/target'),
      key: requireText(target, 'key', '/target'),
      columns: readItems(target.columns).map((row, at) => ({
        name: requireText(row, 'name', `/target/columns/${at}`),
        type: readChoice(row, 'type', TYPES, `/target/columns/${at}`),
        label: readText(row, 'label'),
        unit: readTextOrNull(row, 'unit'),
      })),
    },
    records: typeof content.records === 'number' ? content.records : null,
    sources: readItems(content.sources).map((row, at) => readSource(row, `/sources/${at}`)),
    defects: readItems(content.defects).map((row, at) => readDefect(row, `/defects/${at}`)),
    keys: Object.fromEntries([...keys].map(([file, rows]) => [`${file}.json`, rows.map(readElement)])),
    smoke: readItems(content.smoke).map((row, at) => ({
      id: readText(row, 'id'),
      label: readText(row, 'label'),
      sql: requireText(row, 'sql', `/smoke/${at}`),
    })),
    experts: readItems(content.experts).map((row) => ({
      id: readText(row, 'id'),
      minutes: typeof row.minutes === 'number' ? row.minutes : null,
      found: readCounts(row.found),
      detected: readCounts(row.detected),
    })),
  };
}

function readCaseId(content: JsonObject): string {
  const id = requireText(content, 'caseId');
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(id)) throw incomplete('/caseId');
  return id;
}

function readSource(row: JsonObject, place: string): CaseBlueprint['sources'][number] {
  const format = readChoice(row, 'format', FORMATS, place);
  return {
    path: requireText(row, 'path', place),
    format,
    delimiter: format === 'csv' ? DELIMITER : null,
    sheet: format === 'xlsx' ? (readTextOrNull(row, 'sheet') ?? 'donnees') : null,
    columns: Object.fromEntries(
      readItems(row.headers).map((header) => [readText(header, 'column'), readText(header, 'header')]),
    ),
    share: typeof row.share === 'number' ? row.share : 0,
  };
}

function readDefect(row: JsonObject, place: string): CaseBlueprint['defects'][number] {
  const parameters = isJsonObject(row.parameters) ? row.parameters : {};
  return {
    id: readText(row, 'id'),
    operator: readChoice(row, 'operator', OPERATORS, place),
    column: readTextOrNull(row, 'column'),
    source: readTextOrNull(row, 'source'),
    share: typeof row.share === 'number' ? row.share : 0,
    mechanism: row.mechanism === 'MAR' || row.mechanism === 'MNAR' ? row.mechanism : 'MCAR',
    parameters: Object.fromEntries(
      Object.entries(parameters).flatMap(([name, value]) =>
        typeof value === 'object' && value !== null ? [] : [[name, value]],
      ),
    ),
  };
}

function readElement(row: JsonObject): CaseBlueprint['keys'][string][number] {
  const synonyms = isJsonList(row.synonyms) ? row.synonyms : [];
  return {
    id: readText(row, 'id'),
    label: readText(row, 'label'),
    synonyms: synonyms.map(String),
    class: readText(row, 'class'),
    weight: row.weight === 'possible' ? 'possible' : 'attendu',
    rationale: readText(row, 'rationale'),
  };
}
