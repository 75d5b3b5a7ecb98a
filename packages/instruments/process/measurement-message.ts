import type { MeasureInput } from '../measure-hand-in.ts';

/** What crosses to the measurement process: the input without its functions. */
export type MeasurementTask = Pick<
  MeasureInput,
  'pieces' | 'caseFolder' | 'scope' | 'confirmedMatches' | 'instruments' | 'threads' | 'memoryMb'
>;

export type MeasurementMessage =
  /** Sent first: what each reading would be if its calculation were stopped, in catalogue order. */
  | { readonly kind: 'pending'; readonly bodies: readonly string[] }
  | { readonly kind: 'progress'; readonly share: number; readonly step: string }
  | { readonly kind: 'reading'; readonly body: string; readonly durationMs: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: string };
