import {
  isDecided,
  type Period,
  type Point,
  type PointKey,
  type PointValues,
} from '@etalon/core/regulations';
import type { Message, MessageParams } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { regulationsSentences as say } from '@etalon/i18n/messages/regulations-sentences';
import { explainRule } from './explain-rule.ts';

/** What a sentence is written with: the words and the numbers of a language. */
export interface Writing {
  readonly t: (message: Message, params?: MessageParams) => string;
  readonly number: (
    value: number,
    style?: { readonly decimals?: number; readonly percent?: boolean },
  ) => string;
}

const WORKED_DAYS_A_MONTH = 22;
const HOURS_A_DAY = 7;

/** Worked days and hours of a full-time mission of this many months (art. D.124-6). */
export function countMission(months: number): { readonly days: number; readonly hours: number } {
  const days = months * WORKED_DAYS_A_MONTH;
  return { days, hours: days * HOURS_A_DAY };
}

export function writePeriod(period: Period, { t }: Writing): string {
  if (period === 'forever') return t(say['period.forever']);
  return t(say[`period.${period.unit}`], { count: period.count });
}

type Explain<T> = (value: T, writing: Writing) => readonly string[];

const keep =
  (message: Message, forever: Message = message): Explain<Period> =>
  (period, writing) => [
    writing.t(period === 'forever' ? forever : message, { period: writePeriod(period, writing) }),
  ];

const explainMission: Explain<PointValues['mission']> = (mission, { t, number }) => {
  const { days, hours } = countMission(mission.months);
  const counting = t(say[`mission.counting.${mission.counting}`], {
    days: number(days),
    hours: number(hours),
  });
  const { criteria } = mission;
  return [
    t(say.mission, { months: number(mission.months), counting }),
    t(say[mission.several ? 'mission.several.yes' : 'mission.several.no'], {
      days: number(mission.shortestDays),
    }),
    typeof criteria === 'number'
      ? t(say['mission.criteria.count'], { count: number(criteria) })
      : t(say[`mission.criteria.${criteria}`]),
  ];
};

const explainResits: Explain<PointValues['resits']> = (resits, { t, number }) => {
  if (resits.most === 0) return [t(say['resits.none'])];
  return [
    t(say.resits, { most: number(resits.most) }),
    t(say[`resits.scope.${resits.scope}`]),
    t(say[resits.parallelCase ? 'resits.parallel.yes' : 'resits.parallel.no']),
    t(say[resits.newExaminer ? 'resits.examiner.yes' : 'resits.examiner.no']),
    t(say[resits.keepLevels ? 'resits.levels.yes' : 'resits.levels.no']),
  ];
};

const explainAccommodations: Explain<PointValues['accommodations']> = (value, { t, number }) => {
  const days = number(value.requestDays);
  const offered = value.offered.map((one) => t(say[`accommodations.offered.${one}`])).join(', ');
  const list = t(say[offered === '' ? 'accommodations.none' : 'accommodations'], { offered, days });
  if (value.extraTimePercent === 0) return [list];
  return [list, t(say['accommodations.time'], { percent: number(value.extraTimePercent) })];
};

/** The sentences of each point: the plain-language page has no other source. */
const EXPLAIN: { readonly [K in PointKey]: Explain<PointValues[K]> } = {
  levelNames: ([zero = '', one = '', two = '', three = ''], { t }) => [
    t(say.levelNames, { zero, one, two, three }),
    t(say['levelNames.states']),
  ],
  matrix: (matrix, { t }) => [
    matrix === 'of-session'
      ? t(say['matrix.of-session'])
      : t(say['matrix.named'], { hash: matrix.hash.slice(0, 12) }),
  ],
  rule: (rule, { t, number }) => [
    ...explainRule(rule, number).map(({ message, params }) => t(message, params)),
    t(say['rule.waiting']),
  ],
  examiners: (examiners, { t, number }) => [t(say.examiners, { examiners: number(examiners) })],
  externalShare: (share, { t, number }) => [
    t(say.externalShare, { share: number(share, { percent: true, decimals: 0 }) }),
  ],
  quorum: (quorum, { t, number }) => [t(say.quorum, { quorum: number(quorum) })],
  castingVote: (vote, { t }) => [t(say[`castingVote.${vote}`])],
  anonymity: (anonymity, { t }) => [t(say[`anonymity.${anonymity}`])],
  judgeFirst: (first, { t }) => [t(say[first ? 'judgeFirst.yes' : 'judgeFirst.no'])],
  reconciliation: ({ sameSide }, { t }) => [
    t(say[`reconciliation.${sameSide}`]),
    t(say['reconciliation.across']),
  ],
  tolerance: (tolerance, { t }) => [t(say[tolerance === 0 ? 'tolerance.none' : 'tolerance'], { tolerance })],
  thirdExaminer: (third, { t }) => [t(say[`thirdExaminer.${third}`])],
  severityUse: (use, { t }) => [t(say[`severityUse.${use}`])],
  accommodations: explainAccommodations,
  resits: explainResits,
  appeals: ({ delayDays, grounds }, { t, number }) => [
    t(say.appeals, { days: number(delayDays) }),
    t(say[grounds.length === 0 ? 'appeals.grounds.none' : 'appeals.grounds'], {
      grounds: grounds.map((ground) => t(say[`appeals.grounds.${ground}`])).join(', '),
    }),
  ],
  blockValidity: keep(say.blockValidity, say['blockValidity.forever']),
  thirdReadings: (when, { t }) => [t(say[`thirdReadings.${when}`])],
  resultsOpen: (opening, { t }) => [t(say[`resultsOpen.${opening}`])],
  equityReview: ({ purpose, routes, least }, { t, number }) =>
    routes.length === 0
      ? [t(say['equityReview.none'])]
      : [
          t(say.equityReview, {
            routes: routes.map((route) => t(handInMessages[`route.${route}`])).join(', '),
            least: number(least),
          }),
          t(say['equityReview.purpose'], { purpose }),
        ],
  mission: explainMission,
  keepWork: keep(say.keepWork),
  keepGrids: keep(say.keepGrids),
  keepRegister: keep(say.keepRegister),
  keepMedical: keep(say.keepMedical),
  keepNationalId: keep(say.keepNationalId, say['keepNationalId.forever']),
  keepSurvey: keep(say.keepSurvey),
};

/** The points alone, as `explainPoint` reads them. */
export type Points = { readonly [K in PointKey]: Point<PointValues[K]> };

/** What the regulations say of a point, in sentences; null when nobody has decided it. */
export function explainPoint<K extends PointKey>(
  points: Points,
  key: K,
  writing: Writing,
): readonly string[] | null {
  const point: Point<PointValues[K]> = points[key];
  return isDecided(point) ? EXPLAIN[key](point, writing) : null;
}
