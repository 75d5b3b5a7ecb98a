import { ACCESS_ROUTES } from '../candidacy/access-route.ts';
import { ACCOMMODATIONS } from '../candidacy/accommodation.ts';
import { SAME_SIDE_POLICIES, THIRD_EXAMINER_POLICIES } from '../judgement/reconcile-grades.ts';
import { type BlockRule, RULE_KINDS } from './block-rule.ts';
import {
  readFlag,
  readNumber,
  readOne,
  readRecord,
  readSome,
  readTexts,
  readWhole,
  refuse,
} from './read-values.ts';
import {
  ANONYMITIES,
  APPEAL_GROUNDS,
  CASTING_VOTES,
  EQUITY_LEAST,
  type EquityRule,
  type MatrixChoice,
  MISSION_COUNTINGS,
  type MissionRule,
  PERIOD_UNITS,
  type Period,
  type PointKey,
  type PointValues,
  RESIT_SCOPES,
  RESULTS_OPEN,
  SEVERITY_USES,
  THIRD_READINGS,
} from './regulations.ts';

type Parser<T> = (value: unknown, field: string) => T;

const SHA256 = /^[0-9a-f]{64}$/;

function parseRule(value: unknown): BlockRule {
  const rule = readRecord(value, 'rule');
  const kind = readOne(rule.kind, 'rule.kind', RULE_KINDS);
  switch (kind) {
    case 'R1':
    case 'holistic':
      return { kind };
    case 'R2':
      return {
        kind,
        onesDivisor: readNumber(rule.onesDivisor, 'rule.onesDivisor', [1, 100]),
        competenceMean: readNumber(rule.competenceMean, 'rule.competenceMean', [0, 3]),
        critical: readTexts(rule.critical, 'rule.critical'),
      };
    case 'R3':
    case 'R4':
      return { kind, mean: readNumber(rule.mean, 'rule.mean', [0, 3]) };
    default:
      return kind satisfies never;
  }
}

function parseMatrix(value: unknown, field: string): MatrixChoice {
  if (value === 'of-session') return value;
  const { hash } = readRecord(value, field);
  return typeof hash === 'string' && SHA256.test(hash) ? { hash } : refuse('matrix.hash');
}

function parsePeriod(value: unknown, field: string): Period {
  if (value === 'forever') return value;
  const { count, unit } = readRecord(value, field);
  return {
    count: readWhole(count, `${field}.count`, [0, 1000]),
    unit: readOne(unit, `${field}.unit`, PERIOD_UNITS),
  };
}

function parseMission(value: unknown): MissionRule {
  const { months, counting, several, shortestDays, criteria } = readRecord(value, 'mission');
  return {
    months: readNumber(months, 'mission.months', [0, 60]),
    counting: readOne(counting, 'mission.counting', MISSION_COUNTINGS),
    several: readFlag(several, 'mission.several'),
    shortestDays: readWhole(shortestDays, 'mission.shortestDays', [0, 2000]),
    criteria:
      criteria === 'most' || criteria === 'all'
        ? criteria
        : readWhole(criteria, 'mission.criteria', [1, 1000]),
  };
}

function parseEquity(value: unknown, field: string): EquityRule {
  const { purpose, routes, least } = readRecord(value, field);
  const rule = {
    purpose: typeof purpose === 'string' ? purpose.trim() : refuse('equityReview.purpose'),
    routes: readSome(routes, 'equityReview.routes', ACCESS_ROUTES),
    least: readWhole(least, 'equityReview.least', [EQUITY_LEAST, 100_000]),
  };
  return rule.routes.length > 0 && rule.purpose === '' ? refuse('equityReview.purpose') : rule;
}

const literal =
  <T extends string>(known: readonly T[]): Parser<T> =>
  (value, field) =>
    readOne(value, field, known);

const whole =
  (lowest: number, highest: number): Parser<number> =>
  (value, field) =>
    readWhole(value, field, [lowest, highest]);

/** How the value of each point is read; each throws `regulations.unreadable` with its field. */
export const POINT_PARSERS: { readonly [K in PointKey]: Parser<PointValues[K]> } = {
  levelNames: (value, field) => {
    const names = readTexts(value, field);
    return names.length === 4 && names.every((name) => name.trim() !== '') ? names : refuse(field);
  },
  matrix: parseMatrix,
  rule: parseRule,
  examiners: whole(2, 9),
  externalShare: (value, field) => readNumber(value, field, [0, 1]),
  quorum: whole(2, 20),
  castingVote: literal(CASTING_VOTES),
  anonymity: literal(ANONYMITIES),
  judgeFirst: readFlag,
  reconciliation: (value, field) => ({
    sameSide: readOne(readRecord(value, field).sameSide, 'reconciliation.sameSide', SAME_SIDE_POLICIES),
  }),
  tolerance: whole(0, 3),
  thirdExaminer: literal(THIRD_EXAMINER_POLICIES),
  severityUse: literal(SEVERITY_USES),
  accommodations: (value, field) => {
    const { offered, extraTimePercent, requestDays } = readRecord(value, field);
    return {
      offered: readSome(offered, 'accommodations.offered', ACCOMMODATIONS),
      extraTimePercent: readNumber(extraTimePercent, 'accommodations.extraTimePercent', [0, 100]),
      requestDays: readWhole(requestDays, 'accommodations.requestDays', [0, 365]),
    };
  },
  resits: (value, field) => {
    const { most, scope, parallelCase, newExaminer, keepLevels } = readRecord(value, field);
    return {
      most: readWhole(most, 'resits.most', [0, 20]),
      scope: readOne(scope, 'resits.scope', RESIT_SCOPES),
      parallelCase: readFlag(parallelCase, 'resits.parallelCase'),
      newExaminer: readFlag(newExaminer, 'resits.newExaminer'),
      keepLevels: readFlag(keepLevels, 'resits.keepLevels'),
    };
  },
  appeals: (value, field) => {
    const { delayDays, grounds } = readRecord(value, field);
    return {
      delayDays: readWhole(delayDays, 'appeals.delayDays', [0, 3650]),
      grounds: readSome(grounds, 'appeals.grounds', APPEAL_GROUNDS),
    };
  },
  blockValidity: parsePeriod,
  equityReview: parseEquity,
  thirdReadings: (value, field) => readOne(value, field, THIRD_READINGS),
  resultsOpen: (value, field) => readOne(value, field, RESULTS_OPEN),
  mission: parseMission,
  keepWork: parsePeriod,
  keepGrids: parsePeriod,
  keepRegister: parsePeriod,
  keepMedical: parsePeriod,
  keepNationalId: parsePeriod,
  keepSurvey: parsePeriod,
};
