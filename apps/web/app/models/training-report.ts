import type { DeepProgress, DeepWish } from '@etalon/deep';
import type { ErrorInfo } from '@etalon/error';

/** What a page asks of the worker that learns. */
export type TrainingOrder =
  | {
      readonly kind: 'learn';
      /** The file of `models.tensors`. */
      readonly rows: ArrayBuffer;
      readonly wish: DeepWish;
      readonly checkpoint: Uint8Array | null;
    }
  | { readonly kind: 'stop' };

/** What it answers: an epoch after the other, then its checkpoint. */
export type TrainingReport =
  | { readonly kind: 'progress'; readonly progress: DeepProgress; readonly share: number }
  | {
      readonly kind: 'ended';
      readonly done: boolean;
      readonly checkpoint: Uint8Array<ArrayBuffer>;
      readonly weights: Float32Array<ArrayBuffer>;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly info: ErrorInfo };
