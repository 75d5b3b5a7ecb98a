import type { IssuedCredential } from '@etalon/usecases';
import type { ShownCertificate } from './certificate-line.tsx';

/** What a candidate is told of a certificate: never who issued or revoked it. */
export function showCertificate(issued: IssuedCredential | null | undefined): ShownCertificate | null {
  if (issued === null || issued === undefined) return null;
  const { id, issuedAt, revocation } = issued;
  if (revocation === null) return { id, issuedAt, revocation };
  const { reason, revokedAt } = revocation;
  return { id, issuedAt, revocation: { reason, revokedAt } };
}
