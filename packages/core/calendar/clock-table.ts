import { EtalonError } from '@etalon/error';

export const DELAY_UNITS = ['days', 'months', 'end-of-month', 'working-days'] as const;
export type DelayUnit = (typeof DELAY_UNITS)[number];

/** How sure the source is: read in the text, read in a secondary source, professional knowledge. */
export const SOURCE_MARKS = ['S', '2', 'M'] as const;
export type SourceMark = (typeof SOURCE_MARKS)[number];

/** `at-most` is late once over; `at-least` is a duration that must be reached before the end. */
export const CLOCK_BOUNDS = ['at-most', 'at-least'] as const;
export type ClockBound = (typeof CLOCK_BOUNDS)[number];

export interface Wording {
  readonly fr: string;
  readonly en: string;
}

/** One row of the table: from one event to another, within a delay. */
export interface ClockRule {
  readonly id: string;
  readonly label: Wording;
  readonly from: string;
  readonly to: string;
  readonly delay: { readonly count: number; readonly unit: DelayUnit };
  readonly bound: ClockBound;
  /** A last day that is a Saturday, a Sunday or a holiday is carried over to the next working day. */
  readonly rolls: boolean;
  /** Days before the end from which it is shown as due. */
  readonly warnDays: number;
  /** What the law makes of silence; null when it makes nothing. */
  readonly silence: Wording | null;
  readonly source: { readonly mark: SourceMark; readonly text: string };
}

export interface ClockTable {
  readonly edition: string;
  readonly source: string;
  readonly clocks: readonly ClockRule[];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value);
}

function refuse(place: string): never {
  throw new EtalonError('clocks.table-unreadable', { info: { place } });
}

function readText(value: unknown, place: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : refuse(place);
}

function readCount(value: unknown, place: string): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : refuse(place);
}

function readChoice<T extends string>(choices: readonly T[], value: unknown, place: string): T {
  return choices.find((choice) => choice === value) ?? refuse(place);
}

function readWording(value: unknown, place: string): Wording {
  const { fr, en } = asRecord(value);
  return { fr: readText(fr, `${place}.fr`), en: readText(en, `${place}.en`) };
}

function parseRule(value: unknown, index: number): ClockRule {
  const row = asRecord(value);
  const place = `clocks[${index}]`;
  const delay = asRecord(row.delay);
  const source = asRecord(row.source);
  return {
    id: readText(row.id, `${place}.id`),
    label: readWording(row.label, `${place}.label`),
    from: readText(row.from, `${place}.from`),
    to: readText(row.to, `${place}.to`),
    delay: {
      count: readCount(delay.count, `${place}.delay.count`),
      unit: readChoice(DELAY_UNITS, delay.unit, `${place}.delay.unit`),
    },
    bound: readChoice(CLOCK_BOUNDS, row.bound, `${place}.bound`),
    rolls: row.rolls === true,
    warnDays: readCount(row.warnDays, `${place}.warnDays`),
    silence: row.silence === null ? null : readWording(row.silence, `${place}.silence`),
    source: {
      mark: readChoice(SOURCE_MARKS, source.mark, `${place}.source.mark`),
      text: readText(source.text, `${place}.source.text`),
    },
  };
}

/** A table of clocks from its file; throws `clocks.table-unreadable` with the place. */
export function parseClockTable(value: unknown): ClockTable {
  const { edition, source, clocks } = asRecord(value);
  if (!Array.isArray(clocks)) return refuse('clocks');
  const rules = clocks.map(parseRule);
  const twice = rules.find((rule, index) => rules.findIndex(({ id }) => id === rule.id) !== index);
  if (twice !== undefined) refuse(twice.id);
  return { edition: readText(edition, 'edition'), source: readText(source, 'source'), clocks: rules };
}
