import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RunInput } from '@etalon/runs';

/** A file as an input of a run: its name, its place, its hash. */
export async function describeFile(file: string): Promise<RunInput> {
  const path = resolve(file);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name: basename(path), path, sha256: hash.digest('hex') };
}

/** The seed of a run at the terminal: the hash of its inputs. */
export function seedOf(inputs: readonly RunInput[]): string {
  return createHash('sha256')
    .update(inputs.map(({ sha256 }) => sha256).join())
    .digest('hex');
}
