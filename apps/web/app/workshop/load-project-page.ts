import {
  listOwnSituations,
  listWorkshopRuns,
  type OwnSituation,
  type ProjectFile,
  readProject,
  type Workplace,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { DOCUMENT_KINDS } from '@etalon/workshop';
import { describeInspection, type InspectionWords } from '../hand-in/describe-inspection.ts';
import { documentPath } from './document-address.ts';
import { type ShownRun, showRun } from './show-run.ts';

export interface ShownDocument {
  readonly id: string;
  readonly title: string;
  readonly kindTitle: string;
  readonly path: string;
  readonly createdAt: string;
  readonly archived: boolean;
}

export interface ShownFile
  extends Pick<ProjectFile, 'id' | 'name' | 'sha256' | 'bytes' | 'origin' | 'source' | 'addedAt'> {
  readonly addedByName: string;
  /** Null for a file of the case, which its author made. */
  readonly words: InspectionWords | null;
}

export interface ShownSeal {
  readonly pieceId: string;
  readonly fileName: string;
  readonly situation: string;
  readonly receivedAt: string;
  readonly withdrawn: boolean;
  readonly sealedAt: string | null;
  /** The situation's page, for its own candidate. */
  readonly path: string | null;
}

export interface ProjectPageData {
  readonly projectId: string;
  readonly title: string;
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
  readonly documents: readonly ShownDocument[];
  readonly files: readonly ShownFile[];
  readonly runs: readonly ShownRun[];
  readonly seals: readonly ShownSeal[];
  readonly members: readonly { readonly userId: string; readonly name: string; readonly own: boolean }[];
  /** Own situations that have a case. */
  readonly cases: readonly Pick<OwnSituation, 'candidacyId' | 'situation' | 'caseTitle' | 'sessionLabel'>[];
}

async function listSeals(
  workplace: Workplace,
  userId: string,
  pieceIds: readonly string[],
): Promise<readonly ShownSeal[]> {
  const { evidence, sessions } = workplace.records;
  const seals = await Promise.all(
    pieceIds.map(async (pieceId): Promise<ShownSeal | null> => {
      const piece = await evidence.findPiece(pieceId);
      const handIn = piece && (await evidence.findHandIn(piece.handInId));
      const candidacy = handIn && (await sessions.findCandidacy(handIn.candidacyId));
      if (!piece || !handIn || !candidacy) return null;
      const own = candidacy.userId === userId;
      return {
        pieceId,
        fileName: piece.fileName,
        situation: handIn.situation,
        receivedAt: piece.receivedAt,
        withdrawn: piece.withdrawnAt !== null,
        sealedAt: handIn.seal?.sealedAt ?? null,
        path: own ? `/candidatures/${candidacy.id}/situations/${handIn.situation}` : null,
      };
    }),
  );
  return seals
    .filter((seal) => seal !== null)
    .toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt));
}

/** What the project's page shows. */
export async function loadProjectPage(visit: SignedVisit, projectId: string): Promise<ProjectPageData> {
  const { actor, language, runtime } = visit;
  const { workplace } = runtime;
  const view = await readProject(workplace, actor, projectId);
  const [runs, situations, seals] = await Promise.all([
    listWorkshopRuns(workplace, actor, { projectId, limit: 100 }),
    listOwnSituations(workplace, actor),
    listSeals(
      workplace,
      actor.userId,
      view.origins.map(({ pieceId }) => pieceId),
    ),
  ]);
  const names = new Map(view.members.map(({ userId, name }) => [userId, name]));
  const kinds = DOCUMENT_KINDS.map(({ kind, title }) => ({ value: kind, label: title[language] }));
  const offered = new Set(
    DOCUMENT_KINDS.filter(({ audience }) => audience === undefined || actor.roles.includes(audience)).map(
      ({ kind }) => kind,
    ),
  );
  return {
    projectId,
    title: view.project.title,
    kinds: kinds.filter(({ value }) => offered.has(value)),
    documents: view.documents.map(({ id, title, kind, createdAt, archivedAt }) => ({
      id,
      title,
      kindTitle: kinds.find(({ value }) => value === kind)?.label ?? kind,
      path: documentPath(projectId, id, kind),
      createdAt,
      archived: archivedAt !== null,
    })),
    files: view.files.map(({ id, name, sha256, bytes, origin, source, addedAt, addedBy, inspection }) => ({
      ...{ id, name, sha256, bytes, origin, source, addedAt },
      addedByName: names.get(addedBy) ?? '',
      words: inspection === null ? null : describeInspection(language, inspection),
    })),
    runs: runs.map((run) => showRun(visit, run)).filter(({ quick, state }) => !quick || state === 'failed'),
    seals,
    members: view.members.map(({ userId, name }) => ({ userId, name, own: userId === actor.userId })),
    cases: situations
      .filter(({ caseTitle }) => caseTitle !== null)
      .map(({ candidacyId, situation, caseTitle, sessionLabel }) => ({
        ...{ candidacyId, situation, caseTitle, sessionLabel },
      })),
  };
}
