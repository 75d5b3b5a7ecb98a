import { ACCESS_ROUTES, ACCOMMODATIONS } from '@etalon/core/candidacy';
import { SAME_SIDE_POLICIES, THIRD_EXAMINER_POLICIES } from '@etalon/core/judgement';
import {
  ANONYMITIES,
  APPEAL_GROUNDS,
  CASTING_VOTES,
  EQUITY_LEAST,
  MISSION_COUNTINGS,
  PERIOD_UNITS,
  type PointKey,
  RESIT_SCOPES,
  RESULTS_OPEN,
  RULE_KINDS,
  SEVERITY_USES,
  THIRD_READINGS,
} from '@etalon/core/regulations';
import type { Message } from '@etalon/i18n';
import { regulationsFields } from '@etalon/i18n/messages/regulations-fields';

/** Shown only when another field of the point has one of these values. */
export interface ShownWhen {
  readonly field: string;
  readonly is: readonly string[];
}

interface FieldCore {
  readonly name: string;
  /** Prefix of its words. */
  readonly words: string;
  readonly when?: ShownWhen;
}

export type PointField = FieldCore &
  (
    | { readonly kind: 'choice' | 'flag' | 'set'; readonly options: readonly string[] }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'text' | 'codes' }
  );

const FLAG = ['yes', 'no'] as const;
const one = (words: string, options: readonly string[]): readonly PointField[] => [
  { kind: 'choice', name: 'value', words: `${words}.value`, options },
];
const number = (words: string, name: string, range: readonly [number, number]): PointField => ({
  kind: 'number',
  name,
  words: `${words}.${name}`,
  min: range[0],
  max: range[1],
});
const flag = (words: string, name: string): PointField => ({
  kind: 'flag',
  name,
  words: `${words}.${name}`,
  options: FLAG,
});
const choice = (words: string, name: string, options: readonly string[]): PointField => ({
  kind: 'choice',
  name,
  words: `${words}.${name}`,
  options,
});
const PERIOD: readonly PointField[] = [
  choice('period', 'unit', [...PERIOD_UNITS, 'forever']),
  { ...number('period', 'count', [0, 1000]), when: { field: 'unit', is: PERIOD_UNITS } },
];
const R2 = { field: 'kind', is: ['R2'] } as const;

/** The fields of each point, in order; the choices of the matrix are those of the framework. */
export const POINT_FIELDS: Readonly<Record<PointKey, readonly PointField[]>> = {
  levelNames: ['zero', 'one', 'two', 'three'].map((name) => ({
    kind: 'text',
    name,
    words: `levelNames.${name}`,
  })),
  matrix: one('matrix', ['of-session']),
  rule: [
    choice('rule', 'kind', RULE_KINDS),
    { ...number('rule', 'onesDivisor', [1, 100]), when: R2 },
    { ...number('rule', 'competenceMean', [0, 3]), when: R2 },
    { kind: 'codes', name: 'critical', words: 'rule.critical', when: R2 },
    { ...number('rule', 'mean', [0, 3]), when: { field: 'kind', is: ['R3', 'R4'] } },
  ],
  examiners: [number('examiners', 'value', [2, 9])],
  externalShare: [number('externalShare', 'value', [0, 100])],
  quorum: [number('quorum', 'value', [2, 20])],
  castingVote: one('castingVote', CASTING_VOTES),
  anonymity: one('anonymity', ANONYMITIES),
  judgeFirst: [flag('judgeFirst', 'value')],
  reconciliation: [choice('reconciliation', 'sameSide', SAME_SIDE_POLICIES)],
  tolerance: [number('tolerance', 'value', [0, 3])],
  thirdExaminer: one('thirdExaminer', THIRD_EXAMINER_POLICIES),
  severityUse: one('severityUse', SEVERITY_USES),
  accommodations: [
    { kind: 'set', name: 'offered', words: 'accommodations.offered', options: ACCOMMODATIONS },
    number('accommodations', 'extraTimePercent', [0, 100]),
    number('accommodations', 'requestDays', [0, 365]),
  ],
  resits: [
    number('resits', 'most', [0, 20]),
    choice('resits', 'scope', RESIT_SCOPES),
    flag('resits', 'parallelCase'),
    flag('resits', 'newExaminer'),
    flag('resits', 'keepLevels'),
  ],
  appeals: [
    number('appeals', 'delayDays', [0, 3650]),
    { kind: 'set', name: 'grounds', words: 'appeals.grounds', options: APPEAL_GROUNDS },
  ],
  blockValidity: PERIOD,
  thirdReadings: one('thirdReadings', THIRD_READINGS),
  resultsOpen: one('resultsOpen', RESULTS_OPEN),
  equityReview: [
    { kind: 'set', name: 'routes', words: 'equityReview.routes', options: ACCESS_ROUTES },
    { kind: 'text', name: 'purpose', words: 'equityReview.purpose' },
    number('equityReview', 'least', [EQUITY_LEAST, 100_000]),
  ],
  mission: [
    number('mission', 'months', [0, 60]),
    choice('mission', 'counting', MISSION_COUNTINGS),
    flag('mission', 'several'),
    number('mission', 'shortestDays', [0, 2000]),
    choice('mission', 'criteria', ['most', 'all', 'count']),
    { ...number('mission', 'count', [1, 1000]), when: { field: 'criteria', is: ['count'] } },
  ],
  keepWork: PERIOD,
  keepGrids: PERIOD,
  keepRegister: PERIOD,
  keepMedical: PERIOD,
  keepNationalId: PERIOD,
  keepSurvey: PERIOD,
};

const WORDS = new Map<string, Message>(Object.entries(regulationsFields));

/** The words of a field or of one of its choices; a key without words is shown as it is. */
export function nameField(key: string): Message {
  return WORDS.get(key) ?? { fr: key, en: key };
}
