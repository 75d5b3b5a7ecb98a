import {
  type BlockCredentialInput,
  buildBlockCredential,
  buildDidDocument,
  buildStatusList,
  createIssuerKey,
  signCredential,
  verifyCredential,
} from '@etalon/credential';
import { type BenchRow, makeRow, median } from './bench-row.ts';

export const name = 'credential';

const REPEATS = 20;
const CRITERIA = 12;
const ORIGIN = 'https://etalon.example';
const AT = '2026-11-23T10:00:00Z';

function describeBlock(did: string): BlockCredentialInput {
  const ids = Array.from({ length: CRITERIA }, (_, i) => `A1.2-${i + 1}`);
  const align = (id: string) => ({ id, text: `Énoncé du critère ${id}`, uri: `${ORIGIN}/case/${id}` });
  return {
    id: `${ORIGIN}/credentials/1`,
    origin: ORIGIN,
    issuer: { did, legalName: 'Certificateur', url: ORIGIN },
    certification: { title: 'Certification', version: '1', registration: null },
    block: {
      id: 'B2',
      rank: 2,
      title: 'Bloc',
      competences: ids.slice(0, 5).map(align),
      criteria: ids.map(align),
    },
    ruleNarrative: 'Toutes les compétences sont acquises.',
    requiredLevel: 2,
    results: ids.map((criterion) => ({ criterion, level: 2 })),
    recipient: { email: 'a@example.org', salt: '0123456789abcdef', clearName: null },
    handIns: [{ id: `${ORIGIN}/evidence/1`, root: '0'.repeat(64) }],
    minutes: { id: `${ORIGIN}/evidence/2`, sha256: '1'.repeat(64) },
    status: { list: `${ORIGIN}/status/1`, index: 41 },
    place: null,
    signatory: null,
    awardedAt: AT,
    issuedAt: AT,
  };
}

async function timeEach(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** A block of twelve criteria with four levels each: signing it, and verifying it with its signed status list. */
export async function run(): Promise<readonly BenchRow[]> {
  const key = await createIssuerKey({ host: 'etalon.example', name: 'key-1' });
  const input = describeBlock(key.controller);
  const sign = async () => signCredential(await buildBlockCredential(input), { key, at: AT });
  const list = await buildStatusList({
    id: input.status.list,
    issuerDid: key.controller,
    issuedAt: AT,
    revoked: [],
  });
  const statusList = await signCredential(list, { key, at: AT });
  const didDocument = buildDidDocument({ host: 'etalon.example', keys: [key] });
  const credential = await sign();
  const now = new Date(AT);
  const { state } = await verifyCredential(credential, { didDocument, statusList }, now);
  if (state !== 'valid') throw new Error(`the benchmarked credential is ${state}`);
  return [
    makeRow('block certificate, signing', await timeEach(sign), 'ms', null),
    makeRow(
      'block certificate, verifying with its status list',
      await timeEach(() => verifyCredential(credential, { didDocument, statusList }, now)),
      'ms',
      null,
    ),
  ];
}
