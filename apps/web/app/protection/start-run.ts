import { EtalonError } from '@etalon/error';
import { cancelWorkshopRun, startRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { Json } from '@etalon/workshop';
import { redirect } from 'react-router';
import { z } from 'zod';
import { listTables } from './load-runs.ts';

const CANCEL = z.object({ acte: z.literal('arreter'), calcul: z.string().min(1), fichier: z.string() });

export interface AskedRun {
  readonly kind: string;
  readonly parameters: Json;
  readonly sha256: string;
  /** Other files that the run refers to. */
  readonly others?: readonly { readonly name: string; readonly sha256: string }[];
}

/** Starts a run of this document on a file of its project, then comes back to that file. */
export async function startOnFile(
  visit: SignedVisit,
  place: { readonly projectId: string; readonly documentId: string; readonly page: string },
  asked: AskedRun,
): Promise<Response> {
  const file = (await listTables(visit, place.projectId, /./)).find((row) => row.sha256 === asked.sha256);
  if (file === undefined) throw new EtalonError('project.file-not-found');
  await startRun(visit.runtime.workplace, visit.actor, {
    projectId: place.projectId,
    documentId: place.documentId,
    kind: asked.kind,
    parameters: asked.parameters,
    inputs: [{ name: file.name.replace(/^.* : /, ''), sha256: file.sha256 }, ...(asked.others ?? [])],
  });
  return redirect(`${place.page}?fichier=${asked.sha256}`);
}

/** Stops a run that works or waits. */
export async function stopRun(visit: SignedVisit, form: FormData, page: string): Promise<Response> {
  const { calcul, fichier } = parseForm(CANCEL, form);
  await cancelWorkshopRun(visit.runtime.workplace, visit.actor, calcul);
  return redirect(`${page}?fichier=${fichier}`);
}
