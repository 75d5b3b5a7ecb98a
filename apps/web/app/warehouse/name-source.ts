import type { WarehouseSource } from '@etalon/workshop/warehouse';

/** How a run names a source: its file, and its sheet when one was chosen. */
export function nameSource({ file, sheet }: Pick<WarehouseSource, 'file' | 'sheet'>): string {
  return sheet === null || sheet === undefined || sheet === '' ? file : `${file}#${sheet}`;
}

/** A name that SQL takes without quotes: lower case, no accent, underscores. */
export function plainName(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z_]/.test(plain) ? plain : `c_${plain}`;
}

/** The last part of a file's path. */
export function shortName(file: string): string {
  return file.split('/').at(-1) ?? file;
}

/** A table's name for each file, in order; files of one name are numbered from the second. */
export function nameTables(files: readonly string[]): readonly string[] {
  const bases = files.map((file) => `source_${plainName(shortName(file)).slice(0, 50)}`);
  return bases.map((base, at) => {
    const before = bases.slice(0, at).filter((other) => other === base).length;
    return before === 0 ? base : `${base}__${before + 1}`;
  });
}

/** Where a file that a run left is downloaded. */
export function outputPath(projectId: string, runId: string, name: string): string {
  return `/atelier/${projectId}/calculs/${runId}/sorties/${encodeURIComponent(name)}`;
}
