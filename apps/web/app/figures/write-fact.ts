import { type Language, translate } from '@etalon/i18n';
import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { ReadingRow } from '@etalon/instruments';
import { nameMetric } from './name-metric.ts';
import { writeCell } from './write-figure.ts';

const MOMENTS = new Set(['min', 'mean', 'max']);
const KINDS = ['number', 'instant', 'text', 'boolean', 'other'] as const;

function isKind(value: unknown): value is (typeof KINDS)[number] {
  return KINDS.some((kind) => kind === value);
}

/** Instants come as seconds since 1970, in universal time. */
function writeInstant(seconds: number): string {
  const moment = new Date(seconds * 1000);
  if (Number.isNaN(moment.getTime())) return String(seconds);
  const text = moment.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, -14) : text.slice(0, -8).replace('T', ' ');
}

/** A named cell of a row on screen: types and metrics in words, instants of a column as dates; empty where there is no value. */
export function writeFact(language: Language, row: ReadingRow, name: string): string {
  const value = row[name];
  if (value === null || value === undefined) return '';
  if (name === 'type' && isKind(value)) return translate(language, figuresMessages[`type.${value}`]);
  if (name === 'metric' && typeof value === 'string') return nameMetric(language, value);
  if (typeof value === 'number' && row.type === 'instant' && MOMENTS.has(name)) return writeInstant(value);
  return writeCell(language, value);
}
