import { EtalonError, errorCode } from '@etalon/error';
import {
  type ConfirmedMatch,
  type MeasurePiece,
  openWorkbench,
  type Role,
  type Workbench,
  type WorkbenchOptions,
} from './bench/workbench.ts';
import { buildAbsence, buildReading, hashInputs, type ReadingFrame } from './build-reading.ts';
import {
  INSTRUMENTS,
  type InstrumentEntry,
  listInstruments,
  type MeasureScope,
  readsCase,
} from './catalogue.ts';
import { explainReaderError } from './explain-refusal.ts';
import { NO_CASE, nameRoles } from './name-roles.ts';
import type { EvidencePlace, Reading } from './reading.ts';
import { runInstrument } from './run-instrument.ts';

export interface MeasureInput {
  readonly pieces: readonly MeasurePiece[];
  /** Null when no case is bound to the situation: instruments that read one say so. */
  readonly caseFolder: string | null;
  /** `visible`: nothing that reads hidden data is measured, so that nothing hidden can leak. */
  readonly scope: MeasureScope;
  readonly confirmedMatches: readonly ConfirmedMatch[];
  readonly onProgress?: (progress: { readonly share: number; readonly step: string }) => void;
  readonly onReading?: (reading: Reading, durationMs: number) => void;
  readonly signal?: AbortSignal;
  readonly instruments?: readonly string[];
  readonly threads?: number;
  readonly memoryMb?: number;
}

/**
 * The readings of a hand-in, in catalogue order. A piece that is missing or cannot be read gives a reading without value
 * and a sentence, never a zero. Same inputs, same bytes, whatever the number of threads.
 */
export async function measureHandIn(input: MeasureInput): Promise<readonly Reading[]> {
  const entries = chooseEntries(input);
  const bench = await openWorkbench({ ...input, ...openingOf(input) });
  const cut = (): void => bench.duck.interrupt();
  input.signal?.addEventListener('abort', cut);
  const readings: Reading[] = [];
  try {
    for (const [index, entry] of entries.entries()) {
      if (input.signal?.aborted === true) throw new EtalonError('instruments.cancelled');
      const report = (share: number): void =>
        input.onProgress?.({ share: (index + share) / entries.length, step: entry.id });
      report(0);
      const began = performance.now();
      const reading = await measureEntry(bench, input, entry, report);
      readings.push(reading);
      input.onReading?.(reading, performance.now() - began);
    }
    input.onProgress?.({ share: 1, step: '' });
    return readings;
  } finally {
    input.signal?.removeEventListener('abort', cut);
    bench.close();
  }
}

/** What each reading would be if its calculation were stopped, in the order in which they are made. */
export async function listPending(input: MeasureInput): Promise<readonly Reading[]> {
  const bench = await openWorkbench({ ...input, ...openingOf(input) });
  try {
    return chooseEntries(input).map((entry) =>
      buildAbsence(frameEntry(bench, entry).frame, 'not_run', 'Le calcul n’a pas été mené à son terme.'),
    );
  } finally {
    bench.close();
  }
}

function openingOf({
  confirmedMatches,
  scope,
}: MeasureInput): Pick<WorkbenchOptions, 'matches' | 'opensLabels'> {
  return { matches: confirmedMatches, opensLabels: scope === 'sealed' };
}

function chooseEntries(input: MeasureInput): readonly InstrumentEntry[] {
  const unknown = input.instruments?.find((id) => !INSTRUMENTS.some((entry) => entry.id === id));
  if (unknown !== undefined)
    throw new EtalonError('instruments.unknown-instrument', { info: { instrument: unknown } });
  return listInstruments(input.scope).filter((entry) => input.instruments?.includes(entry.id) ?? true);
}

/** One reading; a fault of a piece or of the calculation gives a reading without value. */
export async function measureEntry(
  bench: Workbench,
  input: Pick<MeasureInput, 'signal'>,
  entry: InstrumentEntry,
  report: (share: number) => void,
): Promise<Reading> {
  const { roles, pieces, frame } = frameEntry(bench, entry);
  if (readsCase(entry) && !bench.hasCase) return buildAbsence(frame, 'not_applicable', NO_CASE);
  const absent = roles.find((_, index) => pieces[index] === null);
  if (absent !== undefined)
    return buildAbsence(frame, 'not_applicable', `Aucune pièce remise pour : ${nameRoles([absent])}.`);
  if (entry.oneOf?.every((role) => bench.pieceOf(role) === null))
    return buildAbsence(frame, 'not_applicable', `Aucune pièce remise pour : ${nameRoles(entry.oneOf)}.`);
  try {
    const outcome = await runInstrument({ bench, frame, report });
    if ('state' in outcome) return buildAbsence(frame, outcome.state, outcome.reason);
    return buildReading(frame, outcome);
  } catch (error) {
    if (input.signal?.aborted === true) throw new EtalonError('instruments.cancelled', { cause: error });
    const names = pieces.flatMap((piece) => (piece === null ? [] : [piece.fileName]));
    const reader = explainReaderError(error, names[names.length - 1] ?? '');
    if (reader !== null) return buildAbsence(frame, 'invalid_evidence', reader);
    return buildAbsence(frame, 'error', `Le calcul s’est arrêté (code ${errorCode(error) ?? 'inconnu'}).`);
  }
}

interface Framed {
  readonly roles: readonly Role[];
  readonly pieces: readonly (MeasurePiece | null)[];
  readonly frame: ReadingFrame;
}

function frameEntry(bench: Workbench, entry: InstrumentEntry): Framed {
  const roles: readonly Role[] = (['dataset', 'anomalies', 'recipe', 'store'] as const).filter((role) =>
    entry.needs.includes(role),
  );
  const pieces = roles.map((role) => bench.pieceOf(role));
  const optional = (['storage', 'tools'] as const).filter(() => entry.needs.includes('elements'));
  const listed = [...(entry.oneOf ?? []), ...(entry.reads ?? [])].flatMap(bench.piecesOf);
  const evidence = [...pieces, ...optional.map(bench.pieceOf), ...listed].flatMap(
    (piece): readonly EvidencePlace[] => (piece === null ? [] : [bench.place(piece)]),
  );
  return { roles, pieces, frame: { entry, evidence, inputsSha256: hashFrame(bench, entry, evidence) } };
}

/** Inputs of one reading: its pieces, the case when it is read, the confirmed matches when they are. */
function hashFrame(bench: Workbench, entry: InstrumentEntry, evidence: readonly EvidencePlace[]): string {
  const opensLabels = entry.readsLabels === true && bench.hiddenLabels !== null;
  const usesCase = opensLabels || (readsCase(entry) && bench.hasCase);
  const matches = entry.needs.includes('matches')
    ? bench.matches.map((match) => `match ${match.itemId}\t${match.elementId ?? ''}\t${match.verdict}`)
    : [];
  const pieces = evidence.map((place) => `${place.path} ${place.sha256}`);
  return hashInputs([...pieces, ...(usesCase ? [`case ${bench.case.manifest.sha256}`] : []), ...matches]);
}
