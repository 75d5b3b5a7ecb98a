import type { FoundFile, ManifestCheck, ManifestFault, ManifestLine } from './manifest-check.ts';

/** A path of a manifest in its plain form, or null when it leaves its folder (`..`, absolute, drive, zero byte). */
export function cleanPath(path: string): string | null {
  const parts = path.replaceAll('\\', '/').split('/');
  if (path.includes('\0') || /^[A-Za-z]:/.test(path) || parts[0] === '') return null;
  const kept = parts.filter((part) => part !== '.' && part !== '');
  return kept.includes('..') || kept.length === 0 ? null : kept.join('/');
}

/** A manifest beside the files found: what is missing, differs, is empty, leaves the folder or is linked to no known key. */
export function checkManifest(input: {
  readonly lines: readonly ManifestLine[];
  readonly files: readonly FoundFile[];
  /** Values of the structured key; links are not looked up without it. */
  readonly keys?: ReadonlySet<string>;
}): ManifestCheck {
  const faults: ManifestCheck['faults'][number][] = [];
  const note = (
    path: string,
    fault: ManifestFault,
    [declared, found]: readonly [string | number | null, string | number | null] = [null, null],
  ): void => {
    faults.push({ path, fault, declared, found });
  };
  const files = new Map(input.files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  let linked = 0;
  for (const line of input.lines) {
    const path = cleanPath(line.path);
    if (path === null) {
      note(line.path, 'outside');
      continue;
    }
    if (seen.has(path)) note(path, 'repeated');
    seen.add(path);
    const file = files.get(path);
    if (file === undefined) note(path, 'missing');
    else compareFile(line, file, note);
    if (line.link === null) note(path, 'unlinked');
    else if (input.keys !== undefined && !input.keys.has(line.link))
      note(path, 'link-unknown', [line.link, null]);
    else linked += 1;
  }
  for (const file of input.files) {
    if (!seen.has(file.path)) note(file.path, 'not-in-manifest');
    if (file.bytes === 0) note(file.path, 'empty', [null, 0]);
  }
  return {
    files: input.files.length,
    lines: input.lines.length,
    bytes: input.files.reduce((sum, file) => sum + file.bytes, 0),
    linked,
    faults,
  };
}

function compareFile(
  line: ManifestLine,
  file: FoundFile,
  note: (
    path: string,
    fault: ManifestFault,
    values: readonly [string | number | null, string | number | null],
  ) => void,
): void {
  if (line.sha256 !== null && line.sha256.toLowerCase() !== file.sha256)
    note(file.path, 'hash-differs', [line.sha256, file.sha256]);
  if (line.bytes !== null && line.bytes !== file.bytes)
    note(file.path, 'size-differs', [line.bytes, file.bytes]);
  if (line.mime !== null && file.mime !== null && line.mime.toLowerCase() !== file.mime)
    note(file.path, 'mime-differs', [line.mime, file.mime]);
}
