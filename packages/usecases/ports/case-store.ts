import type { CaseManifest, DefectOperator } from '@etalon/cases';

/** Built case packages, by folder name. Hidden files are read by instruments only, never served. */
export interface CaseStore {
  /** Absolute path of a package, for engines on this machine. */
  locate(folder: string): Promise<string>;
  /** Lays a built archive out as a package; the same one twice changes nothing. Throws `case.archive-altered`. */
  install(folder: string, archivePath: string): Promise<void>;
  /** A visible file of the package; throws `case.file-not-visible` for any other. */
  openVisible(
    folder: string,
    path: string,
  ): Promise<{ readonly bytes: number; readonly stream: AsyncIterable<Uint8Array> }>;
  readBrief(folder: string): Promise<string>;
  /** Planted defects by operator, the operators that planted something alone. */
  countPlanted(
    folder: string,
  ): Promise<readonly { readonly operator: DefectOperator; readonly count: number }[]>;
  readManifest(folder: string): Promise<CaseManifest>;
}
