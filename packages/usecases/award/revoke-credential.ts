import { hashSha256 } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** Revokes a certificate with a reason and signs the status list again; the certificate itself stays readable. */
export async function revokeCredential(
  workplace: Workplace,
  actor: Actor,
  input: { readonly credentialId: string; readonly reason: string },
): Promise<void> {
  authorise(actor, 'credential.revoke');
  const reason = input.reason.trim();
  if (reason === '') throw new EtalonError('award.revocation-needs-reason');
  const { records } = workplace;
  const credential = await records.awards.findCredential(input.credentialId);
  if (credential === null) throw new EtalonError('award.credential-not-found');
  if (credential.revocation !== null) throw new EtalonError('award.already-revoked');
  const revokedAt = workplace.now();
  const indices = await records.awards.listStatusIndices(credential.statusListId);
  const revoked = [...indices.revoked, credential.statusIndex].toSorted((left, right) => left - right);
  const body = await workplace.press.issueStatusList({
    id: credential.statusListId,
    revoked,
    issuedAt: revokedAt,
  });
  await records.transaction(async (tx) => {
    await tx.awards.addRevocation(credential.id, { reason, revokedBy: actor.userId, revokedAt });
    await tx.awards.saveStatusList({ id: credential.statusListId, body, updatedAt: revokedAt });
    await recordEvent(workplace, tx, actor, {
      kind: 'credential.revoked',
      subjects: [credential.id, credential.decisionId],
      facts: { statusIndex: credential.statusIndex, statusList: hashSha256(body) },
    });
  });
}
