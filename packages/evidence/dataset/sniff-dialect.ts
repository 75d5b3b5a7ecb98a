import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Dialect } from '../piece-content.ts';
import { decodeRecord, scanSample } from './scan-records.ts';

const SAMPLE_BYTES = 256 * 1024;
const DELIMITERS: readonly Dialect['delimiter'][] = [';', ',', '\t', '|'];

/** Reads how a text table is written; what the caller already knows wins over what is seen. */
export async function sniffDialect(path: string, known: Partial<Dialect> = {}): Promise<Dialect> {
  const { sample, complete } = await readSample(path);
  const delimiter = known.delimiter ?? sniffDelimiter(sample, complete);
  const encoding = known.encoding ?? ((await isUtf8File(path)) ? 'utf-8' : 'latin-1');
  const values: string[] = [];
  scanSample(sample, delimiter, complete, (record) => {
    for (const field of decodeRecord(record, encoding)) if (field !== null) values.push(field);
    return values.length < 50_000;
  });
  return {
    delimiter,
    encoding,
    decimal: known.decimal ?? sniffDecimal(values),
    dateOrder: known.dateOrder ?? sniffDateOrder(values),
  };
}

async function readSample(path: string): Promise<{ readonly sample: Buffer; readonly complete: boolean }> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return { sample: buffer.subarray(0, bytesRead), complete: bytesRead < SAMPLE_BYTES };
  } finally {
    await file.close();
  }
}

/** The delimiter whose field count, above one, is shared by most records; ties go to the wider table. */
function sniffDelimiter(sample: Buffer, complete: boolean): Dialect['delimiter'] {
  let best: { delimiter: Dialect['delimiter']; share: number; width: number } = {
    delimiter: ',',
    share: 0,
    width: 1,
  };
  for (const delimiter of DELIMITERS) {
    const { share, width } = commonWidth(sample, delimiter, complete);
    const better = share > best.share + 0.02 || (share > best.share - 0.02 && width > best.width);
    if (width > 1 && better) best = { delimiter, share, width };
  }
  return best.delimiter;
}

function commonWidth(sample: Buffer, delimiter: string, complete: boolean): { share: number; width: number } {
  const counts = new Map<number, number>();
  let records = 0;
  const count = ({ fieldEnds }: { readonly fieldEnds: readonly number[] }): boolean => {
    records += 1;
    counts.set(fieldEnds.length, (counts.get(fieldEnds.length) ?? 0) + 1);
    return true;
  };
  try {
    scanSample(sample, delimiter, complete, count);
  } catch {
    return { share: 0, width: 1 };
  }
  const [width, most] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [1, 0]);
  return { share: most / Math.max(records, 1), width };
}

async function isUtf8File(path: string): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes: Buffer = Buffer.concat([rest, chunk]);
    const whole = bytes.length - openSequence(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    rest = bytes.subarray(whole);
  }
  return isUtf8(rest);
}

/** How many bytes at the end begin a character that is not finished (0 to 3). */
function openSequence(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function sniffDecimal(values: readonly string[]): '.' | ',' {
  const commas = values.filter((value) => /^[+-]?\d+,\d+$/.test(value)).length;
  const points = values.filter((value) => /^[+-]?\d+\.\d+$/.test(value)).length;
  return commas > points ? ',' : '.';
}

/** Day first unless a value can only be month first; year first when no such date is seen. */
function sniffDateOrder(values: readonly string[]): Dialect['dateOrder'] {
  const dates = values.flatMap((value) => {
    const found = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/.exec(value);
    return found === null ? [] : [{ first: Number(found[1]), second: Number(found[2]) }];
  });
  if (dates.length === 0) return 'ymd';
  const dayFirst = dates.filter(({ first }) => first > 12).length;
  const monthFirst = dates.filter(({ second }) => second > 12).length;
  return monthFirst > dayFirst ? 'mdy' : 'dmy';
}
