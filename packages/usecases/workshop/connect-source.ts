import { createReadStream } from 'node:fs';
import type { Actor } from '../authorisation.ts';
import type { ConnectedFile, ConnectedSource, ConnectionProgress } from '../ports/connector.ts';
import type { ProjectFile } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';
import { bringFile, PROJECT_FILE_MAX_BYTES } from './bring-files.ts';
import { loadProject } from './load-project.ts';

/** A connection of a project, named by who asks for it so that they may follow it. */
export interface ConnectionKey {
  readonly projectId: string;
  readonly connectionId: string;
}

export interface ConnectInput extends ConnectionKey {
  /** Name of the file without its ending; empty for a name taken from the source. */
  readonly name: string;
  readonly source: ConnectedSource;
}

export interface ConnectOutcome extends Pick<ConnectedFile, 'rows' | 'columns'> {
  readonly file: ProjectFile;
}

/**
 * Brings what a source holds into the project as a file like any other, which keeps the address and no secret. Throws as
 * `loadProject` does, and the codes of `connect.*`.
 */
export async function connectSource(
  workplace: Workplace,
  actor: Actor,
  input: ConnectInput,
): Promise<ConnectOutcome> {
  const { project } = await loadProject(workplace.records, actor, input.projectId, 'project.write');
  return workplace.connector.fetch(input.source, {
    key: writeKey(actor, input),
    keep: async ({ path, name, source, rows, columns }) => {
      const stored = await workplace.files.put(createReadStream(path), { maxBytes: PROJECT_FILE_MAX_BYTES });
      const file = await bringFile(workplace, actor, {
        ...stored,
        projectId: project.id,
        name: nameFile(input, name),
        origin: 'connector',
        source,
      });
      return { file, rows, columns };
    },
  });
}

/** How far one's own connection came; null when it is over, or not begun. */
export async function followConnection(
  workplace: Workplace,
  actor: Actor,
  input: ConnectionKey,
): Promise<ConnectionProgress | null> {
  await loadProject(workplace.records, actor, input.projectId, 'project.write');
  return workplace.connector.follow(writeKey(actor, input));
}

function writeKey({ userId }: Actor, { projectId, connectionId }: ConnectionKey): string {
  return JSON.stringify([userId, projectId, connectionId]);
}

const ENDING = /\.[\p{L}\p{N}]{1,10}$/u;

/** The wanted name with the ending of the format; the file of an address keeps an ending that was typed. */
function nameFile({ name, source }: ConnectInput, proposed: string): string {
  if (name === '') return proposed;
  const isAsIs = source.kind === 'http' && source.records === null;
  if (isAsIs && ENDING.test(name)) return name;
  const ending = ENDING.exec(proposed)?.[0] ?? '';
  return name.endsWith(ending) ? name : name + ending;
}
