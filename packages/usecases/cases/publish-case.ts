import { EtalonError } from '@etalon/error';
import { isJsonObject } from '@etalon/workshop';
import { type Actor, authorise } from '../authorisation.ts';
import type { CaseVersion } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import { registerCase } from '../session/prepare-session.ts';
import type { Workplace } from '../workplace.ts';
import { readWorkshopRun } from '../workshop/request-run.ts';

const BUILD_KIND = 'cases.build';
const ARCHIVE = 'cas.zip';
const SHORT_HASH = 12;

/** Puts a built package in the case store, named by its identity; throws `case.build-not-found`. */
export async function installBuild(workplace: Workplace, actor: Actor, runId: string): Promise<string> {
  authorise(actor, 'case.write');
  const run = await readWorkshopRun(workplace, actor, runId);
  const archive = run.outputs.find((file) => file.name === ARCHIVE);
  const facts = isJsonObject(run.result) ? run.result : {};
  if (run.kind !== BUILD_KIND || run.state !== 'done' || archive === undefined)
    throw new EtalonError('case.build-not-found');
  const { caseId, sha256 } = facts;
  if (typeof caseId !== 'string' || typeof sha256 !== 'string') throw new EtalonError('case.build-not-found');
  const folder = `${caseId}/${sha256.slice(0, SHORT_HASH)}`;
  await workplace.cases.install(folder, await workplace.files.materialise(archive.sha256));
  return folder;
}

/** Takes a built form of a case into the register, where a session may choose it. */
export async function publishCase(workplace: Workplace, actor: Actor, runId: string): Promise<CaseVersion> {
  return registerCase(workplace, actor, await installBuild(workplace, actor, runId));
}

/**
 * Takes a case out of use: sessions that hold it go on, no new one may choose it. Throws `case.not-found`,
 * `case.already-retired`.
 */
export async function retireCase(
  workplace: Workplace,
  actor: Actor,
  input: { readonly caseVersionId: string; readonly reason: string },
): Promise<void> {
  authorise(actor, 'case.write');
  await workplace.records.transaction(async (records) => {
    if ((await records.sessions.findCase(input.caseVersionId)) === null)
      throw new EtalonError('case.not-found');
    const retired = await records.sessions.listRetirements();
    if (retired.some((row) => row.caseVersionId === input.caseVersionId))
      throw new EtalonError('case.already-retired');
    await records.sessions.addRetirement({
      caseVersionId: input.caseVersionId,
      retiredBy: actor.userId,
      retiredAt: workplace.now(),
      reason: input.reason.trim(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'case.retired',
      subjects: [input.caseVersionId],
      facts: {},
    });
  });
}
