import type { CanonicalValue } from '../journal/canonical-json.ts';
import {
  type Ed25519PublicJwk,
  type InstanceSignature,
  type InstanceSigner,
  signCanonical,
  verifyCanonical,
} from '../journal/instance-signature.ts';

/** What an authenticated person did, for instance pronounce a block decision. */
export interface Act {
  /** `area.what`, for instance `block.pronounced`. */
  readonly kind: string;
  readonly payload: { readonly [key: string]: CanonicalValue };
  /** Opaque id of the person who acted. */
  readonly signer: string;
  /** How that person was authenticated. */
  readonly method: string;
  /** Server time, ISO 8601. */
  readonly at: string;
}

export interface SignedAct {
  readonly act: Act;
  readonly signature: InstanceSignature;
}

/**
 * Records an act and countersigns its RFC 8785 form with the instance's key: a simple electronic signature, with the same
 * worth and the same limits as the receipt of a hand-in (`buildReceipt`).
 */
export function buildSignedAct(act: Act, instance: InstanceSigner): SignedAct {
  const { kind, payload, signer, method, at } = act;
  const kept = { kind, payload, signer, method, at };
  return { act: kept, signature: signCanonical(kept, instance) };
}

/** Whether the act is what the instance countersigned with this key. */
export function verifySignedAct(signed: SignedAct, publicKey: Ed25519PublicJwk): boolean {
  return verifyCanonical({ ...signed.act }, signed.signature, publicKey);
}
