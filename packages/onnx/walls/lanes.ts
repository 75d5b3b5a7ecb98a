import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where bytes were laid: an offset of the file and how many. */
export interface Laid {
  readonly at: number;
  readonly bytes: number;
}

/** One call's own part of the file, until it is left. */
export interface Lane {
  lay(bytes: Uint8Array): Laid;
  leave(): void;
}

/** A file without a name by which bytes go to a process that holds its reading end: cheaper than a message by four copies. */
export interface Lanes {
  /** Descriptor that can only be read. */
  readonly reader: number;
  take(): Lane;
  close(): void;
}

/** Lanes are far apart in a file that is stored only where it was written. */
const LANE_BYTES = 2 ** 33;

export function openLanes(): Lanes {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-lanes-'));
  const path = join(folder, 'lanes');
  const writer = openSync(path, 'wx', 0o600);
  const reader = openSync(path, 'r');
  rmSync(folder, { recursive: true });
  const free: number[] = [];
  let made = 0;
  let isOpen = true;
  return {
    reader,
    take: () => {
      const lane = free.pop() ?? made++;
      let end = lane * LANE_BYTES;
      return {
        lay: (bytes) => {
          const at = end;
          for (let done = 0; isOpen && done < bytes.length; )
            done += writeSync(writer, bytes, done, bytes.length - done, at + done);
          end += bytes.length;
          return { at, bytes: bytes.length };
        },
        leave: () => free.push(lane),
      };
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      closeSync(writer);
      closeSync(reader);
    },
  };
}
