/** A file of a folder of images, sounds or texts, as it is in the archive. */
export interface MediaFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Read in the bytes, `text/plain` for UTF-8 text; null when they tell nothing. */
  readonly mime: string | null;
}

/** A line of the folder's manifest, as written. */
export interface MediaLine {
  readonly path: string;
  readonly sha256: string | null;
  readonly mime: string | null;
  readonly bytes: number | null;
  readonly link: string | null;
}

export interface MediaFolder {
  readonly kind: 'media';
  readonly bytes: number;
  /** In the order of the archive, the manifest left out. */
  readonly files: readonly MediaFile[];
  /** `manifest.csv`, `manifest.json` or `manifest.jsonl` (or « manifeste ») at the root; null when there is none. */
  readonly manifest: { readonly name: string; readonly lines: readonly MediaLine[] } | null;
  readonly emptyFiles: readonly string[];
}
