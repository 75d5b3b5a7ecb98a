import type { CompetencyBlock } from '@etalon/core/framework';
import type { Notice } from '@etalon/core/notification';

/** A notice with the name that the document carries and the record does not. */
export interface PrintedNotice {
  readonly notice: Notice;
  readonly sha256: string;
  readonly candidate: string;
  readonly blocks: readonly CompetencyBlock[];
}

/** Sets a notice as an official document (PDF/A-3a and PDF/UA-1), in the notice’s own language. */
export interface NoticePress {
  print(printed: PrintedNotice): Promise<Uint8Array>;
}
