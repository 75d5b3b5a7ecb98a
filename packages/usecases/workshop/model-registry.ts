import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import type { Edit, JsonObject } from '@etalon/workshop';
import {
  findInService,
  followVersions,
  listLiveKeys,
  type ModelVersion,
  readModels,
  type VersionState,
} from '@etalon/workshop/models';
import type { Actor } from '../authorisation.ts';
import type { Workplace } from '../workplace.ts';
import { editDocument, openDocument } from './edit-document.ts';

const LABEL_MAX = 80;
const HINT_LENGTH = 4;
/** So that a key found in a text is recognised as one of a model. */
export const MODEL_KEY_PREFIX = 'etalon_modele_';

interface Stamp {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

const stamp = (workplace: Workplace, actor: Actor): Stamp => ({
  id: workplace.newId(),
  by: actor.userId,
  at: workplace.now(),
});

function append(list: 'moves' | 'keys' | 'endedKeys', item: JsonObject): Edit {
  return { op: 'insert', path: ['registry', list], item, before: null };
}

/**
 * Moves a version of a model to another state, with its reason. Throws `registry.reason-missing`, `registry.version-not-found`,
 * `registry.move-refused` (from, to), and as `editDocument` does.
 */
export async function moveModelVersion(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly documentId: string;
    readonly versionId: string;
    readonly to: VersionState;
    readonly reason: string;
  },
): Promise<void> {
  const { documentId, versionId, to } = input;
  const { registry } = readModels((await openDocument(workplace, actor, documentId)).content);
  const reason = input.reason.trim();
  if (reason === '') throw new EtalonError('registry.reason-missing');
  const found = followVersions(registry).find(({ version }) => version.id === versionId);
  if (found === undefined) throw new EtalonError('registry.version-not-found');
  if (!found.next.includes(to))
    throw new EtalonError('registry.move-refused', { info: { from: found.state, to } });
  const move = { ...stamp(workplace, actor), version: versionId, to, reason };
  await editDocument(workplace, actor, { documentId, edits: [append('moves', move)] });
}

/** Makes a key of the service of a model. What opens is given back once and kept nowhere. Throws `registry.label-missing`. */
export async function makeModelKey(
  workplace: Workplace,
  actor: Actor,
  input: { readonly documentId: string; readonly label: string },
): Promise<{ readonly secret: string }> {
  const label = input.label.trim().slice(0, LABEL_MAX);
  if (label === '') throw new EtalonError('registry.label-missing');
  readModels((await openDocument(workplace, actor, input.documentId)).content);
  // Two identifiers hold 244 random bits: a single SHA-256 of them is not guessed back.
  const secret = `${MODEL_KEY_PREFIX}${`${workplace.newId()}${workplace.newId()}`.replaceAll('-', '')}`;
  const key = {
    ...stamp(workplace, actor),
    label,
    hint: secret.slice(-HINT_LENGTH),
    sha256: hashSha256(secret),
  };
  await editDocument(workplace, actor, { documentId: input.documentId, edits: [append('keys', key)] });
  return { secret };
}

/** Takes a key of a model back, for good; twice is once. */
export async function endModelKey(
  workplace: Workplace,
  actor: Actor,
  input: { readonly documentId: string; readonly keyId: string },
): Promise<void> {
  const { registry } = readModels((await openDocument(workplace, actor, input.documentId)).content);
  if (!listLiveKeys(registry).some(({ id }) => id === input.keyId)) return;
  const ended = { ...stamp(workplace, actor), key: input.keyId };
  await editDocument(workplace, actor, { documentId: input.documentId, edits: [append('endedKeys', ended)] });
}

/** The version of a document of models that is in service, for whoever asks how it is. Throws `service.none`. */
export async function findServedVersion(workplace: Workplace, documentId: string): Promise<ModelVersion> {
  const version = findInService((await loadRegistry(workplace, documentId)).registry);
  if (version === null) throw new EtalonError('service.none');
  return version;
}

/** The version in service, for the program that holds one of its keys. Throws `service.key-refused`, `service.none`. */
export async function openModelService(
  workplace: Workplace,
  input: { readonly documentId: string; readonly secret: string },
): Promise<{ readonly version: ModelVersion; readonly keyId: string }> {
  const { registry } = await loadRegistry(workplace, input.documentId);
  const sha256 = hashSha256(input.secret);
  const key = listLiveKeys(registry).find((one) => one.sha256 === sha256);
  if (key === undefined) throw new EtalonError('service.key-refused');
  const version = findInService(registry);
  if (version === null) throw new EtalonError('service.none');
  return { version, keyId: key.id };
}

async function loadRegistry({ records }: Workplace, documentId: string) {
  const document = await records.workshop.findDocument(documentId);
  const last = document?.kind === 'models' ? await records.workshop.findLastRevision(documentId) : null;
  // A document of before registries has none.
  const hasRegistry = last !== null && 'registry' in last.content;
  if (document === null || document.archivedAt !== null || !hasRegistry)
    throw new EtalonError('service.none');
  return readModels(last.content);
}
