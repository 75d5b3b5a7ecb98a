/** A line of the manifest of a zone of images, sounds or texts. */
export interface ManifestLine {
  readonly path: string;
  readonly sha256: string | null;
  readonly mime: string | null;
  readonly bytes: number | null;
  /** Value of the structured key that the file belongs to. */
  readonly link: string | null;
}

/** A file as found in the folder. */
export interface FoundFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Read in the bytes; null when they tell nothing. */
  readonly mime: string | null;
}

export type ManifestFault =
  | 'missing'
  | 'outside'
  | 'hash-differs'
  | 'size-differs'
  | 'mime-differs'
  | 'empty'
  | 'repeated'
  | 'unlinked'
  | 'link-unknown'
  | 'not-in-manifest';

export interface ManifestCheck {
  readonly files: number;
  readonly lines: number;
  readonly bytes: number;
  readonly linked: number;
  readonly faults: readonly {
    readonly path: string;
    readonly fault: ManifestFault;
    readonly declared: string | number | null;
    readonly found: string | number | null;
  }[];
}
