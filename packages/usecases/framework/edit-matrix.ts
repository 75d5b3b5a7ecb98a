import { buildSignedAct } from '@etalon/core/evidence';
import { checkQMatrix, keepKnownLinks, type QMatrix, type QMatrixProblem } from '@etalon/core/framework';
import { hashPlain } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { FrameworkVersion, MatrixRevision } from '../ports/framework-records.ts';
import type { Records } from '../ports/records.ts';
import { recordEvent } from '../record-event.ts';
import type { Confirmation, Workplace } from '../workplace.ts';
import { readVersion } from './read-version.ts';

export interface MatrixView {
  readonly version: FrameworkVersion;
  readonly revision: MatrixRevision | null;
  readonly history: readonly MatrixRevision[];
  readonly problems: readonly QMatrixProblem[];
  /** What a version without a revision may start from: the matrix last signed for another version. */
  readonly start: MatrixStart | null;
}

export interface MatrixStart {
  readonly label: string;
  /** Only links between a competence and a criterion that this version has too. */
  readonly matrix: QMatrix;
}

/** SHA-256 of a matrix as canonical JSON. */
export function hashMatrix(matrix: QMatrix): string {
  const plain = Object.fromEntries(
    Object.entries(matrix).map(([competence, links]) => [
      competence,
      links.map(({ criterion, primary }) => ({ criterion, primary })),
    ]),
  );
  return hashPlain(plain);
}

async function findStart(records: Records, version: FrameworkVersion): Promise<MatrixStart | null> {
  for (const other of await records.frameworks.listVersions()) {
    if (other.id === version.id) continue;
    const matrices = await records.frameworks.listMatrices(other.id);
    const signed = matrices.find(({ signature }) => signature !== null);
    if (signed !== undefined)
      return { label: other.label, matrix: keepKnownLinks(signed.matrix, version.framework) };
  }
  return null;
}

/** The matrix of a version, its revisions and what would stop it from being signed. */
export async function readMatrix(
  workplace: Workplace,
  actor: Actor,
  target: { readonly versionId: string; readonly revisionId: string | null },
): Promise<MatrixView> {
  authorise(actor, 'matrix.read');
  const version = await readVersion(workplace.records, target.versionId);
  const history = await workplace.records.frameworks.listMatrices(version.id);
  const revision =
    target.revisionId === null
      ? (history[0] ?? null)
      : (history.find((row) => row.id === target.revisionId) ?? null);
  const problems = revision === null ? [] : checkQMatrix(revision.matrix, version.framework);
  const start = history.length === 0 ? await findStart(workplace.records, version) : null;
  return { version, revision, history, problems, start };
}

/** Keeps a new revision; earlier ones, signed or not, stay as they are. */
export async function saveMatrix(
  workplace: Workplace,
  actor: Actor,
  input: { readonly versionId: string; readonly matrix: QMatrix; readonly note: string },
): Promise<MatrixRevision> {
  authorise(actor, 'matrix.write');
  return workplace.records.transaction(async (records) => {
    const version = await readVersion(records, input.versionId);
    const revision = {
      id: workplace.newId(),
      versionId: version.id,
      matrix: input.matrix,
      hash: hashMatrix(input.matrix),
      note: input.note,
      createdBy: actor.userId,
      createdAt: workplace.now(),
    };
    await records.frameworks.addMatrix(revision);
    await recordEvent(workplace, records, actor, {
      kind: 'matrix.saved',
      subjects: [revision.id, version.id],
      facts: { hash: revision.hash },
    });
    return { ...revision, signature: null };
  });
}

/** Signs and thereby freezes a revision; throws `matrix.not-signable` while problems stand, `matrix.already-signed`. */
export async function signMatrix(
  workplace: Workplace,
  actor: Actor,
  input: { readonly revisionId: string; readonly confirmation: Confirmation },
): Promise<void> {
  authorise(actor, 'matrix.sign');
  await workplace.records.transaction(async (records) => {
    const revision = await records.frameworks.findMatrix(input.revisionId);
    if (revision === null) throw new EtalonError('matrix.not-found');
    if (revision.signature !== null) throw new EtalonError('matrix.already-signed');
    const version = await readVersion(records, revision.versionId);
    if (checkQMatrix(revision.matrix, version.framework).length > 0)
      throw new EtalonError('matrix.not-signable');
    const at = workplace.now();
    const act = buildSignedAct(
      {
        kind: 'matrix.signed',
        payload: { matrix: revision.id, hash: revision.hash, framework: version.hash },
        signer: actor.userId,
        method: input.confirmation.method,
        at,
      },
      workplace.signer,
    );
    await records.frameworks.signMatrix(revision.id, { act, signedBy: actor.userId, signedAt: at });
    await recordEvent(workplace, records, actor, {
      kind: 'matrix.signed',
      subjects: [revision.id, version.id],
      facts: { hash: revision.hash },
    });
  });
}
