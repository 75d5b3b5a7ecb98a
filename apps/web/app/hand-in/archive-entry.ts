import type { ZippedFile } from './zip-files.ts';

/** ZIP without its 64-bit form holds no more than 4 GB. */
export const MAX_ARCHIVE_BYTES = 3_900_000_000;

async function* give(content: string | Uint8Array): AsyncIterable<Uint8Array> {
  yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** A file of an archive that is whole already. */
export const wholeFile = (path: string, content: string | Uint8Array): ZippedFile => ({
  path,
  open: async () => give(content),
});

export const jsonFile = (path: string, value: unknown): ZippedFile =>
  wholeFile(path, `${JSON.stringify(value, null, 2)}\n`);

/** A path inside of the archive, whatever the name was. */
export function cleanPath(name: string): string {
  return name
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
}

/** Gives a path as it is the first time, and with a rank before its ending when it is taken. */
export function makeUnique(): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    for (let rank = 1; ; rank += 1) {
      const name = rank === 1 ? path : path.replace(/(\.[^./]*)?$/, `-${rank}$1`);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}
