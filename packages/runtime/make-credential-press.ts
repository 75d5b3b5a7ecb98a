import { randomBytes, randomInt } from 'node:crypto';
import {
  buildBlockCredential,
  buildDidDocument,
  buildStatusList,
  drawStatusIndex,
  readPublicJwk,
  signCredential,
} from '@etalon/credential';
import type { CredentialPress, Instance } from '@etalon/usecases';
import { describeAward } from './describe-award.ts';
import type { IssuerKeys } from './issuer-keys.ts';

const SALT_BYTES = 16;

export interface PressParts {
  readonly instance: Instance;
  readonly host: string;
  readonly keys: IssuerKeys;
}

/** The press of an instance: block certificates and status lists signed with the key behind its did:web. */
export function makeCredentialPress({ instance, host, keys }: PressParts): CredentialPress {
  const key = keys.current;
  return {
    issueBlock: async (award) => {
      const unsigned = await buildBlockCredential(describeAward(instance, key.controller, award));
      return JSON.stringify(await signCredential(unsigned, { key, at: award.issuedAt }));
    },
    issueStatusList: async ({ id, revoked, issuedAt }) => {
      const list = await buildStatusList({
        id: `${instance.origin}/status/${id}`,
        issuerDid: key.controller,
        issuedAt,
        revoked,
      });
      return JSON.stringify(await signCredential(list, { key, at: issuedAt }));
    },
    readDidDocument: async () => JSON.stringify(buildDidDocument({ host, keys: keys.all })),
    readPublicKey: () => readPublicJwk(key),
    drawStatusIndex: (used) => drawStatusIndex(new Set(used), (bound) => randomInt(bound)),
    newSalt: () => randomBytes(SALT_BYTES).toString('base64url'),
  };
}
