import { expect, test } from 'vitest';
import { buildBlockCredential } from './block-credential.ts';
import { buildDidDocument } from './did-document.ts';
import { issueSample, issueSampleList, SAMPLE_NOW } from './fixtures/issue-sample.ts';
import { SAMPLE_BLOCK } from './fixtures/sample-block.ts';
import { createIssuerKey } from './issuer-key.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';
import { exportProofBundle, readProofBundle } from './proof-bundle.ts';
import { setStatus } from './set-status.ts';
import { signCredential } from './sign-credential.ts';
import { buildStatusList } from './status-list.ts';
import { verifyCredential } from './verify-credential.ts';

const SAMPLE = await issueSample();
const { credential, didDocument, statusList, key } = SAMPLE;
const DOCUMENTS = { didDocument, statusList };
const OTHER = await createIssuerKey({
  host: 'autre.example',
  name: 'key-1',
  seed: new Uint8Array(32).fill(9),
});

/** The document with the value at a path of keys replaced. */
function change(document: JsonObject, [step = '', ...rest]: readonly string[], value: JsonValue): JsonObject {
  if (rest.length === 0) return { ...document, [step]: value };
  const child = document[step] ?? {};
  if (!isJsonList(child))
    return isJsonObject(child) ? { ...document, [step]: change(child, rest, value) } : document;
  const [at, ...deeper] = rest;
  const list = child.map((each, i) =>
    String(i) === at && isJsonObject(each) ? change(each, deeper, value) : each,
  );
  return { ...document, [step]: list };
}

test('an untouched credential is valid, every check passed', async () => {
  const verdict = await verifyCredential(credential, DOCUMENTS, SAMPLE_NOW);
  expect(verdict).toEqual({
    state: 'valid',
    checks: { structure: 'passed', issuer: 'passed', proof: 'passed', dates: 'passed', status: 'passed' },
    reasons: [],
    issuer: 'did:web:etalon.example',
    key: key.publicKeyMultibase,
    statusAt: SAMPLE_BLOCK.issuedAt,
  });
});

test.each([
  { path: ['name'], value: 'Bloc 3', code: 'proof.invalid' },
  { path: ['awardedDate'], value: '2026-11-19T16:00:00Z', code: 'proof.invalid' },
  { path: ['credentialSubject', 'result', '1', 'status'], value: 'Completed', code: 'proof.invalid' },
  { path: ['credentialSubject', 'achievement', 'name'], value: 'x', code: 'proof.invalid' },
  { path: ['credentialSubject', 'identifier', '0', 'salt'], value: 'x', code: 'proof.invalid' },
  { path: ['evidence', '0', 'narrative'], value: 'x', code: 'proof.invalid' },
  { path: ['credentialStatus', 'statusListIndex'], value: '42', code: 'proof.invalid' },
  { path: ['proof', 'created'], value: '2026-11-22T10:00:00Z', code: 'proof.invalid' },
  { path: ['proof', 'proofValue'], value: `z${'1'.repeat(87)}`, code: 'proof.invalid' },
  { path: ['mention'], value: 'avec les félicitations', code: 'proof.unknown-term' },
  { path: ['validUntil'], value: null, code: 'structure.value' },
  { path: ['credentialSubject', 'achievement', 'creditsAvailable'], value: 5, code: 'structure.value' },
  { path: ['credentialSubject', '@id'], value: 'urn:x:y', code: 'structure.keyword' },
  { path: ['credentialSubject', '@context'], value: {}, code: 'structure.keyword' },
  { path: ['@context'], value: ['https://www.w3.org/ns/credentials/v2'], code: 'structure.contexts' },
  { path: ['proof', 'cryptosuite'], value: 'eddsa-jcs-2022', code: 'structure.proof' },
  { path: ['proof', 'verificationMethod'], value: OTHER.id, code: 'structure.proof' },
  { path: ['issuer', 'id'], value: 'did:web:autre.example', code: 'issuer.document-mismatch' },
  { path: ['termsOfUse'], value: [{ type: 'X' }], code: 'structure.not-checkable' },
  { path: ['validFrom'], value: '2026-02-31', code: 'structure.date' },
])('a credential whose $path became $value is refused: $code', async ({ path, value, code }) => {
  const verdict = await verifyCredential(change(credential, path, value), DOCUMENTS, SAMPLE_NOW);
  expect(verdict.state).toBe('refused');
  expect(verdict.reasons.map((reason) => reason.code)).toContain(code);
});

test.each([null, 'text', 12, [], {}, { '@context': 3 }, { type: 'VerifiableCredential', proof: [null] }])(
  '%j is refused without throwing',
  async (value) => {
    expect((await verifyCredential(value, DOCUMENTS, SAMPLE_NOW)).state).toBe('refused');
  },
);

test('a revoked credential is genuine and revoked, though the proof library calls its status verified', async () => {
  const list = await issueSampleList(key, [41]);
  const verdict = await verifyCredential(credential, { didDocument, statusList: list }, SAMPLE_NOW);
  expect(verdict.state).toBe('revoked');
  expect(verdict.reasons).toEqual([{ check: 'status', code: 'status.revoked', place: '/credentialStatus' }]);
  expect(verdict.checks.proof).toBe('passed');
});

test('revoking one index touches no other, and can be undone', async () => {
  const issuedAt = '2026-11-24T08:00:00Z';
  const revoked = await setStatus(statusList, { index: 41, revoked: true, issuedAt });
  const signed = await signCredential(revoked, { key, at: issuedAt });
  expect((await verifyCredential(credential, { didDocument, statusList: signed }, SAMPLE_NOW)).state).toBe(
    'revoked',
  );
  const back = await setStatus(signed, { index: 41, revoked: false, issuedAt });
  expect(back.credentialSubject).toEqual(statusList.credentialSubject);
});

test('a status list that was altered, is of another issuer or is another list is refused', async () => {
  const { status, issuedAt } = SAMPLE_BLOCK;
  const unsigned = await buildStatusList({
    id: status.list,
    issuerDid: OTHER.controller,
    issuedAt,
    revoked: [],
  });
  const foreign = await signCredential(unsigned, { key: OTHER, at: issuedAt });
  const blank = await buildStatusList({ id: status.list, issuerDid: key.controller, issuedAt, revoked: [] });
  const cases = [
    {
      list: change(statusList, ['credentialSubject'], blank.credentialSubject ?? null),
      code: 'status.list-proof',
    },
    { list: foreign, code: 'status.list-mismatch' },
    { list: change(statusList, ['id'], 'https://etalon.example/status/2'), code: 'status.list-mismatch' },
    { list: {}, code: 'status.list-structure' },
    { list: credential, code: 'status.list-mismatch' },
  ];
  for (const { list, code } of cases) {
    const verdict = await verifyCredential(credential, { didDocument, statusList: list }, SAMPLE_NOW);
    expect(verdict.state).toBe('refused');
    expect(verdict.reasons.map((reason) => reason.code)).toEqual([code]);
  }
});

test('without did.json or status list nothing is affirmed', async () => {
  const noList = await verifyCredential(credential, { didDocument, statusList: null }, SAMPLE_NOW);
  expect(noList).toMatchObject({ state: 'undetermined', checks: { proof: 'passed', status: 'not-checked' } });
  const noDid = await verifyCredential(credential, { didDocument: null, statusList }, SAMPLE_NOW);
  expect(noDid).toMatchObject({ state: 'undetermined', checks: { proof: 'not-checked' } });
});

test('a key that did.json no longer lists for assertions proves nothing', async () => {
  const withdrawn = { ...didDocument, assertionMethod: [] };
  const verdict = await verifyCredential(credential, { didDocument: withdrawn, statusList }, SAMPLE_NOW);
  expect(verdict.reasons.map(({ code }) => code)).toContain('issuer.key-not-listed');
  expect(verdict.state).toBe('refused');
});

test('a credential signed by a retired key stays valid beside the new key', async () => {
  const next = await createIssuerKey({ host: 'etalon.example', name: 'key-2027-1' });
  const rotated = buildDidDocument({ host: 'etalon.example', keys: [key, next] });
  const verdict = await verifyCredential(credential, { didDocument: rotated, statusList }, SAMPLE_NOW);
  expect(verdict.state).toBe('valid');
});

test('another key under the same name is refused', async () => {
  const imposter = await createIssuerKey({ host: 'etalon.example', name: 'key-2026-1' });
  const forged = buildDidDocument({ host: 'etalon.example', keys: [imposter] });
  const verdict = await verifyCredential(credential, { didDocument: forged, statusList }, SAMPLE_NOW);
  expect(verdict.reasons.map(({ code }) => code)).toEqual(['proof.invalid', 'status.list-proof']);
});

test('a credential is refused before its first day and after its last', async () => {
  const early = await verifyCredential(credential, DOCUMENTS, new Date('2026-11-22T10:00:00Z'));
  expect(early).toMatchObject({ state: 'refused', reasons: [{ code: 'dates.not-yet-valid' }] });
  const unsigned = { ...(await buildBlockCredential(SAMPLE_BLOCK)), validUntil: '2026-11-24T00:00:00Z' };
  const expiring = await signCredential(unsigned, { key, at: SAMPLE_BLOCK.issuedAt });
  const late = await verifyCredential(expiring, DOCUMENTS, SAMPLE_NOW);
  expect(late).toMatchObject({ state: 'refused', reasons: [{ code: 'dates.expired' }] });
});

test('what would not pass its own verification is not signed', async () => {
  const unsigned = { ...(await buildBlockCredential(SAMPLE_BLOCK)), credits: 5 };
  await expect(signCredential(unsigned, { key, at: SAMPLE_BLOCK.issuedAt })).rejects.toThrow(
    'credential.not-strict',
  );
});

test('a bundle comes back from its file whole', () => {
  const bundle = { credential, didDocument, statusList };
  expect(readProofBundle(JSON.parse(exportProofBundle(bundle)))).toEqual(bundle);
  expect(readProofBundle(credential)).toBeNull();
});

test('a version whose name has spaces and accents makes sound addresses', async () => {
  const certification = { ...SAMPLE_BLOCK.certification, version: 'rentrée 2026 / 1' };
  const unsigned = await buildBlockCredential({ ...SAMPLE_BLOCK, certification });
  const signed = await signCredential(unsigned, { key, at: SAMPLE_BLOCK.issuedAt });
  expect((await verifyCredential(signed, DOCUMENTS, SAMPLE_NOW)).state).toBe('valid');
});
