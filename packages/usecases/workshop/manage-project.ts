import { EtalonError } from '@etalon/error';
import { type Actor, authorise, type Role } from '../authorisation.ts';
import type { Person } from '../ports/session-records.ts';
import type {
  PieceOrigin,
  Project,
  ProjectFile,
  WorkshopDocument,
  WorkshopRun,
} from '../ports/workshop-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadProject } from './load-project.ts';

const MAX_TITLE = 120;
const RECENT_RUNS = 30;

/** Opens a project, its author its first member; throws `project.bad-title`. */
export async function createProject(workplace: Workplace, actor: Actor, title: string): Promise<Project> {
  authorise(actor, 'project.create');
  const project: Project = {
    id: workplace.newId(),
    title: readTitle(title),
    createdBy: actor.userId,
    createdAt: workplace.now(),
  };
  await workplace.records.transaction(async (records) => {
    await records.workshop.addProject(project);
    await records.workshop.addMember({
      projectId: project.id,
      userId: actor.userId,
      addedBy: actor.userId,
      addedAt: project.createdAt,
    });
    await recordEvent(workplace, records, actor, {
      kind: 'project.created',
      subjects: [project.id],
      facts: {},
    });
  });
  return project;
}

/** A title of 1 to 120 characters; throws `project.bad-title`. */
export function readTitle(title: string): string {
  const clean = title.trim();
  if (clean === '' || clean.length > MAX_TITLE)
    throw new EtalonError('project.bad-title', { info: { max: MAX_TITLE } });
  return clean;
}

export async function listProjects(workplace: Workplace, actor: Actor): Promise<readonly Project[]> {
  authorise(actor, 'project.list');
  return workplace.records.workshop.listProjectsOf(actor.userId);
}

export interface ProjectView {
  readonly project: Project;
  readonly members: readonly Pick<Person, 'userId' | 'name'>[];
  readonly documents: readonly WorkshopDocument[];
  readonly files: readonly ProjectFile[];
  /** Latest first. */
  readonly runs: readonly WorkshopRun[];
  readonly origins: readonly PieceOrigin[];
}

/** What a project holds, for its members. */
export async function readProject(
  workplace: Workplace,
  actor: Actor,
  projectId: string,
): Promise<ProjectView> {
  const { records } = workplace;
  const { project, members } = await loadProject(records, actor, projectId, 'project.read');
  const [people, documents, files, runs, origins] = await Promise.all([
    Promise.all(members.map((row) => records.sessions.findPerson(row.userId))),
    records.workshop.listDocuments(projectId),
    records.workshop.listFiles(projectId),
    records.workshop.listRuns(projectId, { limit: RECENT_RUNS }),
    records.workshop.listOrigins(projectId),
  ]);
  return {
    project,
    members: people.flatMap((person) =>
      person === null ? [] : [{ userId: person.userId, name: person.name }],
    ),
    documents,
    files,
    runs,
    origins,
  };
}

/** Adds a candidate to the group by the address with which they sign in; throws `project.member-not-found`. */
export async function addProjectMember(
  workplace: Workplace,
  actor: Actor,
  input: { readonly projectId: string; readonly email: string },
): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const { members, project } = await loadProject(records, actor, input.projectId, 'project.write');
    const person = await records.sessions.findPersonByEmail(input.email);
    // A case is written among authors: nobody who might sit it may be let in.
    const kinds = await records.sessions.listRoles(project.createdBy);
    const wanted: Role = kinds.includes('author') ? 'author' : 'candidate';
    if (person === null || !person.roles.includes(wanted)) throw new EtalonError('project.member-not-found');
    if (members.some((row) => row.userId === person.userId)) return;
    await records.workshop.addMember({
      projectId: input.projectId,
      userId: person.userId,
      addedBy: actor.userId,
      addedAt: workplace.now(),
    });
    await recordEvent(workplace, records, actor, {
      kind: 'project.member-added',
      subjects: [input.projectId, person.userId],
      facts: {},
    });
  });
}

/** Leaves a project that others still work in; throws `project.last-member` for the last one. */
export async function leaveProject(workplace: Workplace, actor: Actor, projectId: string): Promise<void> {
  await workplace.records.transaction(async (records) => {
    const { members } = await loadProject(records, actor, projectId, 'project.write');
    if (members.length < 2) throw new EtalonError('project.last-member');
    await records.workshop.endMember(projectId, actor.userId, workplace.now());
    await recordEvent(workplace, records, actor, {
      kind: 'project.member-left',
      subjects: [projectId, actor.userId],
      facts: {},
    });
  });
}
