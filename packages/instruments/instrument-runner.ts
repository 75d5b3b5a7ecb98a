import type { Workbench } from './bench/workbench.ts';
import type { Absence, ReadingDraft, ReadingFrame } from './build-reading.ts';

export interface InstrumentTask {
  readonly bench: Workbench;
  readonly frame: ReadingFrame;
  /** Share done, between 0 and 1. */
  readonly report: (share: number) => void;
}

/** What an instrument does on the workbench: a draft, or the reason why there is none. */
export type InstrumentRunner = (
  task: InstrumentTask,
) => ReadingDraft | Absence | Promise<ReadingDraft | Absence>;

/** The runners of a family, one for each of its entries. */
export type FamilyRunners<Id extends string> = Readonly<Record<Id, InstrumentRunner>>;
