import type { Absence, ReadingDraft } from '../build-reading.ts';
import type { FamilyRunners, InstrumentRunner, InstrumentTask } from '../instrument-runner.ts';
import { readDocuments } from './declared-answers.ts';
import type { LearningId } from './entries.ts';
import { measureBench } from './measure-bench.ts';
import { measureReliability } from './measure-calibration.ts';
import { AUGMENTATION, measureChange, OPTIMISATION } from './measure-change.ts';
import { measureCoverage } from './measure-conformal.ts';
import { measureCost } from './measure-cost.ts';
import { measureCuts } from './measure-cuts.ts';
import { measureDecision } from './measure-decision.ts';
import { measureExtremes } from './measure-extremes.ts';
import { measureFairness } from './measure-fairness.ts';
import { measureFit } from './measure-fit.ts';
import { measureGains } from './measure-gains.ts';
import { measurePairs } from './measure-pairs.ts';
import { measurePerformance } from './measure-performance.ts';
import { measureSearch } from './measure-search.ts';
import { measureService } from './measure-service.ts';
import { measureValidation } from './measure-validation.ts';
import { type ReadAnswers, readAnswers } from './read-answers.ts';
import { readCopies } from './read-copies.ts';
import { readCosts } from './read-costs.ts';
import { readCurves } from './read-curves.ts';
import { readFoldScores } from './read-fold-scores.ts';
import { readTrials } from './read-trials.ts';

/** What reads predictions, or why there is nothing to read. */
const onAnswers =
  (
    measure: (
      read: ReadAnswers,
      task: InstrumentTask,
    ) => ReadingDraft | Absence | Promise<ReadingDraft | Absence>,
  ): InstrumentRunner =>
  async (task) => {
    const read = await readAnswers(task.bench);
    return 'state' in read ? read : measure(read, task);
  };

/** Sets of predictions for what reads other pieces too: none when none is handed in. */
async function readSets({ bench }: InstrumentTask): Promise<ReadAnswers['sets'] | Absence> {
  if (bench.pieceOf('predictions') === null) return [];
  const read = await readAnswers(bench);
  if (!('state' in read)) return read.sets;
  return read.state === 'not_applicable' ? [] : read;
}

export const LEARNING_RUNNERS: FamilyRunners<LearningId> = {
  'I-ML-1': onAnswers(({ unlearned: sets }, { frame }) => measurePerformance(sets, frame)),
  'I-ML-2': onAnswers(({ unlearned: sets }, { bench, frame }) => measureGains(sets, bench, frame)),
  'I-ML-3': onAnswers(({ unlearned: sets }, { frame }) => measurePairs(sets, frame)),
  'I-ML-4': async (task) => {
    const sets = await readSets(task);
    if ('state' in sets) return sets;
    const curves = await readCurves(task.bench);
    return 'state' in curves ? curves : measureFit(sets, curves, task.frame);
  },
  'I-ML-5': onAnswers(({ unlearned: sets }, { frame }) => measureReliability(sets, frame)),
  'I-ML-6': onAnswers(({ unlearned: sets }, { bench }) => measureCuts(sets, bench)),
  'I-ML-7': onAnswers(({ unlearned: sets }) => measureFairness(sets)),
  'I-ML-8': onAnswers(({ unlearned: sets, declared }) => measureCoverage(sets, declared.level)),
  'I-ML-9': async ({ bench }) => measureCost(bench),
  'I-ML-10': onAnswers(({ unlearned: sets, declared }, { bench, frame }) =>
    measureDecision(sets, readCosts(bench, declared), frame),
  ),
  'I-ML-11': async ({ bench }) => measureBench(bench),
  'I-ML-12': async (task) => {
    const sets = await readSets(task);
    if ('state' in sets) return sets;
    const scores = await readFoldScores(task.bench);
    if ('state' in scores) return scores;
    return measureValidation({ sets, scores, trainings: readDocuments(task.bench, 'training') });
  },
  'I-ML-13': async ({ bench, frame }) => {
    const trials = await readTrials(bench);
    return 'state' in trials ? trials : measureSearch(trials, frame);
  },
  'I-ML-14': onAnswers(({ unlearned: sets }, { frame }) => measureChange(sets, OPTIMISATION, frame, [])),
  'I-ML-15': onAnswers(({ unlearned: sets }) => measureExtremes(sets)),
  'I-ML-16': async ({ bench }) => measureService(bench),
  'I-AUG-1': onAnswers(({ unlearned: sets }, { bench, frame }) =>
    measureChange(sets, AUGMENTATION, frame, readCopies(bench)),
  ),
};
