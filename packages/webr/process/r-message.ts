import type { EncodedCall } from '../encode-call.ts';

export type RRequest = EncodedCall;

export type RAnswer =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'progress'; readonly share: number }
  /** JSON written by R. */
  | { readonly kind: 'answer'; readonly json: string }
  | { readonly kind: 'failed'; readonly message: string };
