import type { CompetencyBlock } from '@etalon/core/framework';
import type { Minutes, MinutesSignature } from '@etalon/core/minutes';

/** Minutes with the names that the document carries and the record does not. */
export interface PrintedMinutes {
  readonly minutes: Minutes;
  readonly sha256: string;
  readonly signatures: readonly MinutesSignature[];
  /** Name by user id for members, by candidacy id for candidates. */
  readonly names: ReadonlyMap<string, string>;
  readonly blocks: readonly CompetencyBlock[];
  /** Instant of the seal; null for a draft, which says that it is one. */
  readonly sealedAt: string | null;
}

/** Sets minutes as an official document: a PDF that is archivable (PDF/A-3a) and accessible (PDF/UA-1). */
export interface MinutesPress {
  print(printed: PrintedMinutes): Promise<Uint8Array>;
}
