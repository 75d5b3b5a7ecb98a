import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import type { JournalRow } from './journal-event.ts';
import { hashJournalRow, sealJournalRow } from './seal-journal-row.ts';
import { continueJournalCheck, endJournalCheck, startJournalCheck, verifyJournal } from './verify-journal.ts';

const AT = '2026-11-25T10:00:00Z';

function writeRows(count: number, mark = ''): readonly JournalRow[] {
  const rows: JournalRow[] = [];
  for (let i = 0; i < count; i++) {
    const event = { kind: 'test.happened', at: AT, actor: 'u1', subjects: ['c1'], facts: { i, mark } };
    rows.push(Object.freeze(sealJournalRow(rows.at(-1) ?? null, event)));
  }
  return rows;
}

const ROWS = writeRows(12);
const CHECKPOINT = makeCheckpoint(ROWS.slice(0, 10), AT);

function withRow(n: number, change: (row: JournalRow) => JournalRow): readonly JournalRow[] {
  return ROWS.map((row) => (row.seq === n ? change(row) : row));
}

function forge(row: JournalRow, body: string): JournalRow {
  return { ...row, body, hash: hashJournalRow(row.prev, body) };
}

test('an untouched journal is intact and gives its head and root', () => {
  const verdict = verifyJournal(ROWS, [CHECKPOINT]);
  expect(verdict).toEqual({
    intact: true,
    rows: 12,
    head: ROWS[11]?.hash,
    root: makeCheckpoint(ROWS, AT).root,
  });
});

test('the body of a row is the RFC 8785 form of its event', () => {
  expect(ROWS[0]?.body).toBe(
    '{"actor":"u1","at":"2026-11-25T10:00:00Z","facts":{"i":0,"mark":""},"kind":"test.happened","subjects":["c1"]}',
  );
});

test.each([
  {
    title: 'an altered body',
    rows: withRow(5, (row) => ({ ...row, body: row.body.replace('"u1"', '"u2"') })),
    fault: 'altered',
    seq: 5,
  },
  {
    title: 'an altered body whose hash was made again',
    rows: withRow(5, (row) => forge(row, row.body.replace('"u1"', '"u2"'))),
    fault: 'unlinked',
    seq: 6,
  },
  {
    title: 'the last row altered with its hash made again',
    rows: withRow(10, (row) => forge(row, row.body.replace('"u1"', '"u2"'))),
    fault: 'rewritten',
    seq: 10,
  },
  { title: 'a row taken out', rows: ROWS.filter((row) => row.seq !== 7), fault: 'missing', seq: 8 },
  { title: 'the first row taken out', rows: ROWS.slice(1), fault: 'missing', seq: 2 },
  {
    title: 'two rows exchanged',
    rows: [...ROWS.slice(0, 3), ...ROWS.slice(4, 5), ...ROWS.slice(3, 4), ...ROWS.slice(5)],
    fault: 'reordered',
    seq: 5,
  },
  {
    title: 'a row that comes twice',
    rows: [...ROWS.slice(0, 4), ...ROWS.slice(3)],
    fault: 'reordered',
    seq: 4,
  },
  {
    title: 'a row taken out and the others numbered again',
    rows: [...ROWS.slice(0, 6), ...ROWS.slice(7).map((row) => ({ ...row, seq: row.seq - 1 }))],
    fault: 'unlinked',
    seq: 7,
  },
  {
    title: 'a body that is not canonical',
    rows: [...ROWS.slice(0, 4), ...ROWS.slice(4, 5).map((row) => forge(row, `${row.body} `))],
    fault: 'not-canonical',
    seq: 5,
  },
  { title: 'rows cut off before the checkpoint', rows: ROWS.slice(0, 8), fault: 'truncated', seq: 9 },
  { title: 'the whole journal written again', rows: writeRows(12, 'forged'), fault: 'rewritten', seq: 10 },
  { title: 'an empty journal', rows: [], fault: 'truncated', seq: 1 },
])('$title is seen: $fault at row $seq', ({ rows, fault, seq }) => {
  expect(verifyJournal(rows, [CHECKPOINT])).toMatchObject({ intact: false, fault, seq });
});

test('without a checkpoint neither truncation nor a full rewrite is seen, as documented', () => {
  expect(verifyJournal(ROWS.slice(0, 8)).intact).toBe(true);
  expect(verifyJournal(writeRows(12, 'forged')).intact).toBe(true);
});

test('reading page by page gives the same verdict as reading at once', () => {
  let check = startJournalCheck();
  for (let at = 0; at < ROWS.length; at += 5)
    check = continueJournalCheck(check, ROWS.slice(at, at + 5), [CHECKPOINT]);
  expect(endJournalCheck(check, [CHECKPOINT])).toEqual(verifyJournal(ROWS, [CHECKPOINT]));
});

test('a checkpoint is refused when it or its signature changed', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const jwk = Object.freeze({ kty: 'OKP', crv: 'Ed25519', x } as const);
  const signed = signCheckpoint(CHECKPOINT, {
    verificationMethod: 'did:web:example.org#k1',
    sign: (bytes) => sign(null, bytes, privateKey),
  });
  expect(verifyCheckpoint(signed, jwk)).toBe(true);
  expect(verifyCheckpoint({ ...signed, checkpoint: { ...CHECKPOINT, size: 9 } }, jwk)).toBe(false);
  const value = Buffer.alloc(64).toString('base64url');
  expect(verifyCheckpoint({ ...signed, signature: { ...signed.signature, value } }, jwk)).toBe(false);
  expect(verifyCheckpoint(signed, { ...jwk, x: 'short' })).toBe(false);
});

test('a journal without rows has no checkpoint', () => {
  expect(() => makeCheckpoint([], AT)).toThrow('journal.empty');
});
