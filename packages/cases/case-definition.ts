import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import { type CaseColumn, type CaseKeyElement, DEFECT_OPERATORS } from './case-package.ts';
import { type LearningDefinition, readLearning } from './learning/learning-definition.ts';
import { readCaseSource } from './load-case.ts';
import { type JsonRecord, readColumns, readList, readRecord, readText } from './read-json.ts';
import type { BlueprintSource, DefectPlan } from './studio/case-blueprint.ts';

/** Clean tables that the package knows how to draw from the real flights. */
const TABLES = ['boarding-trial', 'assistance-requests'] as const;
export type TableName = (typeof TABLES)[number];

export interface SmokeDefinition {
  readonly id: string;
  readonly label: string;
  readonly sql: string;
}

/** A clean table drawn from real records, shared among visible files, with the defects to plant in them. */
export interface DrawnDefinition {
  readonly table: TableName;
  readonly sources: readonly BlueprintSource[];
  readonly defects: readonly DefectPlan[];
}

/** What the author of a case writes by hand, under `content/cases/<id>/`. */
export interface CaseDefinition {
  readonly id: string;
  readonly version: string;
  readonly situation: string;
  readonly title: string;
  readonly records: number;
  readonly notes: number;
  readonly target: { readonly table: string; readonly key: string; readonly columns: readonly CaseColumn[] };
  readonly smoke: readonly SmokeDefinition[];
  /** The learning task on which the effect of cleaning is measured; null without one. Kept hidden. */
  readonly downstream: JsonRecord | null;
  /** Null for the case of the four sources of flights, which has a builder of its own. */
  readonly drawn: DrawnDefinition | null;
  /** What a case of supervised learning is made of; null for the others. */
  readonly learning: LearningDefinition | null;
  readonly brief: string;
  readonly facts: string;
  /** File name under `caseKey/` → its text. */
  readonly keys: Readonly<Record<string, string>>;
}

function readSource(folder: string, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) throw new EtalonError('cases.source-missing', { info: { file: name } });
  return readFileSync(path, 'utf8');
}

/** The elements of one `caseKey/*.json`; a missing field is refused with its place (`cases.source-invalid`). */
export function parseCaseKey(file: string, text: string): readonly CaseKeyElement[] {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed))
    throw new EtalonError('cases.source-invalid', { info: { file, place: '/', wanted: 'array' } });
  return parsed.map((item: unknown, index) => {
    const record = readRecord(item, file, `/${index}`);
    const weight = readText(record, 'weight', file, `/${index}`);
    const synonyms = record.synonyms;
    if ((weight !== 'attendu' && weight !== 'possible') || !Array.isArray(synonyms))
      throw new EtalonError('cases.source-invalid', {
        info: { file, place: `/${index}`, wanted: 'weight, synonyms' },
      });
    return {
      id: readText(record, 'id', file, `/${index}`),
      label: readText(record, 'label', file, `/${index}`),
      synonyms: synonyms.map(String),
      class: readText(record, 'class', file, `/${index}`),
      weight,
      rationale: readText(record, 'rationale', file, `/${index}`),
    };
  });
}

function readKeys(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(folder, 'caseKey')).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.sort().map((name) => {
      const text = readSource(folder, `caseKey/${name}`);
      parseCaseKey(name, text);
      return [name, text];
    }),
  );
}

function readDrawn(value: unknown, file: string): DrawnDefinition {
  const place = '/drawn';
  const root = readRecord(value, file, place);
  const table = TABLES.find((name) => name === root.table);
  if (table === undefined)
    throw new EtalonError('cases.source-invalid', {
      info: { file, place: `${place}/table`, wanted: TABLES.join(', ') },
    });
  return {
    table,
    sources: readList(root.sources, file, `${place}/sources`).map((item, index) => {
      const at = `${place}/sources/${index}`;
      return { ...readCaseSource(item, file, at), share: Number(readRecord(item, file, at).share) };
    }),
    defects: readList(root.defects, file, `${place}/defects`).map((item, index) =>
      readPlan(item, file, `${place}/defects/${index}`),
    ),
  };
}

function readPlan(value: unknown, file: string, place: string): DefectPlan {
  const record = readRecord(value, file, place);
  const operator = DEFECT_OPERATORS.find((known) => known === record.operator);
  if (operator === undefined)
    throw new EtalonError('cases.source-invalid', {
      info: { file, place: `${place}/operator`, wanted: 'M1..M18' },
    });
  const given = record.parameters === undefined ? {} : readRecord(record.parameters, file, place);
  return {
    id: readText(record, 'id', file, place),
    operator,
    column: typeof record.column === 'string' ? record.column : null,
    source: typeof record.source === 'string' ? record.source : null,
    share: Number(record.share),
    mechanism: record.mechanism === 'MAR' || record.mechanism === 'MNAR' ? record.mechanism : 'MCAR',
    parameters: Object.fromEntries(
      Object.entries(given).flatMap(([name, one]) =>
        typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? [[name, one]] : [],
      ),
    ),
  };
}

/** Reads `definition.json`, `brief.md`, `facts.json` and `caseKey/` of a case; what is missing is named. */
export function readCaseDefinition(folder: string): CaseDefinition {
  const file = 'definition.json';
  const root = readRecord(JSON.parse(readSource(folder, file)), file, '/');
  const target = readRecord(root.target, file, '/target');
  const smoke = Array.isArray(root.smoke) ? root.smoke : [];
  const facts = readSource(folder, 'facts.json');
  JSON.parse(facts);
  return {
    id: readText(root, 'id', file, '/'),
    version: readText(root, 'version', file, '/'),
    situation: readText(root, 'situation', file, '/'),
    title: readText(root, 'title', file, '/'),
    records: Number(root.records),
    notes: Number(root.notes),
    target: {
      table: readText(target, 'table', file, '/target'),
      key: readText(target, 'key', file, '/target'),
      columns: readColumns(target.columns, file),
    },
    smoke: smoke.map((item: unknown, index) => {
      const record = readRecord(item, file, `/smoke/${index}`);
      return {
        id: readText(record, 'id', file, `/smoke/${index}`),
        label: readText(record, 'label', file, `/smoke/${index}`),
        sql: readText(record, 'sql', file, `/smoke/${index}`),
      };
    }),
    downstream: root.downstream === undefined ? null : readRecord(root.downstream, file, '/downstream'),
    drawn: root.drawn === undefined ? null : readDrawn(root.drawn, file),
    learning: root.learning === undefined ? null : readLearning(root.learning, file),
    brief: readSource(folder, 'brief.md'),
    facts,
    keys: readKeys(folder),
  };
}
