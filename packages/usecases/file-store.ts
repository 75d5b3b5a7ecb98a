import type { Readable } from 'node:stream';

/** A file known by its content: lower-case hex SHA-256 and size in bytes. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** A kept file, with when it was last put: the same content put again counts. */
export interface KeptFile extends StoredFile {
  readonly putAt: string;
}

/** Bytes from `start` to `end`, both counted from 0 and both included; `end` left out means to the last byte. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

/**
 * The file port: files are named by their SHA-256, written once, never overwritten.
 * Errors are `EtalonError` with the codes of `FILE_STORE_ERRORS`.
 */
export interface FileStore {
  /** Keeps the stream and names it by its content; refuses past `maxBytes` and then leaves nothing behind. */
  put(content: AsyncIterable<Uint8Array>, limits: { readonly maxBytes: number }): Promise<StoredFile>;
  /** Streams a file or a range of it. */
  open(sha256: string, range?: ByteRange): Promise<Readable>;
  /** Size of a file, or null when it is not there. */
  stat(sha256: string): Promise<StoredFile | null>;
  exists(sha256: string): Promise<boolean>;
  /** A read-only path on this machine, for engines that open files by name; it stays valid until `erase`. */
  materialise(sha256: string): Promise<string>;
  /** Removes a file for a lawful erasure request, and says whether it was there; nothing else removes a file but `collect`. */
  erase(sha256: string): Promise<boolean>;
  /** Every file kept, in no order. */
  list(): AsyncIterable<KeptFile>;
  /**
   * Removes a file that nothing names any more, unless it was put at or after an instant: a hand-in that brings the same
   * content at that very moment keeps it. True when the file is gone.
   */
  collect(sha256: string, before: string): Promise<boolean>;
}

export const FILE_STORE_ERRORS = [
  'files.not-a-sha256',
  'files.not-found',
  'files.too-large',
  'files.bad-range',
  'files.no-room',
] as const;
