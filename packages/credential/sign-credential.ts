import { EtalonError } from '@etalon/error';
import { checkStrictly } from './check-strictly.ts';
import { buildDidDocument } from './did-document.ts';
import { readDidWebHost } from './did-web.ts';
import { createDocumentLoader } from './document-loader.ts';
import type { IssuerKey } from './issuer-key.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';
import { cryptosuite, DataIntegrityProof, ed25519Multikey, issue } from './proof-libraries.ts';

export interface SigningInput {
  readonly key: IssuerKey;
  /** ISO 8601 instant of the proof. */
  readonly at: string;
}

/**
 * The credential, or status list, with a Data Integrity proof `eddsa-rdfc-2022` of the key. About 30 ms of one core for a full block:
 * run it in a job. Throws `credential.not-strict` when it would not pass its own verification.
 */
export async function signCredential(unsigned: JsonObject, { key, at }: SigningInput): Promise<JsonObject> {
  const faults = checkStrictly(unsigned, { signed: false });
  if (faults.length > 0)
    throw new EtalonError('credential.not-strict', {
      info: { faults: faults.map(({ code, place }) => `${code} ${place}`) },
    });
  const pair = await ed25519Multikey.from(key);
  const suite = new DataIntegrityProof({ cryptosuite, signer: pair.signer(), date: at });
  const host = readDidWebHost(key.controller);
  const didDocument = host === null ? null : buildDidDocument({ host, keys: [key] });
  const signed = await issue({
    credential: structuredClone(unsigned),
    suite,
    documentLoader: createDocumentLoader(didDocument),
  });
  if (!isJsonObject(signed)) throw new EtalonError('credential.not-strict');
  return signed;
}
