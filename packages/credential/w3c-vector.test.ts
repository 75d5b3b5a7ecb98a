import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createDocumentLoader } from './document-loader.ts';
import { isJsonObject, type JsonObject, readText } from './json-value.ts';
import { cryptosuite, DataIntegrityProof, ed25519Multikey, issue } from './proof-libraries.ts';

interface Vector {
  readonly key: { readonly publicKeyMultibase: string; readonly secretKeyMultibase: string };
  readonly verificationMethod: string;
  readonly created: string;
  readonly exampleContext: { readonly url: string; readonly document: JsonObject };
  readonly credential: JsonObject;
  readonly proofValue: string;
}

const vector: Vector = JSON.parse(
  readFileSync(new URL('../../references/vc-di-eddsa-b1.json', import.meta.url), 'utf8'),
);

async function signVector(credential: JsonObject): Promise<string | null> {
  const { verificationMethod, key, created, exampleContext } = vector;
  const controller = verificationMethod.split('#')[0];
  const pair = await ed25519Multikey.from({ id: verificationMethod, controller, type: 'Multikey', ...key });
  const closed = createDocumentLoader(null);
  const signed = await issue({
    credential,
    suite: new DataIntegrityProof({ cryptosuite, signer: pair.signer(), date: created }),
    documentLoader: async (url) =>
      url === exampleContext.url
        ? { contextUrl: null, documentUrl: url, document: exampleContext.document }
        : closed(url),
  });
  return isJsonObject(signed) ? readText(signed.proof, 'proofValue') : null;
}

test('the published vector of vc-di-eddsa B.1 is signed byte for byte', async () => {
  expect(await signVector(structuredClone(vector.credential))).toBe(vector.proofValue);
});

test('one character more in the vector gives another signature', async () => {
  const other = { ...structuredClone(vector.credential), name: 'Alumni Credential.' };
  expect(await signVector(other)).not.toBe(vector.proofValue);
});
