import { type Actor, authorise } from '../authorisation.ts';
import type { FrameworkVersion, MatrixRevision } from '../ports/framework-records.ts';
import type { CaseVersion, RegulationsVersion } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

/** Everything a new session is chosen from. */
export interface SessionChoices {
  readonly versions: readonly FrameworkVersion[];
  /** The version chosen, or the latest; null while none is published. */
  readonly version: FrameworkVersion | null;
  /** Signed matrices of that version, latest first. */
  readonly matrices: readonly MatrixRevision[];
  readonly regulations: readonly RegulationsVersion[];
  readonly cases: readonly CaseVersion[];
}

/** The published versions, signed matrices, regulations and cases that a session may be built on. */
export async function readSessionChoices(
  workplace: Workplace,
  actor: Actor,
  versionId: string | null,
): Promise<SessionChoices> {
  authorise(actor, 'session.write');
  const { frameworks, sessions } = workplace.records;
  const versions = await frameworks.listVersions();
  const version = versions.find((row) => row.id === versionId) ?? versions[0] ?? null;
  const matrices = version === null ? [] : await frameworks.listMatrices(version.id);
  const retired = new Set((await sessions.listRetirements()).map((row) => row.caseVersionId));
  return {
    versions,
    version,
    matrices: matrices.filter((row) => row.signature !== null),
    regulations: await sessions.listRegulations(),
    cases: (await sessions.listCases()).filter((row) => !retired.has(row.id)),
  };
}

/** Versions of the regulations, latest first. */
export async function listRegulations(
  workplace: Workplace,
  actor: Actor,
): Promise<readonly RegulationsVersion[]> {
  authorise(actor, 'regulations.read');
  return workplace.records.sessions.listRegulations();
}
