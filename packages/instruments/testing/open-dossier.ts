import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCase, makeReferenceHandIn } from '@etalon/cases';
import type { MeasurePiece } from '../bench/workbench.ts';
import type { MeasureScope } from '../catalogue.ts';
import { pieceOf } from '../fiche/measure-files.ts';
import { measureHandIn } from '../measure-hand-in.ts';
import type { Reading } from '../reading.ts';

export function readingOf(list: readonly Reading[], instrument: string): Reading {
  const found = list.find((reading) => reading.instrument === instrument);
  if (found === undefined) throw new Error(`no reading of ${instrument}`);
  return found;
}

export interface Dossier {
  readonly caseFolder: string;
  /** Files of the expert's hand-in. */
  readonly pieces: readonly MeasurePiece[];
  /** A piece written for one test, in Latin-1. */
  readonly write: (fileName: string, content: string) => MeasurePiece;
  readonly measureOne: (
    own: readonly MeasurePiece[],
    instrument: string,
    scope: MeasureScope,
  ) => Promise<Reading>;
  readonly close: () => void;
}

/** A small build of the real case, and an expert's hand-in on it. */
export async function openDossier(): Promise<Dossier> {
  const room = mkdtempSync(join(tmpdir(), 'etalon-instruments-'));
  const caseFolder = join(room, 'case');
  const source = fileURLToPath(new URL('../../../content/cases/a1-2-vols-2001', import.meta.url));
  await buildCase({ source, seed: 'instruments', out: caseFolder, records: 400 });
  const out = join(room, 'hand-in');
  await makeReferenceHandIn({ caseFolder, out, quality: 'expert' });
  return {
    caseFolder,
    pieces: readdirSync(out).map((name) => pieceOf(join(out, name))),
    write: (fileName, content) => {
      const path = join(mkdtempSync(join(room, 'piece-')), fileName);
      writeFileSync(path, content, 'latin1');
      return pieceOf(path);
    },
    measureOne: async (own, instrument, scope) => {
      const input = { pieces: own, caseFolder, scope, confirmedMatches: [], instruments: [instrument] };
      return readingOf(await measureHandIn(input), instrument);
    },
    close: () => rmSync(room, { recursive: true, force: true }),
  };
}
