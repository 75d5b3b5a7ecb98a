import type { Absence, ReadingDraft } from '../build-reading.ts';
import { explainRefusal } from '../explain-refusal.ts';
import type { FamilyRunners, InstrumentRunner, InstrumentTask } from '../instrument-runner.ts';
import { NO_DATASET } from '../open-delivered.ts';
import { type Declared, listDeclared } from './declared-models.ts';
import { readContext } from './describe-choice.ts';
import type { StatisticsId } from './entries.ts';
import { type AnalysedData, openData } from './load-table.ts';
import { measureAssumptions } from './measure-assumptions.ts';
import { measureChoice } from './measure-choice.ts';
import { measureRecomputation } from './measure-recomputation.ts';
import { readCurves } from './read-curves.ts';

const NO_MODEL: Absence = {
  state: 'not_applicable',
  reason: 'Aucun modèle déclaré : ni analyse typée, ni formule dans les constats.',
};

type Work = (declared: Declared, data: AnalysedData, task: InstrumentTask) => Promise<ReadingDraft | Absence>;

/** Reads the declared models, then the table that they were made on. */
function onData(work: Work): InstrumentRunner {
  return async (task) => {
    const declared = await listDeclared(task.bench);
    if (declared.models.length === 0) return NO_MODEL;
    const data = await openData(task.bench);
    if (data === null) return NO_DATASET;
    if ('kind' in data) return { state: 'invalid_evidence', reason: explainRefusal(data) };
    return work(declared, data, task);
  };
}

export const STATISTICS_RUNNERS: FamilyRunners<StatisticsId> = {
  'I-STA-3': onData((declared, data, { report }) => measureRecomputation(declared, data, report)),
  'I-STA-4': onData((declared, data, { report }) => measureAssumptions(declared, data, report)),
  'I-STA-7': async ({ bench, report }) => {
    const declared = await listDeclared(bench);
    const opened = await openData(bench);
    if (opened !== null && 'kind' in opened)
      return { state: 'invalid_evidence', reason: explainRefusal(opened) };
    const context = await readContext(bench, opened);
    const curves = await readCurves(bench, declared.models);
    return measureChoice({ declared, context, curves, data: opened, report });
  },
};
