import { EtalonError } from '@etalon/error';
import { hashSha256 } from './sha256.ts';

/**
 * Commitment to personal data, lower-case hex SHA-256(salt length ‖ salt ‖ text): the journal keeps the commitment, another table
 * keeps the salt, and erasing the salt makes the text unguessable. The salt is at least 16 random bytes, one per datum;
 * throws `journal.empty-salt` for a shorter one.
 */
export function commitPersonalData(salt: Uint8Array, text: string): string {
  if (salt.length < 16) throw new EtalonError('journal.empty-salt', { info: { bytes: salt.length } });
  return hashSha256(Uint8Array.of(salt.length & 255), salt, text);
}
