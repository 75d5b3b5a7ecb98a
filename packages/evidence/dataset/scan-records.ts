import { createReadStream } from 'node:fs';
import { refuse } from '../refuse.ts';

const CHUNK_BYTES = 1024 * 1024;
const MAX_RECORD_BYTES = 8 * CHUNK_BYTES;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** One record inside a buffer; `fieldEnds` are the offsets of the delimiters, then `end`. Valid during the call only. */
export interface RawRecord {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  readonly fieldEnds: readonly number[];
  /** 1-based line of the file on which the record starts. */
  readonly line: number;
}

/** Returns false to stop the scan. */
export type RecordSink = (record: RawRecord) => boolean;

interface ScanState {
  line: number;
  going: boolean;
}

/**
 * Streams the records of a text table (RFC 4180, one-byte delimiter) to the sink, and yields after each chunk of the
 * file, so that the caller can hand over what it gathered.
 */
export async function* scanFile(path: string, delimiter: string, sink: RecordSink): AsyncGenerator<void> {
  const state: ScanState = { line: 1, going: true };
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const chunk: Buffer = first ? withoutMark(piece) : piece;
    first = false;
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const done = scanBytes(bytes, delimiter.charCodeAt(0), false, state, sink);
    rest = bytes.subarray(done);
    if (rest.length > MAX_RECORD_BYTES) {
      refuse('E_SCHEMA', `ligne ${state.line}`, { reason: 'record-too-long', line: state.line });
    }
    yield;
    if (!state.going) return;
  }
  if (rest.length > 0) scanBytes(rest, delimiter.charCodeAt(0), true, state, sink);
  yield;
}

/** The same, for a sink that keeps what it needs. */
export async function scanWhole(path: string, delimiter: string, sink: RecordSink): Promise<void> {
  for await (const _ of scanFile(path, delimiter, sink));
}

/** Scans the whole records of a sample; the last one counts only when `complete`. */
export function scanSample(sample: Buffer, delimiter: string, complete: boolean, sink: RecordSink): void {
  scanBytes(withoutMark(sample), delimiter.charCodeAt(0), complete, { line: 1, going: true }, sink);
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Returns the offset after the last whole record. */
function scanBytes(
  bytes: Buffer,
  delimiter: number,
  last: boolean,
  state: ScanState,
  sink: RecordSink,
): number {
  let start = 0;
  let fieldStart = 0;
  let quoted = false;
  let lines = 0;
  let fieldEnds: number[] = [];
  const finish = (end: number): void => {
    fieldEnds.push(end);
    const blank = end === start;
    if (!blank) state.going = sink({ bytes, start, end, fieldEnds, line: state.line });
    state.line += lines + 1;
    lines = 0;
    fieldEnds = [];
  };
  for (let at = 0; at < bytes.length && state.going; at += 1) {
    const byte = bytes[at];
    if (quoted) {
      if (byte === LINE_FEED) lines += 1;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] === QUOTE) at += 1;
      else quoted = false;
    } else if (byte === delimiter) {
      fieldEnds.push(at);
      fieldStart = at + 1;
    } else if (byte === QUOTE && at === fieldStart) {
      quoted = true;
    } else if (byte === LINE_FEED) {
      finish(at > start && bytes[at - 1] === CARRIAGE_RETURN ? at - 1 : at);
      start = at + 1;
      fieldStart = start;
    }
  }
  if (last && state.going && start < bytes.length) {
    if (quoted) refuse('E_SCHEMA', `ligne ${state.line}`, { reason: 'open-quote', line: state.line });
    finish(bytes.length);
    return bytes.length;
  }
  return start;
}

/** The fields of a record as text; an empty field without quotes is null. */
export function decodeRecord(record: RawRecord, encoding: 'utf-8' | 'latin-1'): (string | null)[] {
  let from = record.start;
  return record.fieldEnds.map((end) => {
    const field = decodeField(record.bytes, from, end, encoding);
    from = end + 1;
    return field;
  });
}

function decodeField(bytes: Buffer, from: number, end: number, encoding: 'utf-8' | 'latin-1'): string | null {
  if (from >= end) return null;
  const text = encoding === 'utf-8' ? bytes.toString('utf8', from, end) : decodeWindows(bytes, from, end);
  if (bytes[from] !== QUOTE) return text;
  const close = text.lastIndexOf('"');
  if (close <= 0) return text;
  return `${text.slice(1, close).replaceAll('""', '"')}${text.slice(close + 1)}`;
}

const windows = new TextDecoder('windows-1252');

/** « latin-1 » as the web reads it: windows-1252, which also holds « € » and « œ ». */
function decodeWindows(bytes: Buffer, from: number, end: number): string {
  return windows.decode(bytes.subarray(from, end));
}
