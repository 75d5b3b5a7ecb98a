import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { JournalRow, SignedCheckpoint } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';

/** Where a journal is read from: rows in stored order, page by page, and the checkpoints kept beside it. */
export interface JournalSource {
  readonly readPages: () => AsyncIterable<readonly JournalRow[]>;
  readonly readCheckpoints: () => Promise<readonly SignedCheckpoint[]>;
  readonly close: () => Promise<void>;
}

const PAGE = 1000;

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object(value) : null;
  } catch {
    return null;
  }
}

function parseRow(text: string): JournalRow | null {
  const { seq, body, prev, hash } = parseObject(text) ?? {};
  if (typeof seq !== 'number' || typeof body !== 'string') return null;
  return typeof prev === 'string' && typeof hash === 'string' ? { seq, body, prev, hash } : null;
}

function parseCheckpoint(text: string): SignedCheckpoint | null {
  const found = parseObject(text);
  const { size, root, head, at } = Object(found?.checkpoint);
  const { verificationMethod, value } = Object(found?.signature);
  const texts: readonly unknown[] = [root, head, at, verificationMethod, value];
  if (typeof size !== 'number' || !texts.every((each) => typeof each === 'string')) return null;
  return { checkpoint: { size, root, head, at }, signature: { verificationMethod, value } };
}

async function* readRows(file: string): AsyncGenerator<readonly JournalRow[]> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  let [page, line]: [JournalRow[], number] = [[], 0];
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const row = parseRow(text);
    if (row === null) throw new EtalonError('journal.line-malformed', { info: { file, line } });
    page.push(row);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}

function readCheckpointLines(file: string): readonly SignedCheckpoint[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, i) => {
      if (text.trim() === '') return [];
      const checkpoint = parseCheckpoint(text);
      if (checkpoint === null)
        throw new EtalonError('journal.line-malformed', { info: { file, line: i + 1 } });
      return [checkpoint];
    });
}

/** A journal exported as JSON lines, with its checkpoints in another such file if there is one. */
export function openJournalFile(file: string, checkpointFile: string | null): JournalSource {
  return {
    readPages: () => readRows(file),
    readCheckpoints: async () => (checkpointFile === null ? [] : readCheckpointLines(checkpointFile)),
    close: async () => undefined,
  };
}
