import type { Reading } from '@etalon/instruments';
import { listCases, listWorkshopRuns, type WorkshopRun } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { isJsonList, isJsonObject, type Json } from '@etalon/workshop';
import { type ShownRun, showRun } from '../workshop/show-run.ts';

export interface ShownBuild {
  readonly run: ShownRun;
  readonly seed: string;
  readonly version: string;
  readonly sha256: string | null;
  readonly planted: readonly { readonly operator: string; readonly count: number }[];
  /** The registered case that came of it. */
  readonly caseVersionId: string | null;
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Builds of a case, latest first, and what became of them. */
export async function loadBuilds(
  visit: SignedVisit,
  address: { readonly projectId: string; readonly documentId: string },
): Promise<readonly ShownBuild[]> {
  const { runtime, actor } = visit;
  const runs = await listWorkshopRuns(runtime.workplace, actor, address);
  const cases = await listCases(runtime.workplace, actor);
  return runs
    .filter((run) => run.kind === 'cases.build')
    .map((run) => {
      const parameters = isJsonObject(run.parameters) ? run.parameters : {};
      const result = isJsonObject(run.result) ? run.result : {};
      const content = isJsonObject(parameters.content) ? parameters.content : {};
      const planted = isJsonObject(result.planted) ? result.planted : {};
      const sha256 = textOf(result.sha256) || null;
      return {
        run: showRun(visit, run),
        seed: textOf(parameters.seed),
        version: textOf(content.version),
        sha256,
        planted: Object.entries(planted).flatMap(([operator, count]) =>
          typeof count === 'number' ? [{ operator, count }] : [],
        ),
        caseVersionId: cases.find((row) => row.sha256 === sha256)?.id ?? null,
      };
    });
}

export interface ShownExpertRun {
  readonly run: ShownRun;
  /** SHA-256 of the files read, sorted: which dossier this is. */
  readonly files: readonly string[];
  readonly readings: readonly Reading[];
}

/** Readings made on the dossiers of experts, latest first. */
export async function loadExpertRuns(
  visit: SignedVisit,
  address: { readonly projectId: string; readonly documentId: string },
): Promise<readonly ShownExpertRun[]> {
  const { runtime, actor } = visit;
  const runs = await listWorkshopRuns(runtime.workplace, actor, address);
  return runs
    .filter((run) => run.kind === 'instruments.expert')
    .map((run) => ({
      run: showRun(visit, run),
      files: run.inputs.map((input) => input.sha256).toSorted(),
      readings: readReadings(run),
    }));
}

function readReadings(run: WorkshopRun): readonly Reading[] {
  const list = isJsonObject(run.result) && isJsonList(run.result.readings) ? run.result.readings : [];
  const readings: readonly Reading[] = JSON.parse(JSON.stringify(list));
  return readings;
}
