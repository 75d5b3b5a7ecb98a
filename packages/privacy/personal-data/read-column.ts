import { wilsonInterval } from '@etalon/numeric';
import { matchColumnName } from './column-lexicon.ts';
import { findPersonalData } from './find-personal-data.ts';
import { type PiiFinding, type PiiKey, type PiiKind, writePiiKey } from './personal-data.ts';
import { readForms } from './recognise-value.ts';

export interface DistinctValue {
  readonly value: string;
  /** Rows of the sample that hold it. */
  readonly count: number;
}

/** Values of chance that pass the check of a kind among those that have its form; a kind without check has none. */
const CHANCE: Partial<Readonly<Record<PiiKind, number>>> = {
  nir: 1 / 97,
  siren: 0.1,
  siret: 0.1,
  iban: 1 / 97,
  'card-number': 0.1,
  'tax-number': 1 / 511,
};
/** Kinds whose form alone says much; the others need the name of the column beside their values. */
const TELLING: ReadonlySet<PiiKind> = new Set(['email', 'phone', 'ipv4', 'ipv6', 'plate', 'passport', 'gps']);
const LISTED: ReadonlySet<PiiKind> = new Set(['first-name', 'full-name']);
/** Least share of the values for a list of names to be taken for names without the header's help. */
const LEAST_NAME_SHARE = 0.3;
/** Texts read inside: longer than this and of more than one word. */
const TEXT_LENGTH = 25;

interface Tally extends PiiKey {
  shaped: number;
  recognised: number;
  inText: number;
}

/** Kinds found in one column, strongest evidence first, from its distinct values with their counts. */
export function readColumn(input: {
  readonly column: string;
  readonly type: string;
  readonly values: readonly DistinctValue[];
}): readonly PiiFinding[] {
  const tallies = new Map<string, Tally>();
  const named = matchColumnName(input.column).map((key) => {
    touchTally(tallies, key);
    return writePiiKey(key);
  });
  let tested = 0;
  for (const { value, count } of input.values) {
    tested += count;
    countValue(tallies, value.trim(), count);
  }
  const findings = [...tallies].flatMap(([key, tally]) =>
    judgeEvidence({ tally, isNamed: named.includes(key), tested }),
  );
  return findings.sort(
    (a, b) => rankOf(b) - rankOf(a) || b.recognised - a.recognised || (a.kind < b.kind ? -1 : 1),
  );
}

function touchTally(tallies: Map<string, Tally>, { kind, sensitive }: PiiKey): Tally {
  const key = writePiiKey({ kind, sensitive });
  const tally = tallies.get(key) ?? { kind, sensitive, shaped: 0, recognised: 0, inText: 0 };
  tallies.set(key, tally);
  return tally;
}

function countValue(tallies: Map<string, Tally>, value: string, count: number): void {
  const { shaped, recognised } = readForms(value);
  for (const kind of shaped) touchTally(tallies, { kind, sensitive: null }).shaped += count;
  for (const kind of recognised) touchTally(tallies, { kind, sensitive: null }).recognised += count;
  if (recognised.length > 0 || !isText(value)) return;
  const inside = new Map(findPersonalData(value).map((place) => [writePiiKey(place), place]));
  for (const place of inside.values()) touchTally(tallies, place).inText += count;
}

function isText(value: string): boolean {
  return value.length > TEXT_LENGTH || value.includes(' ') || value.includes('@');
}

function judgeEvidence(input: {
  readonly tally: Tally;
  readonly isNamed: boolean;
  readonly tested: number;
}): readonly PiiFinding[] {
  const { tally, tested, isNamed } = input;
  const { kind, sensitive } = tally;
  const byValues = isShownByValues(kind, tally, tested);
  if (!isNamed && !byValues && tally.inText === 0) return [];
  const by = isNamed && (byValues || tally.recognised > 0) ? 'both' : isNamed ? 'name' : 'values';
  const interval = tested === 0 ? null : wilsonInterval(tally.recognised, tested);
  const finding: PiiFinding = {
    kind,
    sensitive,
    by,
    strength: strengthOf(kind, by),
    recognised: tally.recognised,
    tested,
    share: interval === null ? null : { ...interval, value: tally.recognised / tested },
    inText: tally.inText,
  };
  return [finding];
}

function isShownByValues(kind: PiiKind, tally: Tally, tested: number): boolean {
  if (tally.recognised === 0 || tested === 0) return false;
  const chance = CHANCE[kind];
  if (chance !== undefined) return wilsonInterval(tally.recognised, tally.shaped).lo > chance * 1.5;
  if (TELLING.has(kind)) return true;
  if (LISTED.has(kind)) return wilsonInterval(tally.recognised, tested).lo > LEAST_NAME_SHARE;
  return false;
}

function strengthOf(kind: PiiKind, by: PiiFinding['by']): PiiFinding['strength'] {
  if (by === 'name') return 'name';
  if (CHANCE[kind] !== undefined) return 'check-digit';
  return LISTED.has(kind) || kind === 'sensitive' ? 'list' : 'shape';
}

function rankOf(finding: PiiFinding): number {
  const order = { name: 0, list: 1, shape: 2, 'check-digit': 3 };
  return order[finding.strength] + (finding.by === 'both' ? 4 : 0);
}
