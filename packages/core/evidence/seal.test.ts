import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildReceipt, computeHandInRoot, type SealedFile, verifyReceipt } from './seal.ts';
import { buildSignedAct, verifySignedAct } from './signed-act.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const { x = '' } = publicKey.export({ format: 'jwk' });
const KEY = Object.freeze({ kty: 'OKP', crv: 'Ed25519', x } as const);
const INSTANCE = Object.freeze({
  verificationMethod: 'did:web:example.org#k1',
  sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
});

function sealFile(slot: string, fileName: string, content: string): SealedFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return Object.freeze({ slot, fileName, bytes: Buffer.byteLength(content), sha256 });
}

const FILES = Object.freeze([
  sealFile('note', 'note.md', 'ce que nous avons fait'),
  sealFile('jeu', 'vols.csv', 'a;b\n1;2\n'),
  sealFile('jeu', 'avions.csv', 'a;b\n3;4\n'),
]);

const RECEIPT = buildReceipt(
  {
    files: FILES,
    candidacy: 'cand-1',
    situation: 'S-A1.2',
    sealedAt: '2026-11-25T10:00:00Z',
    signer: 'u1',
    method: 'password',
  },
  INSTANCE,
);

test('the receipt of untouched files is verified, whatever the order they come in', () => {
  expect(verifyReceipt(RECEIPT, FILES.toReversed(), KEY)).toEqual({ verified: true, faults: [] });
});

test('the root does not depend on the order of the files', () => {
  expect(computeHandInRoot(FILES.toReversed())).toBe(computeHandInRoot(FILES));
});

test.each([
  {
    title: 'a file that changed by one byte',
    files: [sealFile('note', 'note.md', 'ce que nous avons fai'), ...FILES.slice(1)],
    fault: { code: 'receipt.file-altered', slot: 'note', fileName: 'note.md' },
  },
  {
    title: 'a file that is gone',
    files: FILES.slice(1),
    fault: { code: 'receipt.file-missing', slot: 'note', fileName: 'note.md' },
  },
  {
    title: 'a file that was added',
    files: [...FILES, sealFile('note', 'more.md', 'x')],
    fault: { code: 'receipt.file-added', slot: 'note', fileName: 'more.md' },
  },
])('$title is refused and named', ({ files, fault }) => {
  expect(verifyReceipt(RECEIPT, files, KEY)).toEqual({ verified: false, faults: [fault] });
});

test('a receipt rewritten for other files is refused by its root', () => {
  const files = [sealFile('note', 'note.md', 'tout autre chose'), ...FILES.slice(1)];
  const verdict = verifyReceipt({ ...RECEIPT, files }, files, KEY);
  expect(verdict.faults).toEqual([{ code: 'receipt.root-mismatch' }]);
});

test('a receipt whose root was made again is refused by its signature', () => {
  const files = [sealFile('note', 'note.md', 'tout autre chose'), ...FILES.slice(1)];
  const statement = { ...RECEIPT.statement, root: computeHandInRoot(files) };
  const verdict = verifyReceipt({ ...RECEIPT, files, statement }, files, KEY);
  expect(verdict.faults).toEqual([{ code: 'receipt.signature-invalid' }]);
});

test('a receipt back-dated by a minute is refused', () => {
  const statement = { ...RECEIPT.statement, sealedAt: '2026-11-25T09:59:00Z' };
  expect(verifyReceipt({ ...RECEIPT, statement }, FILES, KEY).verified).toBe(false);
});

test('two files of one name in one slot, and a hash that is none, cannot be sealed', () => {
  expect(() => computeHandInRoot([...FILES, ...FILES.slice(0, 1)])).toThrow('evidence.duplicate-file');
  const bad = { slot: 'note', fileName: 'x', bytes: 1, sha256: 'ABC' };
  expect(() => computeHandInRoot([bad])).toThrow('evidence.bad-hash');
});

test('a pronouncement is verified as it was countersigned and refused once changed', () => {
  const act = {
    kind: 'block.pronounced',
    payload: { block: 'B2', result: 'acquired' },
    signer: 'u7',
    method: 'passkey',
    at: '2026-11-25T11:00:00Z',
  };
  const signed = buildSignedAct(act, INSTANCE);
  expect(verifySignedAct(signed, KEY)).toBe(true);
  const changed = { ...signed.act, payload: { block: 'B2', result: 'not-acquired' } };
  expect(verifySignedAct({ ...signed, act: changed }, KEY)).toBe(false);
});
