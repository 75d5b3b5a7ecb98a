import type { EvidenceSlot } from '@etalon/core/evidence';
import { checkRegulations, listUndecidedForSession } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { MatrixRevision } from '../ports/framework-records.ts';
import type { Records } from '../ports/records.ts';
import type { CaseVersion, ExamSession } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** Takes a built case package into the register; the same package twice gives the first record. */
export async function registerCase(workplace: Workplace, actor: Actor, folder: string): Promise<CaseVersion> {
  authorise(actor, 'case.write');
  const manifest = await workplace.cases.readManifest(folder);
  return workplace.records.transaction(async (records) => {
    const cases = await records.sessions.listCases();
    const same = cases.find((row) => row.sha256 === manifest.sha256);
    if (same !== undefined) return same;
    const version: CaseVersion = {
      id: workplace.newId(),
      caseId: manifest.id,
      situation: manifest.situation,
      manifest,
      folder,
      sha256: manifest.sha256,
      createdBy: actor.userId,
      createdAt: workplace.now(),
    };
    await records.sessions.addCase(version);
    await recordEvent(workplace, records, actor, {
      kind: 'case.registered',
      subjects: [version.id],
      facts: { case: manifest.id, version: manifest.version, sha256: manifest.sha256 },
    });
    return version;
  });
}

export interface SessionInput {
  readonly label: string;
  readonly versionId: string;
  readonly matrixId: string;
  readonly regulationsId: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly place: string;
  readonly situations: readonly {
    readonly situation: string;
    readonly caseVersionId: string | null;
    readonly slots: readonly EvidenceSlot[];
  }[];
}

/** The regulations of a session are in force, decide what it needs, and speak of its framework and matrix. */
async function refuseUnlessDecided(
  records: Records,
  input: Pick<SessionInput, 'regulationsId' | 'versionId'>,
  matrix: MatrixRevision,
): Promise<void> {
  const versions = await records.regulations.listVersions();
  const found = await records.regulations.findVersion(input.regulationsId);
  if (found === null) throw new EtalonError('session.regulations-not-found');
  if (versions.some((row) => row.supersedes === found.id))
    throw new EtalonError('session.regulations-superseded');
  const undecided = listUndecidedForSession(found.regulations);
  if (undecided.length > 0) throw new EtalonError('regulations.undecided', { info: { points: undecided } });
  const { matrix: chosen } = found.regulations;
  if (typeof chosen === 'object' && 'hash' in chosen && chosen.hash !== matrix.hash)
    throw new EtalonError('session.matrix-not-of-regulations');
  const version = await records.frameworks.findVersion(input.versionId);
  const findings = version === null ? [] : checkRegulations(found.regulations, version.framework);
  if (findings.some((finding) => finding.code === 'regulations.unknown-criteria'))
    throw new EtalonError('session.regulations-of-another-framework');
}

/** Opens an examination session on a published framework, a signed matrix and frozen regulations. */
export async function createSession(
  workplace: Workplace,
  actor: Actor,
  input: SessionInput,
): Promise<ExamSession> {
  authorise(actor, 'session.write');
  if (input.closesAt <= input.opensAt) throw new EtalonError('session.closes-before-it-opens');
  return workplace.records.transaction(async (records) => {
    const matrix = await records.frameworks.findMatrix(input.matrixId);
    if (matrix === null || matrix.versionId !== input.versionId)
      throw new EtalonError('session.matrix-of-another-version');
    if (matrix.signature === null) throw new EtalonError('session.matrix-not-signed');
    await refuseUnlessDecided(records, input, matrix);
    const retired = new Set((await records.sessions.listRetirements()).map((row) => row.caseVersionId));
    if (input.situations.some((row) => row.caseVersionId !== null && retired.has(row.caseVersionId)))
      throw new EtalonError('case.retired');
    const { situations, ...rest } = input;
    const session: ExamSession = {
      ...rest,
      id: workplace.newId(),
      createdBy: actor.userId,
      createdAt: workplace.now(),
    };
    await records.sessions.addSession(session);
    for (const situation of situations)
      await records.sessions.addSituation({ ...situation, sessionId: session.id });
    await recordEvent(workplace, records, actor, {
      kind: 'session.opened',
      subjects: [session.id, session.versionId, session.matrixId, session.regulationsId],
      facts: { opensAt: session.opensAt, closesAt: session.closesAt },
    });
    return session;
  });
}
