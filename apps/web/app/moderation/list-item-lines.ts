import { type Language, type MessageParams, translate } from '@etalon/i18n';
import { itemsMessages as words } from '@etalon/i18n/messages/items';
import type { ItemFigures, JudgementShare, RelatedPair } from '@etalon/usecases';
import type { DescribedItem } from './list-described.ts';

/** One quantity of an analysis of criteria. */
export interface ItemLine {
  readonly part: string;
  readonly object: string;
  readonly measure: string;
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** What it rests on. */
  readonly n: number | null;
}

type Described = Omit<DescribedItem, 'text'>;
type Quantity = readonly [
  name: string,
  value: number | null | undefined,
  rest?: { readonly lo?: number; readonly hi?: number; readonly n?: number },
];
type Say = (key: keyof typeof words, params?: MessageParams) => string;

/** Every quantity of the page, in its order; what is hidden or not computed has no line. */
export function listItemLines(figures: ItemFigures, language: Language): readonly ItemLine[] {
  const say: Say = (key, params) => translate(language, words[key], params);
  const { analysis, contested } = figures;
  const criteria = analysis.criteria.flatMap((item) =>
    item.state === 'suppressed'
      ? []
      : [
          ...makeLines(say('grades'), item.criterion, listGrades(item, say)),
          ...makeLines(say('relations'), item.criterion, listRelations(item, say)),
          ...makeLines(say('judging'), item.criterion, listJudging(item, say)),
        ],
  );
  const cases = figures.cases.flatMap(({ situation, pairs }) =>
    pairs.flatMap((pair) =>
      pair.state === 'refused'
        ? []
        : makeLines(say('cases'), `${situation} ${pair.first} / ${pair.second}`, [
            [say('csv.difference'), pair.difference, { ...pair.interval, n: sum(pair.candidates) }],
            [say('csv.tost'), pair.p],
          ]),
    ),
  );
  const instruments = figures.instruments.flatMap(({ instrument, criterion, states, association, byLevel }) =>
    makeLines(say('instruments'), `${instrument} ${criterion}`, [
      ...states.map(({ state, count }): Quantity => [state, count]),
      [say('instrument.rho'), association?.rho, { ...association?.interval, n: association?.n ?? 0 }],
      ...byLevel.map(
        (found, level): Quantity => [
          say('by-level', { level }),
          found?.median,
          { n: found?.candidates ?? 0 },
        ],
      ),
    ]),
  );
  return [
    ...makeLines(say('contested.name'), '', [
      [say('contested.name'), contested?.appealed, { n: contested?.decided ?? 0 }],
    ]),
    ...criteria,
    ...listPairs(say('csv.partial'), analysis.partials, say),
    ...listPairs(say('csv.q3'), analysis.residuals, say),
    ...cases,
    ...instruments,
  ];
}

function listPairs(name: string, pairs: readonly RelatedPair[], say: Say): readonly ItemLine[] {
  return pairs.flatMap(({ first, second, value, candidates }) =>
    makeLines(say('csv.pairs'), `${first} ${second}`, [[name, value, { n: candidates }]]),
  );
}

function makeLines(part: string, object: string, quantities: readonly Quantity[]): readonly ItemLine[] {
  return quantities.flatMap(([measure, value, rest = {}]) =>
    value === null || value === undefined
      ? []
      : [{ part, object, measure, value, lo: rest.lo ?? null, hi: rest.hi ?? null, n: rest.n ?? null }],
  );
}

function shareQuantity(name: string, found: JudgementShare | null | undefined): Quantity {
  return found ? [name, found.share, { lo: found.lo, hi: found.hi, n: found.total }] : [name, null];
}

function listGrades({ grades }: Described, say: Say): readonly Quantity[] {
  return [
    [say('judgements'), grades.judgements],
    ...grades.levels.map((count, level): Quantity => [say('csv.level', { level }), count]),
    shareQuantity(say('level.np'), grades.notProduced),
    shareQuantity(say('level.ne'), grades.notAssessable),
    [say('facility'), grades.facility],
    shareQuantity(say('above-cut'), grades.aboveCut),
    ...grades.forms.flatMap(({ form, facility, aboveCut }): readonly Quantity[] => [
      [`${say('facility')}, ${form}`, facility],
      shareQuantity(`${say('above-cut')}, ${form}`, aboveCut),
    ]),
  ];
}

function listRelations({ relations }: Described, say: Say): readonly Quantity[] {
  if (relations === null) return [];
  const { block, alphaWithout, fit, steps, examinerShare, agreement, reasons } = relations;
  return [
    [say('rho'), block?.rho, { ...block?.interval, n: block?.n ?? 0 }],
    [say('alpha-without'), alphaWithout],
    [say('infit'), fit?.infit],
    [say('outfit'), fit?.outfit],
    ...(steps ?? []).map((step, at): Quantity => [say('csv.step', { level: at + 1 }), step]),
    [`${say('examiner-share')} (${examinerShare?.design === 'nested' ? 'j:p' : 'j'})`, examinerShare?.share],
    [say('same-side'), agreement?.sameSide.share, { ...agreement?.sameSide, n: agreement?.units ?? 0 }],
    [say('alpha'), agreement?.alpha, { n: agreement?.units ?? 0 }],
    [say('ac2'), agreement?.ac2, { n: agreement?.units ?? 0 }],
    [say('csv.reasons'), reasons.length],
  ];
}

function listJudging({ judging }: Described, say: Say): readonly Quantity[] {
  if (judging === null) return [];
  const { time, meanConfidence, shifts, opened } = judging;
  const minutes = (ms: number): number => ms / 60_000;
  return [
    [say('time'), minutes(time.median), { n: judging.judgements }],
    [`${say('time')}, Q1`, minutes(time.lower)],
    [`${say('time')}, Q3`, minutes(time.upper)],
    [say('confidence'), meanConfidence],
    shareQuantity(say('moved'), shifts?.moved),
    [say('up'), shifts?.up],
    [say('down'), shifts?.down],
    [say('across'), shifts?.acrossCut],
    ...opened.map(({ instrument, judgements }) =>
      shareQuantity(`${say('opened')} : ${instrument}`, judgements),
    ),
  ];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
