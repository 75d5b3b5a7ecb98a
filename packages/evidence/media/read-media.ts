import { readFile, stat } from 'node:fs/promises';
import { type Archive, readArchive } from '../archive/read-archive.ts';
import { refuse } from '../refuse.ts';
import { describeMedia } from './describe-media.ts';
import type { MediaFile, MediaFolder } from './media-folder.ts';
import { readManifest } from './read-manifest.ts';

const MIB = 1024 * 1024;
const MAX_BYTES = 200 * MIB;
const GROUP_BYTES = 64 * MIB;
const MANIFEST = /^(manifest|manifeste)\.(csv|json|jsonl)$/i;

/**
 * Reads a ZIP of images, sounds and texts: what each file is by its bytes, its size and SHA-256, and the manifest beside.
 * Bombs, paths that climb and locked archives are refused as in any archive; an empty file is named, not refused.
 */
export async function readMedia(path: string): Promise<MediaFolder> {
  const { size: bytes } = await stat(path);
  if (bytes > MAX_BYTES) refuse('E_TOO_LARGE', null, { bytes, limit: MAX_BYTES, form: 'ZIP' });
  const archive = readArchive(await readFile(path));
  const names = archive.entries.map(({ name }) => name).filter((name) => !name.endsWith('/'));
  if (names.length === 0) refuse('E_EMPTY', null, { form: 'zip' });
  const manifest = names.find((name) => MANIFEST.test(name)) ?? null;
  const files: MediaFile[] = [];
  for (const group of groupNames(archive, names)) {
    const contents = archive.inflate((name) => group.has(name));
    for (const name of group) {
      if (name === manifest) continue;
      files.push(await describeMedia(name, contents.get(name) ?? Buffer.alloc(0)));
    }
  }
  const written = manifest === null ? undefined : archive.inflate((name) => name === manifest).get(manifest);
  return {
    kind: 'media',
    bytes,
    files,
    manifest:
      manifest === null || written === undefined
        ? null
        : { name: manifest, lines: readManifest(manifest, written) },
    emptyFiles: files.filter((file) => file.bytes === 0).map((file) => file.path),
  };
}

/** Names inflated together, so that memory stays bounded and the archive is not walked once for each file. */
function groupNames(archive: Archive, names: readonly string[]): readonly ReadonlySet<string>[] {
  const sizes = new Map(archive.entries.map(({ name, inflatedBytes }) => [name, inflatedBytes]));
  const groups: Set<string>[] = [];
  let room = 0;
  for (const name of names) {
    const size = sizes.get(name) ?? 0;
    const last = groups.at(-1);
    if (last === undefined || room < size) {
      groups.push(new Set([name]));
      room = GROUP_BYTES - size;
    } else {
      last.add(name);
      room -= size;
    }
  }
  return groups;
}
