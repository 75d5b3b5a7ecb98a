import { readList } from '../bench/read-list.ts';
import type { FamilyRunners } from '../instrument-runner.ts';
import type { IndicatorId } from './entries.ts';
import { measureComputability } from './measure-computability.ts';
import { measureDefinitions } from './measure-definitions.ts';

export const INDICATOR_RUNNERS: FamilyRunners<IndicatorId> = {
  'I-KPI-1': async ({ bench }) => measureDefinitions(await readList(bench, 'indicators')),
  'I-KPI-2': async ({ bench, report }) =>
    measureComputability(bench, await readList(bench, 'indicators'), report),
};
