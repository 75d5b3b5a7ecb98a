import { EtalonError } from '@etalon/error';
import type { ReconciliationPolicy } from '../judgement/reconcile-grades.ts';
import type { BlockRule } from './block-rule.ts';
import { isDecided, type Point } from './point.ts';
import type { LevelDescriptors, PointKey, PointValues, Regulations } from './regulations.ts';
import { POINT_KEYS, SESSION_POINTS } from './sections.ts';

/** The regulations as a running session reads them: what reading, settling and pronouncing rest on is decided. */
export interface SessionRules {
  readonly label: string;
  readonly demonstration: boolean;
  readonly rule: BlockRule;
  readonly reconciliation: ReconciliationPolicy;
  /** Examiners who judge each block, the third one and the president apart. */
  readonly examiners: number;
  readonly quorum: number;
  /** Least number of jury members from outside of the certifier, as a share of the seats, between 0 and 1. */
  readonly externalShare: number;
  /** Whether the jury reads under a code or under the candidate's name. */
  readonly anonymity: PointValues['anonymity'];
  readonly judgeFirst: boolean;
  readonly thirdReadings: Point<PointValues['thirdReadings']>;
  readonly castingVote: Point<PointValues['castingVote']>;
  readonly accommodations: Point<PointValues['accommodations']>;
  readonly resits: Point<PointValues['resits']>;
  readonly descriptors: Readonly<Record<string, LevelDescriptors>>;
  readonly observables: Readonly<Record<string, readonly string[]>>;
}

/** The points that nobody has decided, in reading order. */
export function listUndecided(
  regulations: Regulations,
  among: readonly PointKey[] = POINT_KEYS,
): readonly PointKey[] {
  return among.filter((key) => !isDecided<PointValues[PointKey]>(regulations[key]));
}

/** The undecided points that stop a session from opening. */
export function listUndecidedForSession(regulations: Regulations): readonly PointKey[] {
  return listUndecided(regulations, SESSION_POINTS);
}

/** What a session reads; throws `regulations.undecided` with the points at fault. */
export function readSessionRules(regulations: Regulations): SessionRules {
  const { rule, reconciliation, tolerance, thirdExaminer, examiners, quorum, externalShare } = regulations;
  const { anonymity, judgeFirst } = regulations;
  if (
    !isDecided(rule) ||
    !isDecided(reconciliation) ||
    !isDecided(tolerance) ||
    !isDecided(thirdExaminer) ||
    !isDecided(examiners) ||
    !isDecided(quorum) ||
    !isDecided(externalShare) ||
    !isDecided(anonymity) ||
    !isDecided(judgeFirst)
  )
    throw new EtalonError('regulations.undecided', {
      info: { points: listUndecidedForSession(regulations) },
    });
  const { label, demonstration, castingVote, accommodations, resits, descriptors, observables } = regulations;
  const { thirdReadings } = regulations;
  return {
    label,
    demonstration,
    rule,
    reconciliation: { ...reconciliation, tolerance, third: thirdExaminer },
    examiners,
    quorum,
    externalShare,
    anonymity,
    judgeFirst,
    thirdReadings,
    castingVote,
    accommodations,
    resits,
    descriptors,
    observables,
  };
}
