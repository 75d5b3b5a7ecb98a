import { GRADES, reconcileGrades } from '@etalon/core/judgement';
import { isDecided, type PointKey } from '@etalon/core/regulations';
import { regulationsSentences as say } from '@etalon/i18n/messages/regulations-sentences';
import { countMission, type Points, type Writing } from './explain-point.ts';

export interface BlockSize {
  readonly id: string;
  readonly criteria: number;
}

export interface Weighing {
  readonly points: Points;
  readonly blocks: readonly BlockSize[];
  /** Chance that the mean of n readings falls on the wrong side, by n (instruments/07 §7.4). */
  readonly wrongSide: readonly number[];
}

const MISSED = 0.02;
const ATTEMPT = 0.2;
const ROUNDING = 1e-9;

const asPercent = (share: number, { number }: Writing): string =>
  number(share, { percent: true, decimals: 0 });

/** The smallest and the largest block: what a rule means differs between them. */
function pickBlocks(blocks: readonly BlockSize[]): readonly BlockSize[] {
  const sorted = blocks.toSorted((a, b) => a.criteria - b.criteria);
  const [first] = sorted;
  const last = sorted.at(-1);
  return [...new Set([first, last])].filter((block) => block !== undefined);
}

function weighRule({ points, blocks }: Weighing, writing: Writing): readonly string[] {
  const { rule } = points;
  const { t } = writing;
  if (!isDecided(rule)) return [];
  if (rule.kind === 'holistic') return [t(say['so.rule.holistic'])];
  return pickBlocks(blocks).map(({ id, criteria }) => {
    const block = { block: id, criteria };
    if (rule.kind === 'R1')
      return t(say['so.rule.strict'], {
        ...block,
        share: asPercent(1 - (1 - MISSED) ** criteria, writing),
      });
    if (rule.kind === 'R2') {
      const most = Math.floor(criteria / rule.onesDivisor);
      return t(say['so.rule.ones'], { ...block, most, over: most + 1 });
    }
    const drops = Math.min(criteria, Math.floor((2 - rule.mean) * criteria + ROUNDING));
    return drops < 0 ? t(say['so.rule.mean.never'], block) : t(say['so.rule.mean'], { ...block, drops });
  });
}

function weighThird({ points }: Weighing, { t, number }: Writing): readonly string[] {
  const { tolerance, thirdExaminer, reconciliation } = points;
  if (!isDecided(tolerance) || !isDecided(thirdExaminer) || !isDecided(reconciliation)) return [];
  const levels = GRADES.filter((grade) => typeof grade === 'number');
  const policy = { ...reconciliation, tolerance, third: thirdExaminer };
  const states = levels.flatMap((first) =>
    levels.map(
      (second) => reconcileGrades({ grades: [first, second], third: null, agreed: null }, policy).state,
    ),
  );
  const count = (state: (typeof states)[number]): string =>
    number(states.filter((one) => one === state).length);
  return [
    t(say['so.thirdExaminer'], {
      called: count('third-juror'),
      deliberated: count('deliberate'),
      settled: count('settled'),
    }),
  ];
}

function weighJury({ points, wrongSide }: Weighing, key: PointKey, writing: Writing): readonly string[] {
  const { examiners, externalShare, quorum } = points;
  const { t, number } = writing;
  if (!isDecided(examiners)) return [];
  const members = examiners + 1;
  if (key === 'examiners')
    return [
      t(say['so.examiners'], {
        examiners: number(examiners),
        share: asPercent(wrongSide[examiners] ?? 0, writing),
      }),
    ];
  if (key === 'externalShare' && isDecided(externalShare))
    return [
      t(say['so.externalShare'], {
        members: number(members),
        external: number(Math.ceil(externalShare * members - ROUNDING)),
      }),
    ];
  if (key === 'quorum' && isDecided(quorum) && quorum <= members)
    return [t(say['so.quorum'], { members: number(members), absent: members - quorum })];
  return [];
}

/** What a decided point changes for somebody, in sentences with figures; empty when there is nothing to add. */
export function weighPoint(weighing: Weighing, key: PointKey, writing: Writing): readonly string[] {
  const { resits, mission } = weighing.points;
  const { t, number } = writing;
  switch (key) {
    case 'rule':
      return weighRule(weighing, writing);
    case 'examiners':
    case 'externalShare':
    case 'quorum':
      return weighJury(weighing, key, writing);
    case 'tolerance':
    case 'thirdExaminer':
      return weighThird(weighing, writing);
    case 'resits': {
      if (!isDecided(resits)) return [];
      const attempts = resits.most + 1;
      return [t(say['so.resits'], { attempts, share: asPercent(1 - (1 - ATTEMPT) ** attempts, writing) })];
    }
    case 'mission': {
      if (!isDecided(mission)) return [];
      const { days, hours } = countMission(mission.months);
      return [
        t(say['so.mission'], {
          months: number(mission.months),
          days: number(days),
          hours: number(hours),
        }),
      ];
    }
    default:
      return [];
  }
}
