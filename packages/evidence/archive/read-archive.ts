import { type UnzipFileFilter, type Unzipped, unzipSync } from 'fflate';
import { refuse } from '../refuse.ts';

const MIB = 1024 * 1024;
const MAX_RATIO = 100;
/** Under this size a high ratio is ordinary (a sheet full of zeros) and harmless. */
const RATIO_FLOOR_BYTES = 10 * MIB;
const MAX_INFLATED_BYTES = 2048 * MIB;
const MAX_ENTRIES = 20_000;

export interface ArchiveEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly inflatedBytes: number;
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  readonly inflatedBytes: number;
  /** Inflates the entries a test names; never past their declared size, which has been checked. */
  readonly inflate: (test: (name: string) => boolean) => ReadonlyMap<string, Buffer>;
}

/**
 * Reads the directory of a ZIP without inflating anything and refuses bombs (`E_BOMB`: ratio above 100, more than
 * 2 GiB, overlapping entries, more than 20 000 entries), paths that climb (`E_PATH`) and locked archives (`E_ENCRYPTED`).
 */
export function readArchive(content: Buffer): Archive {
  const entries = listEntries(content);
  if (entries.length > MAX_ENTRIES) refuse('E_BOMB', null, { limit: 'entries', entries: entries.length });
  for (const entry of entries) checkName(entry.name);
  const packed = sum(entries.map((entry) => entry.packedBytes));
  const inflatedBytes = sum(entries.map((entry) => entry.inflatedBytes));
  if (packed > content.length) refuse('E_BOMB', null, { limit: 'overlap' });
  if (inflatedBytes > MAX_INFLATED_BYTES) refuse('E_BOMB', null, { limit: 'size', bytes: inflatedBytes });
  const ratio = Math.round(inflatedBytes / Math.max(content.length, 1));
  if (inflatedBytes > RATIO_FLOOR_BYTES && ratio > MAX_RATIO) {
    refuse('E_BOMB', largest(entries).name, { limit: 'ratio', ratio });
  }
  return {
    entries,
    inflatedBytes,
    inflate: (test) => {
      const parts = openArchive(content, (entry) => test(entry.name));
      return new Map(
        Object.entries(parts).map(([name, bytes]) => [
          name,
          Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
        ]),
      );
    },
  };
}

function openArchive(content: Buffer, filter: UnzipFileFilter): Unzipped {
  try {
    return unzipSync(content, { filter });
  } catch {
    return refuse('E_SCHEMA', null, { form: 'zip', reason: 'broken' });
  }
}

function listEntries(content: Buffer): readonly ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  const collect = (entry: { name: string; size: number; originalSize: number }): boolean => {
    entries.push({ name: entry.name, packedBytes: entry.size, inflatedBytes: entry.originalSize });
    return false;
  };
  openArchive(content, collect);
  if (isLocked(content)) refuse('E_ENCRYPTED', null);
  return entries;
}

/** Bit 0 of the general flags of the first local header (APPNOTE 4.4.4). */
function isLocked(content: Buffer): boolean {
  return content.length > 8 && (content.readUInt16LE(6) & 1) === 1;
}

function checkName(name: string): void {
  const climbs = name.split(/[/\\]/).includes('..');
  if (climbs || name.startsWith('/') || name.includes('\\') || name.includes('\0') || /^[a-z]:/i.test(name)) {
    refuse('E_PATH', name.replaceAll('\0', ''));
  }
}

function largest(entries: readonly ArchiveEntry[]): ArchiveEntry {
  const empty: ArchiveEntry = { name: '', packedBytes: 0, inflatedBytes: -1 };
  return entries.reduce((best, entry) => (entry.inflatedBytes > best.inflatedBytes ? entry : best), empty);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
