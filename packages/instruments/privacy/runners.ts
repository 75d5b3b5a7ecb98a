import { scanPersonalData } from '@etalon/privacy';
import { foldName, type ListItem, listOf, textOf } from '../bench/list-item.ts';
import { readList } from '../bench/read-list.ts';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, deriveSeedNumber, type ReadingDraft } from '../build-reading.ts';
import type { FamilyRunners, InstrumentRunner, InstrumentTask } from '../instrument-runner.ts';
import { openDelivered } from '../open-delivered.ts';
import type { PrivacyId } from './entries.ts';
import { loadLaw, readCaseFacts } from './load-law.ts';
import { measureClassesOf } from './measure-classes.ts';
import { measureImpact } from './measure-impact.ts';
import { measureDpia, measureLaw } from './measure-law.ts';
import { measureLosses } from './measure-losses.ts';
import { readMatrix, readRanges } from './measure-matrix.ts';
import { measurePath } from './measure-path.ts';
import { measurePersonalData } from './measure-personal-data.ts';
import { readPlan } from './measure-plan.ts';
import { measureRisks } from './measure-risks.ts';
import { measureThreats } from './measure-threats.ts';
import { readOpinion, readScale } from './read-assessment.ts';
import { toProcedure, toProcessing } from './read-register.ts';
import { toMeasure, toRisk } from './read-risks.ts';

/** Top of the scales of the French methods, when the register declares none. */
const DEFAULT_SCALE = 4;
const NO_RISK: Absence = { state: 'not_applicable', reason: 'Aucun risque dans les pièces remises.' };
const NO_FACT: Absence = {
  state: 'not_applicable',
  reason: 'Le cas ne dit aucun des faits que la table de règles nomme.',
};

export const PRIVACY_RUNNERS: FamilyRunners<PrivacyId> = {
  'I-RSK-1': async ({ bench }) => {
    const items = await readList(bench, 'risks');
    if (items.length === 0) return NO_RISK;
    const measureItems = await readList(bench, 'measures');
    return measureRisks({
      items,
      measureItems,
      risks: items.map(toRisk),
      measures: measureItems.map(toMeasure),
      scale: readScale(bench) ?? DEFAULT_SCALE,
    });
  },
  'I-RSK-2': async ({ bench }) => {
    const items = await readList(bench, 'risks');
    return items.length === 0
      ? NO_RISK
      : readMatrix(items, items.map(toRisk), readRanges(await readList(bench, 'levels')));
  },
  'I-RSK-3': async ({ bench }) => {
    const events = await readList(bench, 'feared-events');
    const principles = await readList(bench, 'principles');
    return events.length + principles.length === 0
      ? { state: 'not_applicable', reason: 'Aucune analyse d’impact dans les pièces remises.' }
      : measureImpact(events, principles, readOpinion(bench));
  },
  'I-RSK-4': async ({ bench }) => {
    const items = await readList(bench, 'stakeholders');
    return items.length === 0
      ? { state: 'not_applicable', reason: 'Aucune partie prenante notée dans les pièces remises.' }
      : measureThreats(items);
  },
  'I-RSK-5': async ({ bench, frame }) => {
    const items = [...(await readList(bench, 'losses')), ...(await readList(bench, 'risks'))];
    return measureLosses(items, deriveSeedNumber(frame));
  },
  'I-REG-1': async ({ bench }) => {
    const { provisions } = loadLaw();
    const facts = readCaseFacts(bench.caseFolder, provisions);
    return facts === null
      ? NO_FACT
      : anchor(bench, measureLaw(await readList(bench, 'legal'), facts, provisions));
  },
  'I-REG-1.dpia': async ({ bench }) => {
    const { provisions, dpia } = loadLaw();
    const facts = readCaseFacts(bench.caseFolder, provisions);
    return facts === null
      ? NO_FACT
      : anchor(bench, measureDpia(await readList(bench, 'processings'), facts, dpia, provisions.facts));
  },
  'I-REG-2': async ({ bench }) => {
    const { provisions, path } = loadLaw();
    const facts = readCaseFacts(bench.caseFolder, provisions);
    return facts === null
      ? NO_FACT
      : anchor(bench, measurePath(await readList(bench, 'classification'), facts, path));
  },
  'I-PII-1': onDelivered(async ({ bench, frame }, table, path) =>
    measurePersonalData({
      bench,
      table,
      path,
      seed: deriveSeedNumber(frame),
      declared: listDeclared([
        ...(await readList(bench, 'processings')),
        ...(await readList(bench, 'pii-inventory')),
      ]),
    }),
  ),
  'I-PII-2': onDelivered(async ({ bench, frame }, table, path) => {
    const seed = deriveSeedNumber(frame);
    return measureClassesOf(bench, table, path, await scanPersonalData(bench.duck, { table, seed }));
  }),
  'I-PII-3': async ({ bench }) => {
    const measures = await readList(bench, 'measures');
    const processings = await readList(bench, 'processings');
    if (measures.length + processings.length === 0)
      return { state: 'not_applicable', reason: 'Aucun plan de protection dans les pièces remises.' };
    const procedures = await readList(bench, 'rights');
    return readPlan({
      items: { measures, processings, procedures },
      measures: measures.map(toMeasure),
      processings: processings.map(toProcessing),
      procedures: procedures.flatMap((item) => toProcedure(item) ?? []),
    });
  },
};

/** Rows of a list that is not handed in stand at the head of the register. */
function anchor(bench: Workbench, draft: ReadingDraft): ReadingDraft {
  const path = (bench.pieceOf('register') ?? bench.pieceOf('protection'))?.fileName ?? '';
  const { value } = draft;
  if (typeof value !== 'object' || value === null) return draft;
  return { ...draft, value: value.map((row) => (row.path === '' ? { ...row, path } : row)) };
}

/** Loads the delivered table first; one that cannot be read gives the reason. */
function onDelivered(
  work: (task: InstrumentTask, table: string, path: string) => Promise<ReadingDraft | Absence>,
): InstrumentRunner {
  return async (task) => {
    const table = await openDelivered(task.bench);
    if ('state' in table) return table;
    if (table.rows === 0) return { state: 'insufficient', reason: 'La table est vide : k n’est pas défini.' };
    return work(task, table.typedTable, task.bench.pieceOf('dataset')?.fileName ?? '');
  };
}

/** Columns that the register or the inventory names; null when neither lists any. */
function listDeclared(items: readonly ListItem[]): ReadonlySet<string> | null {
  if (items.length === 0) return null;
  return new Set(
    items
      .flatMap((item) => [
        textOf(item, 'column', 'colonne'),
        ...listOf(item, 'columns', 'colonnes'),
        ...toProcessing(item).categories.flatMap((category) => category.columns),
      ])
      .filter((name) => name !== '')
      .map(foldName),
  );
}
