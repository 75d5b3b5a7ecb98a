import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { EtalonError } from '@etalon/error';
import { type JsonRecord, readRecord } from '../read-json.ts';

const FILE = 'extrait.jsonl.gz';

/**
 * The real records kept beside a definition, one object a line; their SHA-256 is the one that `origine.json` pins. Throws
 * `cases.source-missing`, `cases.source-invalid`.
 */
export function readExtract(folder: string): readonly JsonRecord[] {
  for (const file of [FILE, 'origine.json'])
    if (!existsSync(join(folder, file))) throw new EtalonError('cases.source-missing', { info: { file } });
  const text = gunzipSync(readFileSync(join(folder, FILE))).toString('utf8');
  const origin = readRecord(
    JSON.parse(readFileSync(join(folder, 'origine.json'), 'utf8')),
    'origine.json',
    '/',
  );
  if (createHash('sha256').update(text).digest('hex') !== origin.sha256)
    throw new EtalonError('cases.source-invalid', { info: { file: FILE, place: '/', wanted: 'sha256' } });
  return text
    .trimEnd()
    .split('\n')
    .map((line, at) => readRecord(JSON.parse(line), FILE, `/${at}`));
}

/** Bytes written in base64 in a record. */
export function readBytes(record: JsonRecord): Uint8Array {
  return Uint8Array.from(Buffer.from(String(record.bytes), 'base64'));
}
