import type { Anomaly, Recipe } from '@etalon/core/evidence';
import { EtalonError } from '@etalon/error';
import { type LoadedDataset, type PieceRefusal, readAnomalies, readRecipe } from '@etalon/evidence';
import { readPieceText, type Workbench } from './bench/workbench.ts';
import { type Absence, deriveSeed, type ReadingDraft, type ReadingFrame } from './build-reading.ts';
import { INSTRUMENTS, type InstrumentEntry, type InstrumentId } from './catalogue.ts';
import { explainRefusal } from './explain-refusal.ts';
import { coverKey } from './instruments/cover-key.ts';
import { listItems } from './instruments/list-items.ts';
import { measureDetected } from './instruments/measure-detected.ts';
import { draftLinks, draftMissing, readMissingness } from './instruments/measure-missing.ts';
import { measurePairs, measureProfile } from './instruments/measure-profile.ts';
import { measureRecipe } from './instruments/measure-recipe.ts';
import { measureRepaired } from './instruments/measure-repaired.ts';
import { measureSmoke, measureStore } from './instruments/measure-store.ts';
import { openStore, type Store } from './instruments/open-store.ts';

const EMPTY_TABLE: Absence = { state: 'invalid_evidence', reason: 'Le jeu livré ne contient aucune ligne.' };

/** Runs one instrument on the workbench: a draft, or the reason why there is none. */
export async function runInstrument(
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
      return coverKey(bench, listItems(parseAnomalies(bench)));
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
            'Données trop peu nombreuses pour ce relevé : aucune colonne n’a vingt cellules vides et vingt remplies.',
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
