import { openRunOutput } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { isJsonObject } from '@etalon/workshop';
import { writeFormula } from '@etalon/workshop/analysis';
import type { LoadedDocument } from '../workshop/document-session.ts';
import { type AnalysisTarget, findRun, loadContent } from './load-analysis.ts';
import { showRun } from './read-result.ts';
import type { ShownRun } from './shown-result.ts';

export interface ScriptPageData {
  readonly document: LoadedDocument;
  readonly run: ShownRun | null;
  readonly modelId: string;
  /** The analysis on screen, as one line. */
  readonly formula: string;
  readonly texts: readonly { readonly name: string; readonly text: string }[];
}

const MOST_BYTES = 200_000;

/** The scripts' page: the run in the address, its texts read. */
export async function loadScripts(
  visit: SignedVisit,
  target: AnalysisTarget,
  url: URL,
): Promise<ScriptPageData> {
  const { document, analysis } = await loadContent(visit, target);
  const run = await findRun(visit, url.searchParams.get('calcul'));
  const texts: { readonly name: string; readonly text: string }[] = [];
  for (const { name, bytes } of run?.outputs ?? []) {
    if (run === null || bytes > MOST_BYTES || !/\.(R|py)$/.test(name)) continue;
    const { stream } = await openRunOutput(visit.runtime.workplace, visit.actor, { runId: run.id, name });
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(Buffer.from(part));
    texts.push({ name, text: Buffer.concat(parts).toString('utf8') });
  }
  const asked = isJsonObject(analysis.draft?.spec ?? null) ? analysis.draft?.spec : null;
  const inner = isJsonObject(asked) && isJsonObject(asked.analysis) ? (asked.analysis.spec ?? null) : null;
  return {
    document,
    run: run === null ? null : showRun(visit.language, run),
    modelId: url.searchParams.get('modele') ?? '',
    formula: writeFormula(inner),
    texts,
  };
}
