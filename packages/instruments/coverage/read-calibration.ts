import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type JsonValue, parseJson } from '@etalon/evidence';
import type { Reference } from '../reading.ts';

/** What an expert who did the case blind found. */
export interface CalibrationExpert {
  /** Elements of the reference lists, counted by class. */
  readonly found: ReadonlyMap<string, number>;
  /** Planted defects, counted by operator. */
  readonly detected: ReadonlyMap<string, number>;
  /** Ids of the elements, list by list, when they were kept. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** Experts from which a range is shown (instruments/03 §3.2). */
export const MIN_EXPERTS = 3;

/** The experts of `calibration.json`; none when the case has no calibration, or a file of another form. */
export function readCalibration(caseFolder: string): readonly CalibrationExpert[] {
  const path = join(caseFolder, 'calibration.json');
  if (!existsSync(path)) return [];
  const root = parseJson(readFileSync(path, 'utf8'));
  const experts: JsonValue = isObject(root) ? (root.experts ?? []) : [];
  if (!Array.isArray(experts)) return [];
  const list: readonly JsonValue[] = experts;
  return list.flatMap((expert) =>
    isObject(expert)
      ? [
          {
            found: readCounts(expert.found),
            detected: readCounts(expert.detected),
            lists: readLists(expert.lists),
          },
        ]
      : [],
  );
}

function readCounts(value: JsonValue | undefined): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(isObject(value) ? value : {}).flatMap(([name, count]): readonly [string, number][] =>
      typeof count === 'number' ? [[name, count]] : [],
    ),
  );
}

function readLists(value: JsonValue | undefined): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(isObject(value) ? value : {}).flatMap(
      ([name, ids]): readonly [string, readonly string[]][] => {
        if (!Array.isArray(ids)) return [];
        const texts: readonly JsonValue[] = ids;
        return [[name, texts.filter((id) => typeof id === 'string')]];
      },
    ),
  );
}

/** The range of what at least three experts found; null when fewer told it. */
export function rangeOfExperts(label: string, counts: readonly number[]): Reference | null {
  if (counts.length < MIN_EXPERTS) return null;
  return {
    label: `${counts.length} experts à l’aveugle${label === '' ? '' : `, ${label}`}`,
    lo: Math.min(...counts),
    hi: Math.max(...counts),
    status: 'case_key',
    source: 'calibration.json du dossier de cas',
  };
}

/** The sentence of a range, after the template of instruments/03 §3.3; '' when there is none. */
export function tellRange(range: Reference | null): string {
  return range === null
    ? ''
    : ` ${range.label.split(' ')[0]} experts ayant traité le cas à l’aveugle en avaient retrouvé entre ${range.lo} et ${range.hi}.`;
}
