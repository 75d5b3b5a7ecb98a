import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { RandomStream } from '@etalon/numeric';
import { openWorkbench, type Workbench } from '../bench/workbench.ts';
import { INSTRUMENTS } from '../catalogue.ts';
import { measureEntry } from '../measure-hand-in.ts';
import type { FicheFuzz } from './fiche.ts';
import { pieceOf, writePiece } from './measure-files.ts';
import { mutateBytes, mutateJson } from './mutate.ts';

export interface FuzzPlan {
  readonly caseFolder: string;
  /** A sound hand-in, by role. */
  readonly pieces: {
    readonly anomalies: string;
    readonly recipe: string;
    readonly dataset: string;
    readonly store: string;
  };
  readonly seed: string;
  readonly stream: RandomStream;
  /** Altered copies of each kind of piece; tables and stores are slower to read. */
  readonly texts: number;
  readonly files: number;
}

const TARGETS = [
  { role: 'anomalies', instruments: ['I-DQ-4.detection', 'I-COV-1'], kind: 'texts' },
  { role: 'recipe', instruments: ['I-DQ-6'], kind: 'texts' },
  { role: 'store', instruments: ['I-STO-1', 'I-STO-1.smoke'], kind: 'texts' },
  {
    role: 'dataset',
    instruments: ['I-DQ-1', 'I-DQ-1.pairs', 'I-DQ-4.repair', 'I-DQ-5', 'I-DQ-5.links'],
    kind: 'files',
  },
] as const;

/** Runs each instrument on altered copies of the piece it reads; what remains of the bench is shared. */
export async function fuzzInstruments(room: string, plan: FuzzPlan): Promise<ReadonlyMap<string, FicheFuzz>> {
  const found = new Map<string, FicheFuzz>();
  const sound = await openWorkbench({
    pieces: Object.values(plan.pieces).map(pieceOf),
    caseFolder: plan.caseFolder,
    matches: [],
    threads: 1,
  });
  try {
    for (const { role, instruments, kind } of TARGETS) {
      const path = plan.pieces[role];
      const states = new Map<string, string[]>();
      for (let mutant = 0; mutant < plan[kind]; mutant += 1) {
        const altered = pieceOf(writePiece(room, basename(path), alter(path, plan.stream)));
        const own =
          kind === 'files'
            ? await openWorkbench({ pieces: [altered], caseFolder: plan.caseFolder, matches: [], threads: 1 })
            : null;
        const bench: Workbench = own ?? {
          ...sound,
          pieceOf: (wanted) => (wanted === role ? altered : sound.pieceOf(wanted)),
        };
        try {
          for (const id of instruments)
            states.set(id, [...(states.get(id) ?? []), await readState(bench, id)]);
        } finally {
          own?.close();
        }
      }
      for (const [id, list] of states)
        found.set(id, {
          piece: basename(path),
          seed: plan.seed,
          mutants: list.length,
          read: list.filter((state) => state === 'ok').length,
          explained: list.filter((state) => state !== 'ok' && state !== 'error').length,
          stopped: list.filter((state) => state === 'error').length,
        });
    }
  } finally {
    sound.close();
  }
  return found;
}

function alter(path: string, stream: RandomStream): string | Uint8Array {
  const bytes = readFileSync(path);
  if (path.endsWith('.json') && stream.nextBelow(2) === 0) return mutateJson(bytes.toString('utf8'), stream);
  return mutateBytes(bytes, stream);
}

async function readState(bench: Workbench, id: string): Promise<string> {
  const entry = INSTRUMENTS.find((known) => known.id === id);
  if (entry === undefined) return 'error';
  const reading = await measureEntry(bench, {}, entry, () => undefined);
  return reading.state;
}
