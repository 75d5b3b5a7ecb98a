import { type JudgementInput, parseGrade } from '@etalon/core/judgement';
import type { Draft } from './draft.ts';

const CONFIDENCES: Readonly<Record<string, 1 | 2 | 3>> = { 1: 1, 2: 2, 3: 3 };

/** The judgement that a draft says, or null while its level or its confidence is missing. A first impression has no words. */
export function judgementOf(criterion: string, phase: 'J0' | 'J1', draft: Draft): JudgementInput | null {
  const grade = parseGrade(draft.grade);
  const confidence = CONFIDENCES[draft.confidence];
  if (grade === null || confidence === undefined) return null;
  const judged = phase === 'J1';
  return {
    criterion,
    phase,
    grade,
    confidence,
    anchors: judged ? draft.anchors : [],
    sentence: judged ? draft.sentence.trim() : '',
    observables: judged ? draft.observables : [],
    readingsSeen: judged ? [...new Set(draft.seen)] : [],
    elapsedMs: Math.round(draft.elapsedMs),
  };
}
