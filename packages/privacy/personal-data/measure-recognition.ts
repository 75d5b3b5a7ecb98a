import { type Interval, wilsonInterval } from '@etalon/numeric';
import { findPersonalData } from './find-personal-data.ts';
import { writePiiKey } from './personal-data.ts';
import { readColumn } from './read-column.ts';

/** Invented columns and texts whose personal data are known: columns by their kinds, texts by marks `[kind|value]`. */
export interface PiiCorpus {
  readonly source: string;
  readonly asOf: string;
  readonly columns: readonly {
    readonly name: string;
    readonly kinds: readonly string[];
    readonly values: readonly string[];
  }[];
  readonly texts: readonly string[];
}

interface Rate extends Interval {
  readonly count: number;
  readonly total: number;
}

export interface Recognition {
  /** Planted that were found, and found that were planted; null when nothing was planted or found. */
  readonly recall: Rate | null;
  readonly precision: Rate | null;
}

export interface RecognitionReading {
  readonly columns: Recognition;
  readonly texts: Recognition;
  readonly byKind: readonly ({ readonly kind: string } & Recognition)[];
  readonly missed: readonly { readonly where: string; readonly kind: string }[];
  readonly beyond: readonly { readonly where: string; readonly kind: string }[];
}

interface Match {
  readonly where: string;
  readonly kind: string;
  readonly isText: boolean;
  readonly state: 'both' | 'missed' | 'beyond';
}

/** Recall and precision of the recognisers on a corpus whose truth is known, each with its 95 % Wilson interval. */
export function measureRecognition(corpus: PiiCorpus): RecognitionReading {
  const matches = [...corpus.columns.flatMap(matchColumn), ...corpus.texts.flatMap(matchText)];
  const kinds = [...new Set(matches.map(({ kind }) => kind))].sort();
  const list = (state: Match['state']): RecognitionReading['missed'] =>
    matches.filter((match) => match.state === state).map(({ where, kind }) => ({ where, kind }));
  return {
    columns: rate(matches.filter(({ isText }) => !isText)),
    texts: rate(matches.filter(({ isText }) => isText)),
    byKind: kinds.map((kind) => ({ kind, ...rate(matches.filter((match) => match.kind === kind)) })),
    missed: list('missed'),
    beyond: list('beyond'),
  };
}

function matchColumn(column: PiiCorpus['columns'][number]): readonly Match[] {
  const counts = new Map<string, number>();
  for (const value of column.values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].map(([value, count]) => ({ value, count }));
  const found = new Set(readColumn({ column: column.name, type: 'VARCHAR', values }).map(writePiiKey));
  return compare({ where: column.name, isText: false, planted: column.kinds, found: [...found] });
}

function matchText(marked: string): readonly Match[] {
  const planted: { readonly kind: string; readonly start: number; readonly end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[a-z0-9/-]+\|[^\]]+\])/)) {
    const mark = /^\[([a-z0-9/-]+)\|([^\]]+)\]$/.exec(part);
    const value = mark?.[2] ?? part;
    if (mark?.[1] !== undefined)
      planted.push({ kind: mark[1], start: text.length, end: text.length + value.length });
    text += value;
  }
  const found = findPersonalData(text).map((place) => ({
    kind: writePiiKey(place),
    start: place.start,
    end: place.end,
  }));
  const isHit = (place: (typeof planted)[number], other: (typeof planted)[number]): boolean =>
    place.kind === other.kind && place.start < other.end && other.start < place.end;
  return [
    ...planted.map(
      (place): Match => ({
        where: text,
        kind: place.kind,
        isText: true,
        state: found.some((other) => isHit(place, other)) ? 'both' : 'missed',
      }),
    ),
    ...found
      .filter((place) => !planted.some((other) => isHit(place, other)))
      .map((place): Match => ({ where: text, kind: place.kind, isText: true, state: 'beyond' })),
  ];
}

function compare(input: {
  readonly where: string;
  readonly isText: boolean;
  readonly planted: readonly string[];
  readonly found: readonly string[];
}): readonly Match[] {
  const { where, isText } = input;
  return [
    ...input.planted.map(
      (kind): Match => ({
        where,
        kind,
        isText,
        state: input.found.includes(kind) ? 'both' : 'missed',
      }),
    ),
    ...input.found
      .filter((kind) => !input.planted.includes(kind))
      .map((kind): Match => ({ where, kind, isText, state: 'beyond' })),
  ];
}

function rate(matches: readonly Match[]): Recognition {
  const both = matches.filter(({ state }) => state === 'both').length;
  const missed = matches.filter(({ state }) => state === 'missed').length;
  const beyond = matches.filter(({ state }) => state === 'beyond').length;
  const of = (total: number): Rate | null =>
    total === 0 ? null : { count: both, total, ...wilsonInterval(both, total) };
  return { recall: of(both + missed), precision: of(both + beyond) };
}
