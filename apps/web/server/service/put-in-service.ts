import { Readable } from 'node:stream';
import { linearModel } from '@etalon/onnx/testing/models';
import { type Actor, createDocument, editDocument, moveModelVersion, type Workplace } from '@etalon/usecases';

/** A document of models in a project with a small real model in service, for tests that ask it; gives the document. */
export async function putInService(
  workplace: Workplace,
  actor: Actor,
  given: { readonly projectId: string; readonly title: string },
): Promise<string> {
  const { id: documentId } = await createDocument(workplace, actor, { ...given, kind: 'models' });
  const { sha256 } = await workplace.files.put(Readable.from([linearModel()]), { maxBytes: 1_000_000 });
  const file = { name: 'retards.onnx', sha256 };
  const item = {
    ...{ id: 'v1', name: 'Retards', number: 1, file, table: file, run: 'calcul', task: 'classification' },
    ...{ output: 'p', scale: 'none', classes: ['non', 'oui'], batch: null },
    inputs: [{ id: 'x', name: 'x', type: 'float32', columns: ['distance', 'heure'], inner: [2] }],
  };
  await editDocument(workplace, actor, {
    documentId,
    edits: [{ op: 'insert', path: ['registry', 'versions'], item, before: null }],
  });
  const move = { documentId, versionId: 'v1', to: 'service', reason: 'Mesurée au banc' } as const;
  await moveModelVersion(workplace, actor, move);
  return documentId;
}
