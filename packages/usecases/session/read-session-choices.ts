import { type Actor, authorise } from '../authorisation.ts';
import type { FrameworkVersion, MatrixRevision } from '../ports/framework-records.ts';
import type { RegulationsVersion } from '../ports/regulations-records.ts';
import type { CaseVersion } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

/** Everything a new session is chosen from. */
export interface SessionChoices {
  readonly versions: readonly FrameworkVersion[];
  /** The version chosen, or the latest; null while none is published. */
  readonly version: FrameworkVersion | null;
  /** Signed matrices of that version, latest first. */
  readonly matrices: readonly MatrixRevision[];
  /** Versions that no other supersedes, latest first. */
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
  const { frameworks, sessions, regulations } = workplace.records;
  const rules = await regulations.listVersions();
  const superseded = new Set(rules.map((row) => row.supersedes));
  const versions = await frameworks.listVersions();
  const version = versions.find((row) => row.id === versionId) ?? versions[0] ?? null;
  const matrices = version === null ? [] : await frameworks.listMatrices(version.id);
  const retired = new Set((await sessions.listRetirements()).map((row) => row.caseVersionId));
  return {
    versions,
    version,
    matrices: matrices.filter((row) => row.signature !== null),
    regulations: rules.filter((row) => !superseded.has(row.id)),
    cases: (await sessions.listCases()).filter((row) => !retired.has(row.id)),
  };
}
