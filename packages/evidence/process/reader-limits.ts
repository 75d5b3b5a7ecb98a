/** What one reading may cost before its process is killed. */
export interface ReaderLimits {
  readonly timeoutMs: number;
  /** V8 heap, in MiB. */
  readonly heapMb: number;
  /** Resident memory of the whole process, in MiB; watched where `/proc` exists. */
  readonly residentMb: number;
}

const MIB = 1024 * 1024;
export const READER_LIMITS: ReaderLimits = { timeoutMs: 30_000, heapMb: 768, residentMb: 1024 };

/** Largest file a reader takes whole in memory, per form, in bytes; tables are streamed up to 2 GiB. */
export const MAX_BYTES = {
  json: 20 * MIB,
  jsonRows: 100 * MIB,
  archive: 200 * MIB,
  pdf: 200 * MIB,
  markdown: 5 * MIB,
  table: 2048 * MIB,
} as const;

/** Time for a file of this size: the base, and one second more per 20 MiB. */
export function limitsFor(bytes: number, base: ReaderLimits = READER_LIMITS): ReaderLimits {
  return { ...base, timeoutMs: base.timeoutMs + Math.ceil(bytes / (20 * MIB)) * 1000 };
}
