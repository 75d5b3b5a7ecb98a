import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { CLOSED_CONTEXTS } from './contexts.ts';
import { issueSample, issueSampleList } from './fixtures/issue-sample.ts';
import { SAMPLE_BLOCK } from './fixtures/sample-block.ts';
import { exportProofBundle, type ProofBundle } from './proof-bundle.ts';

/** Debian's python3-pyld and python3-cryptography share no code with the issuing library; skipped where they are missing. */
const PYTHON = '/usr/bin/python3';
const hasModules = spawnSync(PYTHON, ['-c', 'import pyld, cryptography']).status === 0;
const SCRIPT = fileURLToPath(new URL('../../references/verify_credential.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'etalon-python-'));
const contexts = join(folder, 'contexts.json');
writeFileSync(contexts, JSON.stringify(Object.fromEntries(CLOSED_CONTEXTS)));
afterAll(() => rmSync(folder, { recursive: true }));

const SAMPLE = await issueSample();
const { didDocument, statusList, credential, key } = SAMPLE;

function verifyInPython(bundle: ProofBundle): unknown {
  const { stdout, stderr, status } = spawnSync(PYTHON, [SCRIPT, contexts], {
    input: exportProofBundle(bundle),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const verdict: unknown = JSON.parse(stdout);
  return verdict;
}

test.skipIf(!hasModules)('PyLD and cryptography find the proofs of credential and list good', () => {
  expect(verifyInPython({ credential, didDocument, statusList })).toEqual({
    proof: true,
    listProof: true,
    revoked: false,
  });
});

test.skipIf(!hasModules)('they refuse a tampered credential and a tampered list', () => {
  const validFrom = '2026-11-23T10:00:01Z';
  expect(
    verifyInPython({
      credential: { ...credential, name: 'Bloc 3' },
      didDocument,
      statusList: { ...statusList, validFrom },
    }),
  ).toEqual({ proof: false, listProof: false, revoked: false });
});

test.skipIf(!hasModules)('they read the revocation bit in the same place', async () => {
  const revoked = await issueSampleList(key, [SAMPLE_BLOCK.status.index]);
  expect(verifyInPython({ credential, didDocument, statusList: revoked })).toEqual({
    proof: true,
    listProof: true,
    revoked: true,
  });
});
