import { EtalonError } from '@etalon/error';
import { type Action, type Actor, authorise, type Standing } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { Project, ProjectMember, WorkshopDocument } from '../ports/workshop-records.ts';

export interface ProjectFacts {
  readonly project: Project;
  readonly members: readonly ProjectMember[];
  readonly standings: readonly Standing[];
}

/** A project for whoever works in it; throws `project.not-found`, or `access.refused` for anybody else. */
export async function loadProject(
  records: Records,
  actor: Actor,
  projectId: string,
  action: Extract<Action, `project.${string}`>,
): Promise<ProjectFacts> {
  const project = await records.workshop.findProject(projectId);
  if (project === null) throw new EtalonError('project.not-found');
  const members = await records.workshop.listMembers(projectId);
  const standings: readonly Standing[] = members.some((row) => row.userId === actor.userId) ? ['member'] : [];
  authorise(actor, action, standings);
  return { project, members, standings };
}

/** A document with its project, for whoever works in it; throws `document.not-found` besides. */
export async function loadDocument(
  records: Records,
  actor: Actor,
  documentId: string,
  action: Extract<Action, `project.${string}`>,
): Promise<ProjectFacts & { readonly document: WorkshopDocument }> {
  const document = await records.workshop.findDocument(documentId);
  if (document === null) throw new EtalonError('document.not-found');
  return { ...(await loadProject(records, actor, document.projectId, action)), document };
}
