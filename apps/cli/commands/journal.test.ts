import { spawnSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type JournalRow, makeCheckpoint, sealJournalRow, signCheckpoint } from '@etalon/core/journal';
import { buildDidDocument, createIssuerKey, readPrivateJwk } from '@etalon/credential';
import { afterAll, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'etalon-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const AT = '2026-11-25T10:00:00Z';
const rows: JournalRow[] = [];
for (let i = 0; i < 2500; i++) {
  const event = { kind: 'test.happened', at: AT, actor: 'u1', subjects: [], facts: { i } };
  rows.push(sealJournalRow(rows.at(-1) ?? null, event));
}

function save(name: string, values: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return file;
}

const key = await createIssuerKey({ host: 'etalon.example', name: 'key-1' });
const privateKey = createPrivateKey({ key: { ...(await readPrivateJwk(key)) }, format: 'jwk' });
const signed = signCheckpoint(makeCheckpoint(rows.slice(0, 2000), AT), {
  verificationMethod: key.id,
  sign: (bytes) => sign(null, bytes, privateKey),
});
const WHOLE = save('whole.jsonl', rows);
const CHECKPOINTS = save('checkpoints.jsonl', [signed]);
const DID = save('did.json', [buildDidDocument({ host: 'etalon.example', keys: [key] })]);

function run(...args: readonly string[]): { readonly exit: number | null; readonly out: string } {
  const { status, stdout } = spawnSync(process.execPath, [MAIN, 'journal', 'verify', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  return { exit: status, out: stdout };
}

test('an untouched journal is intact, and its signed checkpoint holds', () => {
  const { exit, out } = run('--file', WHOLE, '--checkpoints', CHECKPOINTS, '--did', DID, '--json');
  expect(JSON.parse(out)).toMatchObject({
    intact: true,
    rows: 2500,
    head: rows.at(-1)?.hash,
    checkpoints: 1,
    signaturesVerified: true,
  });
  expect(exit).toBe(0);
});

test('the first row at fault is named, whatever the page it is in', () => {
  const altered = rows.map((row) =>
    row.seq === 1700 ? { ...row, body: row.body.replace('u1', 'u2') } : row,
  );
  const { exit, out } = run('--file', save('altered.jsonl', altered));
  expect(exit).toBe(1);
  expect(out).toContain('1700');
});

test('a journal cut before its checkpoint is refused', () => {
  const cut = save('cut.jsonl', rows.slice(0, 1500));
  expect(run('--file', cut, '--json').exit).toBe(0);
  const { exit, out } = run('--file', cut, '--checkpoints', CHECKPOINTS, '--json');
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ intact: false, fault: 'truncated', seq: 1501 });
});

test('a checkpoint that the instance did not sign is refused', () => {
  const forged = save('forged.jsonl', [{ ...signed, checkpoint: makeCheckpoint(rows.slice(0, 10), AT) }]);
  const { exit, out } = run('--file', WHOLE, '--checkpoints', forged, '--did', DID, '--json');
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ intact: true, unsigned: 10 });
});

test('no source, a missing file and a line that is no row are misuses', () => {
  process.env.ETALON_DATA = join(folder, 'no-database-here');
  expect(run().exit).toBe(2);
  expect(run('--file', join(folder, 'none.jsonl')).exit).toBe(2);
  expect(run('--file', save('wrong.jsonl', [rows[0], { seq: 'two' }])).exit).toBe(2);
});
