import type { Absence, ReadingDraft, ReadingFrame } from '../build-reading.ts';
import type { FamilyRunners, InstrumentRunner } from '../instrument-runner.ts';
import type { LearningId } from './entries.ts';
import { measurePerformance } from './measure-performance.ts';
import { type ReadAnswers, readAnswers } from './read-answers.ts';

/** What reads predictions, or why there is nothing to read. */
const onAnswers =
  (measure: (read: ReadAnswers, frame: ReadingFrame) => ReadingDraft | Absence): InstrumentRunner =>
  async ({ bench, frame }) => {
    const read = await readAnswers(bench);
    return 'state' in read ? read : measure(read, frame);
  };

export const LEARNING_RUNNERS: FamilyRunners<LearningId> = {
  'I-ML-1': onAnswers(({ sets }, frame) => measurePerformance(sets, frame)),
};
