import { createPublicKey, verify } from 'node:crypto';
import { type CanonicalValue, writeCanonicalJson } from './canonical-json.ts';

/** An Ed25519 signature of the instance over RFC 8785 bytes. */
export interface InstanceSignature {
  /** The key, as listed in the instance's did.json. */
  readonly verificationMethod: string;
  /** 64 bytes in base64url. */
  readonly value: string;
}

/** The instance's hand: the caller holds the secret key, core never does. */
export interface InstanceSigner {
  readonly verificationMethod: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** An Ed25519 public key as a JSON Web Key (RFC 8037). */
export interface Ed25519PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

/** Signature of the instance over the canonical form of a value. */
export function signCanonical(value: CanonicalValue, signer: InstanceSigner): InstanceSignature {
  const bytes = signer.sign(Buffer.from(writeCanonicalJson(value)));
  return {
    verificationMethod: signer.verificationMethod,
    value: Buffer.from(bytes).toString('base64url'),
  };
}

/** Whether the signature is that of this key over the canonical form of the value; false for a malformed key or signature. */
export function verifyCanonical(
  value: CanonicalValue,
  signature: InstanceSignature,
  publicKey: Ed25519PublicJwk,
): boolean {
  try {
    const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(
      null,
      Buffer.from(writeCanonicalJson(value)),
      key,
      Buffer.from(signature.value, 'base64url'),
    );
  } catch {
    return false;
  }
}
