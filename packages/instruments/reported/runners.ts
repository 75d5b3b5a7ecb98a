import { type ListItem, textOf } from '../bench/list-item.ts';
import { readList } from '../bench/read-list.ts';
import type { Workbench } from '../bench/workbench.ts';
import type { FamilyRunners } from '../instrument-runner.ts';
import type { ReportedId } from './entries.ts';
import { listPassages } from './list-passages.ts';
import { measureDecisions } from './measure-decisions.ts';
import { measureMeans } from './measure-means.ts';
import { measureReporting } from './measure-reporting.ts';
import { measureTests } from './measure-tests.ts';

const NO_FINDING = {
  state: 'not_applicable',
  reason: 'Aucun constat structuré dans les pièces remises.',
} as const;

/** The correction that the analysis declares for every test, as a member that a finding could have. */
async function listMultiplicity(bench: Workbench): Promise<readonly ListItem[]> {
  const declared = await readList(bench, 'multiplicity');
  return declared.map((item) => ({
    ...item,
    fields: new Map([['multiplicity', textOf(item, 'method', 'methode')]]),
  }));
}

export const REPORTED_RUNNERS: FamilyRunners<ReportedId> = {
  'I-STA-1': async ({ bench }) => measureTests(await listPassages(bench)),
  'I-STA-2': async ({ bench }) => measureMeans(await listPassages(bench), await readList(bench, 'findings')),
  'I-STA-5': async ({ bench }) => {
    const findings = await readList(bench, 'findings');
    const around = [...(await readList(bench, 'questions')), ...(await listMultiplicity(bench))];
    return findings.length === 0 ? NO_FINDING : measureReporting(findings, around);
  },
  'I-STA-6': async ({ bench }) => {
    const findings = await readList(bench, 'findings');
    const [questions, actions] = [await readList(bench, 'questions'), await readList(bench, 'actions')];
    return findings.length === 0 ? NO_FINDING : measureDecisions({ questions, findings, actions });
  },
};
