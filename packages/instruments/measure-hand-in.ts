import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCaseKey } from '@etalon/cases';
import type { Anomaly, Recipe } from '@etalon/core/evidence';
import { EtalonError, errorCode } from '@etalon/error';
import { type LoadedDataset, type PieceRefusal, readAnomalies, readRecipe } from '@etalon/evidence';
import {
  type ConfirmedMatch,
  type MeasurePiece,
  openWorkbench,
  type Role,
  readPieceText,
  type Workbench,
} from './bench/workbench.ts';
import {
  buildAbsence,
  buildReading,
  deriveSeed,
  hashInputs,
  type ReadingDraft,
  type ReadingFrame,
} from './build-reading.ts';
import {
  INSTRUMENTS,
  type InstrumentEntry,
  type InstrumentId,
  type MeasureScope,
  readsHidden,
} from './catalogue.ts';
import { explainReaderError, explainRefusal } from './explain-refusal.ts';
import { measureCoverage } from './instruments/measure-coverage.ts';
import { measureDetected } from './instruments/measure-detected.ts';
import { draftLinks, draftMissing, readMissingness } from './instruments/measure-missing.ts';
import { measurePairs, measureProfile } from './instruments/measure-profile.ts';
import { measureRecipe } from './instruments/measure-recipe.ts';
import { measureRepaired } from './instruments/measure-repaired.ts';
import { measureSmoke, measureStore } from './instruments/measure-store.ts';
import { openStore, type Store } from './instruments/open-store.ts';
import { type CandidateItem, proposeMatches } from './instruments/propose-matches.ts';
import type { EvidencePlace, Reading } from './reading.ts';

export interface MeasureInput {
  readonly pieces: readonly MeasurePiece[];
  readonly caseFolder: string;
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
  const bench = await openWorkbench({ ...input, matches: input.confirmedMatches });
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
  const bench = await openWorkbench({ ...input, matches: input.confirmedMatches });
  try {
    return chooseEntries(input).map((entry) =>
      buildAbsence(frameEntry(bench, entry).frame, 'not_run', 'Le calcul n’a pas été mené à son terme.'),
    );
  } finally {
    bench.close();
  }
}

function chooseEntries(input: MeasureInput): readonly InstrumentEntry[] {
  const unknown = input.instruments?.find((id) => !INSTRUMENTS.some((entry) => entry.id === id));
  if (unknown !== undefined)
    throw new EtalonError('instruments.unknown-instrument', { info: { instrument: unknown } });
  return INSTRUMENTS.filter(
    (entry) =>
      (input.scope === 'sealed' || !readsHidden(entry)) &&
      (input.instruments === undefined || input.instruments.includes(entry.id)),
  );
}

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  dataset: 'jeu de données livré',
  anomalies: 'fichier anomalies.json',
  recipe: 'fichier recette.json',
  store: 'entrepôt livré (SQLite ou .sql)',
  note: 'note',
};

async function measureEntry(
  bench: Workbench,
  input: MeasureInput,
  entry: InstrumentEntry & { readonly id: string },
  report: (share: number) => void,
): Promise<Reading> {
  const { roles, pieces, frame } = frameEntry(bench, entry);
  const absent = roles.find((_, index) => pieces[index] === null);
  if (absent !== undefined)
    return buildAbsence(frame, 'not_applicable', `Aucune pièce remise pour : ${ROLE_WORDS[absent]}.`);
  try {
    const outcome = await runInstrument(bench, entry, frame, report);
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
  const evidence = pieces.flatMap((piece): readonly EvidencePlace[] =>
    piece === null ? [] : [bench.place(piece)],
  );
  return { roles, pieces, frame: { entry, evidence, inputsSha256: hashFrame(bench, entry, evidence) } };
}

/** Inputs of one reading: its pieces, the case when it is read, the confirmed matches when they are. */
function hashFrame(bench: Workbench, entry: InstrumentEntry, evidence: readonly EvidencePlace[]): string {
  const usesCase = entry.needs.some(
    (need) => need === 'case-files' || need === 'case-key' || need === 'truth',
  );
  const matches = entry.needs.includes('matches')
    ? bench.matches.map((match) => `match ${match.itemId}\t${match.elementId ?? ''}\t${match.verdict}`)
    : [];
  const pieces = evidence.map((place) => `${place.path} ${place.sha256}`);
  return hashInputs([...pieces, ...(usesCase ? [`case ${bench.case.manifest.sha256}`] : []), ...matches]);
}

interface Absence {
  readonly state: 'not_applicable' | 'insufficient' | 'invalid_evidence' | 'not_run';
  readonly reason: string;
}

const EMPTY_TABLE: Absence = { state: 'invalid_evidence', reason: 'Le jeu livré ne contient aucune ligne.' };

async function runInstrument(
  bench: Workbench,
  entry: InstrumentEntry,
  frame: ReadingFrame,
  report: (share: number) => void,
): Promise<ReadingDraft | Absence> {
  const id = INSTRUMENTS.find((known) => known.id === entry.id)?.id;
  if (id === undefined)
    throw new EtalonError('instruments.unknown-instrument', { info: { instrument: entry.id } });
  switch (id) {
    case 'I-DQ-1':
    case 'I-DQ-1.pairs':
    case 'I-DQ-5':
    case 'I-DQ-5.links':
    case 'I-DQ-4.repair':
    case 'I-DQ-6': {
      const table = await bench.delivered();
      if (table === null) return { state: 'not_applicable', reason: 'Aucun jeu de données remis.' };
      if (table.kind === 'refused') return refuseDataset(table);
      if (table.rows === 0) return EMPTY_TABLE;
      return runOnTable(bench, id, table, frame, report);
    }
    case 'I-DQ-4.detection': {
      const anomalies = parseAnomalies(bench);
      return anomalies.length === 0
        ? { state: 'invalid_evidence', reason: 'Le fichier anomalies.json ne contient aucune entrée.' }
        : measureDetected(bench, anomalies);
    }
    case 'I-COV-1':
      return coverKey(bench);
    case 'I-STO-1':
    case 'I-STO-1.smoke':
      return withStore(bench, async (store) =>
        id === 'I-STO-1'
          ? measureStore(bench, store)
          : (measureSmoke(bench, store) ?? {
              state: 'not_applicable',
              reason: 'Le cas n’a pas de requête de contrôle.',
            }),
      );
    default:
      return id satisfies never;
  }
}

async function runOnTable(
  bench: Workbench,
  id: Extract<InstrumentId, `I-DQ-${string}`>,
  table: LoadedDataset,
  frame: ReadingFrame,
  report: (share: number) => void,
): Promise<ReadingDraft | Absence> {
  const { key } = bench.case.manifest.target;
  const hasKey = table.columns.some((column) => column.name === key);
  switch (id) {
    case 'I-DQ-1':
      return measureProfile(bench, table.typedTable);
    case 'I-DQ-1.pairs':
      return (
        (await measurePairs(bench, table.typedTable)) ?? {
          state: 'not_applicable',
          reason: 'Le jeu livré n’a pas deux colonnes de même nature à comparer.',
        }
      );
    case 'I-DQ-5':
    case 'I-DQ-5.links': {
      const facts = await readMissingness(
        bench,
        table.typedTable,
        deriveSeed(frame.inputsSha256, frame.entry),
      );
      if (facts.patterns.every((pattern) => pattern.missing.length === 0))
        return { state: 'not_applicable', reason: 'Aucune cellule vide dans le jeu livré.' };
      if (id === 'I-DQ-5') return draftMissing(facts);
      return (
        draftLinks(facts) ?? {
          state: 'insufficient',
          reason:
            'Données trop peu nombreuses pour ce relevé : aucune colonne n’a dix cellules vides et dix remplies.',
        }
      );
    }
    case 'I-DQ-4.repair':
      if (!hasKey) return missingKey(key);
      return measureRepaired(bench, table, report);
    case 'I-DQ-6':
      if (!hasKey) return missingKey(key);
      return measureRecipe(bench, parseRecipe(bench), table, report);
    case 'I-DQ-4.detection':
      throw new EtalonError('instruments.unknown-instrument', { info: { instrument: id } });
    default:
      return id satisfies never;
  }
}

function missingKey(key: string): Absence {
  return {
    state: 'invalid_evidence',
    reason: `Le jeu livré n’a pas la colonne clé « ${key} » : ses lignes ne peuvent pas être rapprochées.`,
  };
}

function refuseDataset(refusal: PieceRefusal): Absence {
  return { state: 'invalid_evidence', reason: explainRefusal(refusal) };
}

function parseAnomalies(bench: Workbench): readonly Anomaly[] {
  const piece = bench.pieceOf('anomalies');
  return piece === null ? [] : readAnomalies(readPieceText(piece)).anomalies;
}

function parseRecipe(bench: Workbench): Recipe {
  const piece = bench.pieceOf('recipe');
  return readRecipe(piece === null ? '' : readPieceText(piece)).recipe;
}

async function withStore(
  bench: Workbench,
  work: (store: Store) => Promise<ReadingDraft | Absence>,
): Promise<ReadingDraft | Absence> {
  const piece = bench.pieceOf('store');
  if (piece === null) return { state: 'not_applicable', reason: 'Aucun entrepôt remis.' };
  const opening = openStore(bench, piece);
  if (opening.kind === 'refused')
    return {
      state: 'invalid_evidence',
      reason: `L’entrepôt « ${piece.fileName} » ne se construit pas : ${opening.reason} (place : ${opening.locator}).`,
    };
  try {
    return await work(opening.store);
  } finally {
    opening.store.close();
  }
}

/** The items of `anomalies.json` as short texts to be matched with the case key. */
export function listItems(anomalies: readonly Anomaly[]): readonly CandidateItem[] {
  return anomalies.map((anomaly) => ({
    id: anomaly.id,
    text: [anomaly.evidence, anomaly.cause ?? ''].join(' ').trim(),
    wordings: [
      anomaly.evidence,
      anomaly.cause ?? '',
      `${anomaly.type} ${'column' in anomaly.place ? (anomaly.place.column ?? '') : ''}`,
    ].filter((wording) => wording.trim() !== ''),
  }));
}

function coverKey(bench: Workbench): ReadingDraft | Absence {
  const folder = join(bench.caseFolder, 'caseKey');
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file === 'anomalies.json') : undefined;
  if (name === undefined)
    return { state: 'not_applicable', reason: 'Le cas n’a pas de liste de référence des anomalies.' };
  const elements = parseCaseKey(name, readFileSync(join(folder, name), 'utf8'));
  const items = listItems(parseAnomalies(bench));
  if (bench.matches.length === 0) {
    const waiting = proposeMatches(items, elements).length;
    return {
      state: 'not_run',
      reason: `Aucun rapprochement confirmé : ${waiting} propositions attendent la décision d’une personne, pour ${items.length} éléments remis et ${elements.length} éléments de référence.`,
    };
  }
  return measureCoverage(elements, items, bench.matches);
}
