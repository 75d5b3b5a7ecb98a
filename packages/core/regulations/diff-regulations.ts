import type { PointKey, Regulations } from './regulations.ts';
import { POINT_KEYS } from './sections.ts';

export interface DescriptorChange {
  readonly criterion: string;
  readonly level: number;
  readonly before: string;
  readonly after: string;
}

/** The observables of a criterion, before and after. */
export interface ObservablesChange {
  readonly criterion: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What differs between two versions: the points, the texts of the levels, and what the whole says of itself. */
export interface RegulationsDiff {
  readonly points: readonly PointKey[];
  readonly descriptors: readonly DescriptorChange[];
  readonly observables: readonly ObservablesChange[];
  readonly label: boolean;
  readonly source: boolean;
  readonly demonstration: boolean;
}

/** A value as text whatever the order of its fields, to compare two of them. */
function writeStable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeStable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${writeStable(field)}`).join(',')}}`;
}

/** Compares two versions point by point and text by text. */
export function diffRegulations(previous: Regulations, next: Regulations): RegulationsDiff {
  const criteria = [...new Set([...Object.keys(previous.descriptors), ...Object.keys(next.descriptors)])];
  const descriptors = criteria.toSorted().flatMap((criterion) =>
    [0, 1, 2, 3].flatMap((level) => {
      const before = previous.descriptors[criterion]?.[level] ?? '';
      const after = next.descriptors[criterion]?.[level] ?? '';
      return before === after ? [] : [{ criterion, level, before, after }];
    }),
  );
  return {
    points: POINT_KEYS.filter((key) => writeStable(previous[key]) !== writeStable(next[key])),
    descriptors,
    observables: diffObservables(previous, next),
    label: previous.label !== next.label,
    source: previous.source !== next.source,
    demonstration: previous.demonstration !== next.demonstration,
  };
}

function diffObservables(previous: Regulations, next: Regulations): readonly ObservablesChange[] {
  const criteria = [...new Set([...Object.keys(previous.observables), ...Object.keys(next.observables)])];
  return criteria.toSorted().flatMap((criterion) => {
    const before = previous.observables[criterion] ?? [];
    const after = next.observables[criterion] ?? [];
    return writeStable(before) === writeStable(after) ? [] : [{ criterion, before, after }];
  });
}
