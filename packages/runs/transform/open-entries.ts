import { readArchive } from '@etalon/evidence';

const baseOf = (path: string): string => path.split('/').at(-1) ?? path;
const tidy = (name: string): string => name.replaceAll('\\', '/').replace(/^\.\//, '');

/**
 * Gives the content of named entries: by their whole path, or by their name alone when one entry has it; null for what is not
 * there. Throws the codes of a hostile archive.
 */
export function openEntries(
  content: Buffer,
): (files: readonly string[]) => readonly (readonly [string, Buffer | null])[] {
  const { entries, inflate } = readArchive(content);
  const paths = entries.map(({ name }) => name).filter((name) => !name.endsWith('/'));
  const whole = new Set(paths);
  const byBase = new Map<string, string | null>();
  for (const path of paths) byBase.set(baseOf(path), byBase.has(baseOf(path)) ? null : path);
  const find = (file: string): string | null =>
    whole.has(tidy(file)) ? tidy(file) : (byBase.get(baseOf(tidy(file))) ?? null);
  return (files) => {
    const places = files.map((file) => [file, find(file)] as const);
    const asked = new Set(places.map(([, path]) => path));
    const found = inflate((name) => asked.has(name));
    return places.map(([file, path]) => [file, path === null ? null : (found.get(path) ?? null)]);
  };
}
