import type { ShownCaseFile } from './load-situation-page.ts';

export interface FileGroup {
  /** Folder without its last slash; empty for the files that stand in none. */
  readonly folder: string;
  readonly files: readonly ShownCaseFile[];
  readonly bytes: number;
  /** A long folder is folded, so that it does not push the rest of the page away. */
  readonly folded: boolean;
}

const FOLDED_FROM = 9;

/** Files by folder, in the order in which folders first appear, short folders first. */
export function groupFiles(files: readonly ShownCaseFile[]): readonly FileGroup[] {
  const groups = Map.groupBy(files, ({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  return [...groups]
    .map(([folder, rows]) => ({
      folder,
      files: rows,
      bytes: rows.reduce((sum, row) => sum + row.bytes, 0),
      folded: rows.length >= FOLDED_FROM,
    }))
    .toSorted((a, b) => Number(a.folded) - Number(b.folded));
}
