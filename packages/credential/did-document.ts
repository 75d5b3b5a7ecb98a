import { EtalonError } from '@etalon/error';
import { DID_V1, MULTIKEY_V1 } from './contexts.ts';
import { buildDidWeb } from './did-web.ts';
import { type PublicIssuerKey, readPublicKey } from './issuer-key.ts';
import type { JsonObject } from './json-value.ts';

/**
 * The did.json of an instance (served at /.well-known/did.json) for every key it ever signed with, retired ones included: a key that
 * leaves the document takes with it every credential it signed. `assertionMethod` lists ids as plain strings, the only form
 * the 1EdTech resolver reads. Throws `credential.no-key`, `credential.duplicate-key`, `credential.bad-key`.
 */
export function buildDidDocument(input: {
  readonly host: string;
  readonly keys: readonly PublicIssuerKey[];
}): JsonObject {
  const did = buildDidWeb(input.host);
  const ids = input.keys.map((key) => key.id);
  if (ids.length === 0) throw new EtalonError('credential.no-key');
  if (new Set(ids).size !== ids.length) throw new EtalonError('credential.duplicate-key');
  const foreign = input.keys.find((key) => key.controller !== did || !key.id.startsWith(`${did}#`));
  if (foreign !== undefined) throw new EtalonError('credential.bad-key', { info: { id: foreign.id } });
  return {
    '@context': [DID_V1, MULTIKEY_V1],
    id: did,
    verificationMethod: input.keys.map((key) => ({ ...readPublicKey(key) })),
    assertionMethod: ids,
  };
}
