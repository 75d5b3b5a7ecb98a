import type { RandomStream } from '@etalon/numeric';
import type { CellValue } from '../case-package.ts';

/** What an item is heard or seen as, and the numbers made from it, one place by column of `vecteurs.parquet`. */
export interface Rendering {
  readonly bytes: Uint8Array;
  readonly vector: readonly number[];
}

/** One real record to learn from. */
export interface LearningItem {
  readonly label: string;
  /** Columns of the target by name, without the key, the part, the label, the channel and the late column. */
  readonly cells: Readonly<Record<string, CellValue>>;
  /** An image or a sound, made when it is written; null for a table or a text. */
  readonly media: { readonly extension: 'png' | 'wav'; readonly render: () => Rendering } | null;
}

/** Items of one source, and the two changes that a case makes to them. */
export interface ItemSource {
  readonly items: readonly LearningItem[];
  /** The item as the shifted channel brings it: same label, other distribution. */
  readonly shift: (item: LearningItem, stream: RandomStream) => LearningItem;
  /** Almost the same item: what a second copy of a file or a second typing gives. */
  readonly alter: (item: LearningItem, stream: RandomStream) => LearningItem;
  /** What the shift does, in words, for the hidden truth. */
  readonly shifted: string;
}

export type ItemReader = (folder: string) => Promise<ItemSource>;
