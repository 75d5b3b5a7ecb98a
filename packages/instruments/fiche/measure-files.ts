import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ConfirmedMatch, MeasurePiece } from '../bench/workbench.ts';
import { listRows } from '../list-rows.ts';
import { measureHandIn } from '../measure-hand-in.ts';
import type { Reading, ReadingRow } from '../reading.ts';

/** A piece made of a file on disk. */
export function pieceOf(path: string): MeasurePiece {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  return { slot: '', fileName: basename(path), path, sha256 };
}

/** Works in a folder of its own, removed at the end. */
export async function inRoom<T>(work: (room: string) => Promise<T>): Promise<T> {
  const room = mkdtempSync(join(tmpdir(), 'etalon-fiche-'));
  try {
    return await work(room);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Readings of a few files on a case, everything readable. */
export function measureFiles(input: {
  readonly caseFolder: string | null;
  readonly paths: readonly string[];
  readonly instruments: readonly string[];
  readonly matches?: readonly ConfirmedMatch[];
}): Promise<readonly Reading[]> {
  return measureHandIn({
    pieces: input.paths.map(pieceOf),
    caseFolder: input.caseFolder,
    scope: 'sealed',
    confirmedMatches: input.matches ?? [],
    instruments: input.instruments,
    threads: 1,
  });
}

/** Writes a piece under its own name in a fresh folder of the room. */
export function writePiece(room: string, fileName: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(room, 'piece-')), fileName);
  writeFileSync(path, content);
  return path;
}

/** Rows of one instrument's reading; none when it has no value. */
export function rowsOf(readings: readonly Reading[], instrument: string): readonly ReadingRow[] {
  const reading = readings.find((one) => one.instrument === instrument);
  return reading === undefined ? [] : listRows(reading);
}
