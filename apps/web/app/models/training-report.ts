import type { CardRecord, DeepProgress, DeepWish } from '@etalon/deep';
import type { ErrorInfo } from '@etalon/error';

/** What computes in a browser. */
export type BrowserPlace = 'processor' | 'card';

/** What a page asks of the worker that learns. */
export type TrainingOrder =
  | {
      readonly kind: 'learn';
      /** The file of `models.tensors`. */
      readonly rows: ArrayBuffer;
      readonly wish: DeepWish;
      readonly checkpoint: Uint8Array | null;
      readonly place: BrowserPlace;
    }
  | { readonly kind: 'stop' };

/** What it answers: how far the card is, an epoch after the other, then its checkpoint. */
export type TrainingReport =
  | { readonly kind: 'card'; readonly card: CardRecord }
  /** The card failed; the processor goes on from the last epoch. */
  | { readonly kind: 'card-left'; readonly code: string; readonly info: ErrorInfo }
  | { readonly kind: 'progress'; readonly progress: DeepProgress; readonly share: number }
  | {
      readonly kind: 'ended';
      readonly done: boolean;
      readonly checkpoint: Uint8Array<ArrayBuffer>;
      readonly weights: Float32Array<ArrayBuffer>;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly info: ErrorInfo };
