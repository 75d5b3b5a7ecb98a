import { EtalonError } from '@etalon/error';

/** What is asked of somebody on the anchor dossiers before they judge. */
export interface QualificationPolicy {
  /** Anchor criteria judged, at least. */
  readonly anchors: number;
  /** Least share of levels equal or next to those of the experts, between 0 and 1. */
  readonly withinOne: number;
  /** Least share of levels on the same side of the cut as those of the experts, between 0 and 1. */
  readonly sameSide: number;
  /** Where these figures come from. */
  readonly source: string;
}

/** The figures of instruments/07 §7.9, in force until the certifier sets its own. */
export const DEFAULT_POLICY: QualificationPolicy = {
  anchors: 10,
  withinOne: 0.8,
  sameSide: 0.75,
  source: 'Étalon : valeurs proposées, à fixer par le certificateur',
};

/** What somebody did on the anchors, in counts. */
export interface AnchorCounts {
  readonly anchors: number;
  readonly withinOne: number;
  readonly sameSide: number;
}

/** A training that took place, as it was recorded, with the policy in force that day. */
export interface TrainingRecord {
  readonly id: string;
  readonly userId: string;
  /** Legal day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly durationMinutes: number;
  readonly blocks: readonly string[];
  /** Null for a training without anchors: it qualifies nobody. */
  readonly counts: AnchorCounts | null;
  readonly policy: QualificationPolicy;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export const QUALIFICATION_FAULTS = ['anchors', 'withinOne', 'sameSide'] as const;
export type QualificationFault = (typeof QUALIFICATION_FAULTS)[number];

export interface QualificationVerdict {
  readonly met: boolean;
  /** Share of levels within one of the experts’, between 0 and 1. */
  readonly withinOne: number;
  readonly sameSide: number;
  readonly faults: readonly QualificationFault[];
}

/**
 * Whether counts on anchors meet a policy, and on what they do not (instruments/07 §7.9). Throws `jury.anchor-counts` when
 * the counts cannot be: none, not whole, or more agreements than anchors.
 *
 * @example
 * judgeQualification({ anchors: 10, withinOne: 8, sameSide: 7 }, DEFAULT_POLICY).faults; // ['sameSide']
 */
export function judgeQualification(counts: AnchorCounts, policy: QualificationPolicy): QualificationVerdict {
  const { anchors, withinOne, sameSide } = counts;
  const fits = (part: number): boolean => Number.isInteger(part) && part >= 0 && part <= anchors;
  if (!Number.isInteger(anchors) || anchors < 1 || !fits(withinOne) || !fits(sameSide))
    throw new EtalonError('jury.anchor-counts', { info: { anchors, withinOne, sameSide } });
  const shares = { withinOne: withinOne / anchors, sameSide: sameSide / anchors };
  const faults = QUALIFICATION_FAULTS.filter((fault) =>
    fault === 'anchors' ? anchors < policy.anchors : shares[fault] < policy[fault],
  );
  return { met: faults.length === 0, ...shares, faults };
}

/**
 * True when the last training of a person on anchors of the block met the policy it was held to: a later failure counts,
 * a later policy asks nothing of those who met the one before.
 */
export function isQualifiedFor(records: readonly TrainingRecord[], block: string): boolean {
  const last = records
    .filter((row) => row.counts !== null && row.blocks.includes(block))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.recordedAt.localeCompare(b.recordedAt))
    .at(-1);
  return last?.counts != null && judgeQualification(last.counts, last.policy).met;
}
