import { EtalonError } from '@etalon/error';
import { findDocumentKind, isJsonObject, type Json, migrateDocument } from '@etalon/workshop';
import { type Actor, authorise } from '../authorisation.ts';
import { installBuild } from '../cases/publish-case.ts';
import { loadSituation } from '../hand-in/load-situation.ts';
import type { WorkshopRun } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';
import { keepText } from './keep-text.ts';
import { loadProject } from './load-project.ts';
import type { Report, RunEnd } from './perform-run.ts';
import { findSameRun, newRun, queueRun, readWorkshopRun, refuseForeign } from './request-run.ts';

const MEASURE_KIND = 'instruments.visible';
const EXPERT_KIND = 'instruments.expert';
const MEASURE_VERSION = '1.0.0';

/** A file to read as if it were handed in: the output of a run or a file of the project, in a slot. */
export interface WorkPiece {
  readonly slot: string;
  readonly name: string;
  readonly sha256: string;
}

export interface MeasureWorkInput {
  readonly projectId: string;
  /** The documents whose present state is read. */
  readonly documentIds: readonly string[];
  readonly files: readonly WorkPiece[];
  /** The candidacy and situation whose case is read, its visible part only; null to read without a case. */
  readonly situation: { readonly candidacyId: string; readonly situation: string } | null;
}

/**
 * Asks for the readings that the instruments give on the present work, from visible data alone: what the « Mesures » drawer
 * shows. Nothing is handed in, nobody else sees them.
 */
export async function requestWorkReadings(
  workplace: Workplace,
  actor: Actor,
  input: MeasureWorkInput,
): Promise<WorkshopRun> {
  const { records } = workplace;
  await loadProject(records, actor, input.projectId, 'project.write');
  await refuseForeign(records, input.projectId, input.files);
  const pieces = [...(await writeDocuments(workplace, input)), ...input.files];
  const folder = await findCaseFolder(workplace, actor, input.situation);
  const run = newRun(workplace, actor, {
    projectId: input.projectId,
    documentId: input.documentIds[0] ?? null,
    kind: MEASURE_KIND,
    version: MEASURE_VERSION,
    parameters: { caseFolder: folder },
    inputs: pieces.map((piece) => ({ name: `${piece.slot}/${piece.name}`, sha256: piece.sha256 })),
  });
  return (await findSameRun(records, run)) ?? queueRun(workplace, run);
}

async function findCaseFolder(
  workplace: Workplace,
  actor: Actor,
  situation: MeasureWorkInput['situation'],
): Promise<string | null> {
  if (situation === null) return null;
  const { caseVersion, standings } = await loadSituation(workplace.records, actor, situation);
  authorise(actor, 'measure.visible', standings);
  return caseVersion?.folder ?? null;
}

async function writeDocuments(
  workplace: Workplace,
  input: Pick<MeasureWorkInput, 'projectId' | 'documentIds'>,
): Promise<readonly WorkPiece[]> {
  const pieces: WorkPiece[] = [];
  for (const id of input.documentIds) {
    const document = await workplace.records.workshop.findDocument(id);
    const last = await workplace.records.workshop.findLastRevision(id);
    if (document === null || last === null || document.projectId !== input.projectId)
      throw new EtalonError('document.not-found');
    const kind = findDocumentKind(document.kind);
    for (const file of kind.writeFiles(migrateDocument(kind, last.content, last.schemaVersion))) {
      const { sha256 } = await keepText(workplace, file.content);
      pieces.push({ slot: file.slots[0] ?? '', name: file.fileName, sha256 });
    }
  }
  return pieces;
}

/**
 * Asks for what every instrument, hidden truth included, reads on a dossier that an expert made of a built case: for its
 * author, to calibrate. Throws `case.build-not-found`, `runs.foreign-input`.
 */
export async function requestExpertReadings(
  workplace: Workplace,
  actor: Actor,
  input: { readonly buildRunId: string; readonly documentId: string; readonly files: readonly WorkPiece[] },
): Promise<WorkshopRun> {
  authorise(actor, 'case.truth.read');
  const build = await readWorkshopRun(workplace, actor, input.buildRunId);
  await loadProject(workplace.records, actor, build.projectId, 'project.write');
  await refuseForeign(workplace.records, build.projectId, input.files);
  const run = newRun(workplace, actor, {
    projectId: build.projectId,
    documentId: input.documentId,
    kind: EXPERT_KIND,
    version: MEASURE_VERSION,
    parameters: { caseFolder: await installBuild(workplace, actor, build.id) },
    inputs: input.files.map((file) => ({ name: `${file.slot}/${file.name}`, sha256: file.sha256 })),
  });
  return (await findSameRun(workplace.records, run)) ?? queueRun(workplace, run);
}

/** True for a run that is made of readings. */
export function isMeasure(run: Pick<WorkshopRun, 'kind'>): boolean {
  return run.kind === MEASURE_KIND || run.kind === EXPERT_KIND;
}

/** The readings of a run made by `requestWorkReadings`: its result is the list of readings. */
export async function measureWork(
  workplace: Workplace,
  run: WorkshopRun,
  onProgress: Report,
  signal: AbortSignal,
): Promise<RunEnd> {
  const pieces = await Promise.all(
    run.inputs.map(async ({ name, sha256 }) => {
      const cut = name.indexOf('/');
      return {
        slot: name.slice(0, cut),
        fileName: name.slice(cut + 1),
        sha256,
        path: await workplace.files.materialise(sha256),
      };
    }),
  );
  const folder = isJsonObject(run.parameters) ? run.parameters.caseFolder : null;
  const measured = await workplace.engine.measure(
    {
      pieces,
      caseFolder: typeof folder === 'string' ? await workplace.cases.locate(folder) : null,
      scope: run.kind === EXPERT_KIND ? 'sealed' : 'visible',
      matches: [],
    },
    onProgress,
    signal,
  );
  const readings = measured.map((row): Json => JSON.parse(row.body));
  return { result: { readings }, outputs: [] };
}
