import { EtalonError } from '@etalon/error';
import type { Actor } from '../authorisation.ts';
import { readSituation } from '../hand-in/read-situation.ts';
import type { PieceOrigin } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';

/** Which state of which project a piece came from. */
export interface OriginView {
  readonly pieceId: string;
  readonly projectId: string;
  readonly projectTitle: string;
  /** Document and number for a revision; null for the output of a run. */
  readonly revision: {
    readonly documentId: string;
    readonly kind: string;
    readonly title: string;
    readonly number: number;
  } | null;
  readonly runId: string | null;
}

/** Origins of the pieces of a situation that came from a project, for whoever may read these pieces. */
export async function listPieceOrigins(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly situation: string },
): Promise<readonly OriginView[]> {
  const { pieces, withdrawn } = await readSituation(workplace, actor, target);
  const origins = await Promise.all(
    [...pieces, ...withdrawn].map((piece) => workplace.records.workshop.findOrigin(piece.id)),
  );
  return Promise.all(
    origins.flatMap((origin) => (origin === null ? [] : [describeOrigin(workplace, origin)])),
  );
}

async function describeOrigin(workplace: Workplace, origin: PieceOrigin): Promise<OriginView> {
  const { workshop } = workplace.records;
  const project = await workshop.findProject(origin.projectId);
  if (project === null) throw new EtalonError('project.not-found');
  const facts = { pieceId: origin.pieceId, projectId: project.id, projectTitle: project.title };
  if (origin.source === 'run') return { ...facts, revision: null, runId: origin.sourceId };
  const revision = await workshop.findRevisionById(origin.sourceId);
  const document = revision === null ? null : await workshop.findDocument(revision.documentId);
  if (revision === null || document === null) throw new EtalonError('document.not-found');
  const { id: documentId, kind, title } = document;
  return { ...facts, revision: { documentId, kind, title, number: revision.number }, runId: null };
}
