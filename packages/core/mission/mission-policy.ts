import { EtalonError } from '@etalon/error';
import { MISSION_ROUTES, type MissionRoute } from './mission.ts';

/** How time of mission is counted; the framework says « 3 mois » and no more. */
export const MISSION_COUNTINGS = ['calendar-months', 'worked-days', 'hours'] as const;
export type MissionCounting = (typeof MISSION_COUNTINGS)[number];

/** How many of the criteria the jury must look at: more than half, every one, or a number. */
export type CriteriaShare = 'most' | 'all' | number;

/** What a certifier's règlement fixes of the mission; no value is built in. */
export interface MissionPolicy {
  readonly counting: MissionCounting;
  /** True when several missions add up; otherwise the longest alone counts. */
  readonly severalAddUp: boolean;
  readonly minimumMonths: number;
  /** Hours of presence that make one day, and days that make one month, where days or hours are counted. */
  readonly hoursPerDay: number;
  readonly daysPerMonth: number;
  readonly criteriaShare: CriteriaShare;
  /** Where these figures come from. */
  readonly source: string;
}

/** A length that the law attaches something to, as data with its source. */
export interface MissionLimit {
  readonly id: string;
  readonly routes: readonly MissionRoute[];
  /** `each` mission by itself, or every mission in one `organisation` together. */
  readonly over: 'each' | 'organisation';
  /** Calendar months beyond which it speaks. */
  readonly months: number;
  readonly text: { readonly fr: string; readonly en: string };
  readonly source: string;
  /** True when somebody read the source itself. */
  readonly checked: boolean;
}

export interface MissionRules {
  readonly policy: MissionPolicy;
  readonly limits: readonly MissionLimit[];
}

function refuse(field: string): never {
  throw new EtalonError('mission.policy-unreadable', { info: { field } });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function readNumber(value: unknown, field: string, range: readonly [number, number]): number {
  return typeof value === 'number' && value >= range[0] && value <= range[1] ? value : refuse(field);
}

function parseShare(value: unknown): CriteriaShare {
  if (value === 'most' || value === 'all') return value;
  const count = readNumber(value, 'criteriaShare', [1, 10_000]);
  return Number.isInteger(count) ? count : refuse('criteriaShare');
}

/** A policy from parsed JSON; throws `mission.policy-unreadable` with the field at fault. */
export function parseMissionPolicy(value: unknown): MissionPolicy {
  const read: Partial<Record<keyof MissionPolicy, unknown>> = Object(value);
  return {
    counting: MISSION_COUNTINGS.find((counting) => counting === read.counting) ?? refuse('counting'),
    severalAddUp: typeof read.severalAddUp === 'boolean' ? read.severalAddUp : refuse('severalAddUp'),
    minimumMonths: readNumber(read.minimumMonths, 'minimumMonths', [0, 60]),
    hoursPerDay: readNumber(read.hoursPerDay, 'hoursPerDay', [1, 24]),
    daysPerMonth: readNumber(read.daysPerMonth, 'daysPerMonth', [1, 31]),
    criteriaShare: parseShare(read.criteriaShare),
    source: isText(read.source) ? read.source : refuse('source'),
  };
}

function parseLimit(value: unknown): MissionLimit {
  const read: Partial<Record<keyof MissionLimit, unknown>> = Object(value);
  const text: { readonly fr?: unknown; readonly en?: unknown } = Object(read.text);
  const routes: readonly unknown[] = Array.isArray(read.routes) ? read.routes : refuse('routes');
  return {
    id: isText(read.id) ? read.id : refuse('id'),
    routes: routes.map((route) => MISSION_ROUTES.find((known) => known === route) ?? refuse('routes')),
    over: read.over === 'each' || read.over === 'organisation' ? read.over : refuse('over'),
    months: readNumber(read.months, 'months', [0, 60]),
    text: {
      fr: isText(text.fr) ? text.fr : refuse('text.fr'),
      en: isText(text.en) ? text.en : refuse('text.en'),
    },
    source: isText(read.source) ? read.source : refuse('source'),
    checked: typeof read.checked === 'boolean' ? read.checked : refuse('checked'),
  };
}

/** Policy and legal limits from parsed JSON; throws `mission.policy-unreadable` with the field at fault. */
export function parseMissionRules(value: unknown): MissionRules {
  const read: { readonly policy?: unknown; readonly limits?: unknown } = Object(value);
  const limits: readonly unknown[] = Array.isArray(read.limits) ? read.limits : refuse('limits');
  return { policy: parseMissionPolicy(read.policy), limits: limits.map(parseLimit) };
}
