import { EtalonError } from '@etalon/error';
import { isDecided, type MissionRule, type Regulations } from '../regulations/index.ts';
import { MISSION_ROUTES, type MissionRoute } from './mission.ts';

/** What one month and one day are worth where days or hours are counted, with the source of the figures. */
export interface MissionEquivalences {
  readonly hoursPerDay: number;
  readonly daysPerMonth: number;
  readonly source: string;
}

/** The rule of a session's regulations with the equivalences that it counts by: what a mission is counted with. */
export interface MissionPolicy
  extends MissionRule,
    Pick<MissionEquivalences, 'hoursPerDay' | 'daysPerMonth'> {
  /** Where the equivalences come from; the rule itself is in the regulations. */
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

/** What ships beside the regulations: equivalences, and the limits of the law on routes. */
export interface MissionTemplate {
  readonly equivalences: MissionEquivalences;
  readonly limits: readonly MissionLimit[];
}

/** What is frozen for a session: its policy, and the limits that its missions are read against. */
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

function parseEquivalences(value: unknown): MissionEquivalences {
  const read: Partial<Record<keyof MissionEquivalences, unknown>> = Object(value);
  return {
    hoursPerDay: readNumber(read.hoursPerDay, 'hoursPerDay', [1, 24]),
    daysPerMonth: readNumber(read.daysPerMonth, 'daysPerMonth', [1, 31]),
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

/** Equivalences and legal limits from parsed JSON; throws `mission.policy-unreadable` with the field at fault. */
export function parseMissionTemplate(value: unknown): MissionTemplate {
  const read: { readonly equivalences?: unknown; readonly limits?: unknown } = Object(value);
  const limits: readonly unknown[] = Array.isArray(read.limits) ? read.limits : refuse('limits');
  return { equivalences: parseEquivalences(read.equivalences), limits: limits.map(parseLimit) };
}

/** The policy of a session, from its regulations; throws `mission.rule-undecided` when they say nothing of the mission. */
export function readMissionPolicy(
  { mission }: Pick<Regulations, 'mission'>,
  { hoursPerDay, daysPerMonth, source }: MissionEquivalences,
): MissionPolicy {
  if (!isDecided(mission)) throw new EtalonError('mission.rule-undecided');
  return { ...mission, hoursPerDay, daysPerMonth, source };
}
