import type { Grade } from './grade.ts';

/** First impression before readings, judgement after them, level settled in deliberation (instruments/02 §2.5). */
export const PHASES = ['J0', 'J1', 'J2'] as const;
export type Phase = (typeof PHASES)[number];

/** A place in a piece that a judgement rests on. */
export interface EvidenceAnchor {
  readonly pieceId: string;
  /** JSON pointer, page, cell or line, as shown by the viewer. */
  readonly locator: string;
}

export interface JudgementInput {
  readonly criterion: string;
  readonly phase: 'J0' | 'J1';
  readonly grade: Grade;
  readonly confidence: 1 | 2 | 3;
  readonly anchors: readonly EvidenceAnchor[];
  readonly sentence: string;
  /** Ids of the readings opened before this judgement. */
  readonly readingsSeen: readonly string[];
  /** Time spent on the criterion, milliseconds. */
  readonly elapsedMs: number;
  /** What was ticked as seen, word for word as the regulations list it for the criterion. */
  readonly observables?: readonly string[];
}

export interface Judgement extends JudgementInput {
  readonly id: string;
  readonly seatId: string;
  readonly observables: readonly string[];
  /** Name that a device gave to this sending of it; null when none did. */
  readonly sentId: string | null;
  /** ISO 8601 instant. */
  readonly at: string;
}

export const MIN_SENTENCE_WORDS = 15;

export type JudgementProblem =
  | 'judgement.first-impression-missing'
  | 'judgement.first-impression-already-given'
  | 'judgement.anchor-missing'
  | 'judgement.sentence-too-short'
  | 'judgement.seat-locked'
  | 'judgement.changed-elsewhere';

/** Number of words: runs of letters or digits, an elided article counting apart (instruments/10 « Text »). */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/**
 * What stops this judgement from being recorded: J0 comes once and before J1; J1 needs an anchor (unless nothing was
 * produced or nothing can be assessed) and a sentence of at least 15 words (instruments/07 §7.1).
 */
export function checkJudgement(
  input: JudgementInput,
  earlier: readonly Judgement[],
  seat: { readonly locked: boolean; readonly judgeFirst: boolean },
): readonly JudgementProblem[] {
  const problems: JudgementProblem[] = [];
  if (seat.locked) problems.push('judgement.seat-locked');
  const hasFirst = earlier.some((row) => row.criterion === input.criterion && row.phase === 'J0');
  if (input.phase === 'J0') {
    if (hasFirst) problems.push('judgement.first-impression-already-given');
    return problems;
  }
  if (seat.judgeFirst && !hasFirst) problems.push('judgement.first-impression-missing');
  const needsAnchor = input.grade !== 'NP' && input.grade !== 'NE';
  if (needsAnchor && input.anchors.length === 0) problems.push('judgement.anchor-missing');
  if (countWords(input.sentence) < MIN_SENTENCE_WORDS) problems.push('judgement.sentence-too-short');
  return problems;
}

/** The judgement in force for a criterion and phase: the last recorded one; earlier ones are kept. */
export function currentJudgement(
  judgements: readonly Judgement[],
  criterion: string,
  phase: Phase,
): Judgement | null {
  return judgements.filter((row) => row.criterion === criterion && row.phase === phase).at(-1) ?? null;
}

/** True when both say the same of the same criterion: time spent and readings seen apart. */
export function isSameJudgement(first: JudgementInput, second: JudgementInput): boolean {
  const write = ({
    criterion,
    phase,
    grade,
    confidence,
    sentence,
    anchors,
    observables = [],
  }: JudgementInput) =>
    JSON.stringify([
      ...[criterion, phase, grade, confidence, sentence, observables],
      ...anchors.map(({ pieceId, locator }) => [pieceId, locator]),
    ]);
  return write(first) === write(second);
}

/** Id of the last thing that these judgements of one seat record on a criterion, '' before any. */
export function findBasis(judgements: readonly Judgement[], criterion: string): string {
  return judgements.findLast((row) => row.criterion === criterion)?.id ?? '';
}
