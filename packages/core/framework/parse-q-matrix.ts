import { EtalonError } from '@etalon/error';
import type { CriterionLink, QMatrix } from './q-matrix.ts';

/** A matrix as it is kept in `content/matrices`: data with its source, proposed until a person signs it. */
export interface QMatrixFile {
  /** Name of the framework file it was written for, without extension. */
  readonly framework: string;
  readonly source: string;
  readonly date: string;
  readonly status: 'proposed' | 'signed';
  readonly links: QMatrix;
}

/** Reads a matrix file already parsed from JSON; throws `matrix.unreadable` with the JSON pointer and what was expected. */
export function parseQMatrix(value: unknown): QMatrixFile {
  const file = readRecord(value, '');
  const status = readString(file.status, '/status');
  if (status !== 'proposed' && status !== 'signed') throw unreadable('/status', 'proposed | signed');
  const links: Record<string, readonly CriterionLink[]> = {};
  for (const [competence, list] of Object.entries(readRecord(file.links, '/links'))) {
    const pointer = `/links/${competence}`;
    if (!/^C\d{1,3}\.\d{1,3}$/.test(competence)) throw unreadable(pointer, 'C<rank>.<block>');
    if (!Array.isArray(list)) throw unreadable(pointer, 'array');
    links[competence] = list.map((link: unknown, index) => readLink(link, `${pointer}/${index}`));
  }
  return {
    framework: readString(file.framework, '/framework'),
    source: readString(file.source, '/source'),
    date: readString(file.date, '/date'),
    status,
    links,
  };
}

function readLink(value: unknown, pointer: string): CriterionLink {
  const { criterion, primary } = readRecord(value, pointer);
  if (typeof criterion !== 'string' || !/^A\d{1,3}\.\d{1,3}-\d{1,3}$/.test(criterion))
    throw unreadable(`${pointer}/criterion`, 'A<rank>.<block>-<n>');
  if (typeof primary !== 'boolean') throw unreadable(`${pointer}/primary`, 'boolean');
  return { criterion, primary };
}

function readRecord(value: unknown, pointer: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unreadable(pointer, 'object');
  return Object.fromEntries(Object.entries(value));
}

function readString(value: unknown, pointer: string): string {
  if (typeof value !== 'string' || value === '') throw unreadable(pointer, 'text');
  return value;
}

function unreadable(pointer: string, expected: string): EtalonError {
  return new EtalonError('matrix.unreadable', { info: { pointer, expected } });
}
