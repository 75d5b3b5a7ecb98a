import { createHash } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import { type Reading, serialiseReading } from '@etalon/instruments';
import {
  findKeptState,
  listOwnSituations,
  listWorkshopRuns,
  type OwnSituation,
  openDocument,
  readProject,
  type WorkPiece,
  type WorkshopRun,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { findDocumentKind, isJsonList, isJsonObject } from '@etalon/workshop';
import { type ShownRun, showRun } from './show-run.ts';

export const MEASURE_KIND = 'instruments.visible';

/** A file that can be read as if it were in a slot. */
export type FileChoice = Pick<WorkPiece, 'name' | 'sha256'>;

export interface WorkMeasuresData {
  readonly projectId: string;
  readonly documentId: string;
  readonly number: number;
  readonly title: string;
  readonly kind: string;
  readonly projectTitle: string;
  readonly situations: readonly Pick<OwnSituation, 'candidacyId' | 'situation' | 'title'>[];
  /** The situation whose case and slots are meant; null to read the document alone. */
  readonly chosen: Pick<OwnSituation, 'candidacyId' | 'situation' | 'caseTitle'> | null;
  readonly slots: readonly { readonly id: string; readonly files: readonly FileChoice[] }[];
  /** Slots that the document's own files fill. */
  readonly own: readonly { readonly slot: string; readonly fileName: string }[];
  readonly run: ShownRun | null;
  /** True when the document or its files changed since these readings. */
  readonly stale: boolean;
  readonly readings: readonly { readonly reading: Reading; readonly sha256: string }[];
}

/** What the measures of a document show: what can be read, and the last readings made. */
export async function loadWorkMeasures(
  visit: SignedVisit,
  target: { readonly projectId: string; readonly documentId: string; readonly asked: string | null },
): Promise<WorkMeasuresData> {
  const { actor, runtime } = visit;
  const { workplace } = runtime;
  const { projectId, documentId } = target;
  const view = await openDocument(workplace, actor, documentId);
  if (view.document.projectId !== projectId) throw new EtalonError('document.not-found');
  const kind = findDocumentKind(view.document.kind);
  const [project, situations, runs] = await Promise.all([
    readProject(workplace, actor, projectId),
    listOwnSituations(workplace, actor),
    listWorkshopRuns(workplace, actor, { projectId, documentId, limit: 200 }),
  ]);
  const chosen = chooseSituation(situations, target.asked, kind.activities);
  const files = listFiles(project);
  const own = kind.writeFiles(view.content).map(({ slots, fileName }) => ({
    slot: slots[0] ?? '',
    fileName,
  }));
  const run = runs.find((row) => row.kind === MEASURE_KIND) ?? null;
  return {
    ...{ projectId, documentId, own, chosen },
    number: view.number,
    title: view.document.title,
    kind: view.document.kind,
    projectTitle: project.project.title,
    situations,
    slots: (chosen?.slots ?? [])
      .filter(({ id }) => !own.some(({ slot }) => slot === id))
      .map(({ id, endings }) => ({
        id,
        files: files.filter(({ name }) => endings.some((ending) => name.toLowerCase().endsWith(ending))),
      }))
      .filter((slot) => slot.files.length > 0),
    run: run === null ? null : showRun(visit, run),
    stale: run !== null && view.at > run.requestedAt,
    readings: run === null ? [] : readReadings(run),
  };
}

function chooseSituation(
  situations: readonly OwnSituation[],
  asked: string | null,
  activities: readonly string[],
): OwnSituation | null {
  if (asked === 'aucune') return null;
  const wanted = situations.find(({ candidacyId, situation }) => `${candidacyId} ${situation}` === asked);
  const made = situations.find(({ situation }) => activities.includes(situation));
  return wanted ?? made ?? situations[0] ?? null;
}

function listFiles({ files, runs }: Awaited<ReturnType<typeof readProject>>): readonly FileChoice[] {
  const outputs = runs.flatMap((run) => (findKeptState(run) === null ? run.outputs : []));
  const seen = new Set<string>();
  return [...outputs, ...files].flatMap(({ name, sha256 }) => {
    const short = name.split('/').at(-1) ?? name;
    if (seen.has(`${short} ${sha256}`)) return [];
    seen.add(`${short} ${sha256}`);
    return [{ name: short, sha256 }];
  });
}

function isReading(value: unknown): value is Reading {
  return typeof value === 'object' && value !== null && 'instrument' in value && 'criteria' in value;
}

function readReadings(run: WorkshopRun): WorkMeasuresData['readings'] {
  const list = isJsonObject(run.result) && isJsonList(run.result.readings) ? run.result.readings : [];
  const readings: readonly unknown[] = list;
  return readings.filter(isReading).map((reading) => ({
    reading,
    sha256: createHash('sha256').update(serialiseReading(reading)).digest('hex'),
  }));
}
