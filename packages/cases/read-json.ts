import { EtalonError } from '@etalon/error';
import type { CaseColumn } from './case-package.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

function refuse(file: string, place: string, wanted: string): EtalonError {
  return new EtalonError('cases.source-invalid', { info: { file, place, wanted } });
}

/** The object found at a place of a JSON file, or `cases.source-invalid`. */
export function readRecord(value: unknown, file: string, place: string): JsonRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(file, place, 'object');
  return Object.fromEntries(Object.entries(value));
}

export function readText(record: JsonRecord, key: string, file: string, place: string): string {
  const value = record[key];
  if (typeof value !== 'string') throw refuse(file, `${place === '/' ? '' : place}/${key}`, 'text');
  return value;
}

export function readList(value: unknown, file: string, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw refuse(file, place, 'array');
  return value;
}

const TYPES: readonly CaseColumn['type'][] = ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'];

/** The columns of the target table, in order. */
export function readColumns(value: unknown, file: string): readonly CaseColumn[] {
  return readList(value, file, '/target/columns').map((item, index) => {
    const place = `/target/columns/${index}`;
    const record = readRecord(item, file, place);
    const type = TYPES.find((known) => known === record.type);
    if (type === undefined) throw refuse(file, `${place}/type`, TYPES.join(', '));
    return {
      name: readText(record, 'name', file, place),
      type,
      label: readText(record, 'label', file, place),
      unit: typeof record.unit === 'string' ? record.unit : null,
    };
  });
}
