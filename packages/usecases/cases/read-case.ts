import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { CaseRetirement, CaseVersion } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

export interface CaseView {
  readonly version: CaseVersion;
  /** Markdown: the mission, the data with their sources and licences, what is handed in. */
  readonly brief: string;
  /** How many defects each operator planted; null for those who may not know. */
  readonly planted: Awaited<ReturnType<CaseStore['countPlanted']>> | null;
  /** Sessions that hold it. */
  readonly exposures: number;
  readonly retired: CaseRetirement | null;
}

/** Registered case packages, latest first. */
export async function listCases(workplace: Workplace, actor: Actor): Promise<readonly CaseVersion[]> {
  authorise(actor, 'case.read');
  return workplace.records.sessions.listCases();
}

/** A registered package, with the counts of its planted defects for its author and the auditor; throws `case.not-found`. */
export async function readCase(workplace: Workplace, actor: Actor, caseVersionId: string): Promise<CaseView> {
  authorise(actor, 'case.read');
  const version = await workplace.records.sessions.findCase(caseVersionId);
  if (version === null) throw new EtalonError('case.not-found');
  const { sessions } = workplace.records;
  const knows = mayDo(actor, 'case.truth.read');
  return {
    version,
    brief: await workplace.cases.readBrief(version.folder),
    planted: knows ? await workplace.cases.countPlanted(version.folder) : null,
    exposures: (await sessions.countExposures()).get(version.id) ?? 0,
    retired: (await sessions.listRetirements()).find((row) => row.caseVersionId === version.id) ?? null,
  };
}
