import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest moment a ZIP entry can bear: archives carry no clock. */
const NO_TIME = '1980-01-01T00:00:00';

/** A ZIP whose bytes depend on its entries alone, in the order of their names unless `first` comes before. */
export function writeArchive(
  entries: Readonly<Record<string, Uint8Array>>,
  first: readonly string[] = [],
): Uint8Array {
  const names = [
    ...first.filter((name) => entries[name] !== undefined),
    ...Object.keys(entries)
      .filter((name) => !first.includes(name))
      .toSorted(),
  ];
  const files: Zippable = {};
  for (const name of names) {
    const bytes = entries[name];
    if (bytes !== undefined) files[name] = [bytes, { mtime: NO_TIME, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(files, { level: 6 });
}

/** An office file with the given instant as its only date, written again so that the same content gives the same bytes. */
export function fixOfficeFile(bytes: Uint8Array, at: string): Uint8Array {
  const entries = unzipSync(bytes);
  const core = entries['docProps/core.xml'];
  if (core !== undefined) {
    const text = new TextDecoder().decode(core);
    const instant = at.replace(/\.\d+Z$/, 'Z');
    entries['docProps/core.xml'] = new TextEncoder().encode(
      text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`),
    );
  }
  renameLinks(entries);
  return writeArchive(entries, ['[Content_Types].xml']);
}

/** Links of a Word file are named at random by the library: here by their rank in the text. */
function renameLinks(entries: Record<string, Uint8Array>): void {
  const ranks = new Map<string, string>();
  for (const name of ['word/document.xml', 'word/_rels/document.xml.rels']) {
    const bytes = entries[name];
    if (bytes === undefined) continue;
    const text = new TextDecoder().decode(bytes).replace(/"(rId[\w-]{12,})"/g, (_whole, id: string) => {
      const rank = ranks.get(id) ?? `rIdLink${ranks.size + 1}`;
      ranks.set(id, rank);
      return `"${rank}"`;
    });
    entries[name] = new TextEncoder().encode(text);
  }
}
