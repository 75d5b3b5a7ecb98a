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
  await workplace.records.transaction(async (records) => {
    const credential = await records.awards.findCredential(input.credentialId);
    if (credential === null) throw new EtalonError('award.credential-not-found');
    await records.awards.holdStatusList(credential.statusListId);
    if (credential.revocation !== null) throw new EtalonError('award.already-revoked');
    const revokedAt = workplace.now();
    const { revoked } = await records.awards.listStatusIndices(credential.statusListId);
    const body = await workplace.press.issueStatusList({
      id: credential.statusListId,
      revoked: [...revoked, credential.statusIndex].toSorted((left, right) => left - right),
      issuedAt: revokedAt,
    });
    await records.awards.addRevocation(credential.id, { reason, revokedBy: actor.userId, revokedAt });
    await records.awards.saveStatusList({ id: credential.statusListId, body, updatedAt: revokedAt });
    await recordEvent(workplace, records, actor, {
      kind: 'credential.revoked',
      subjects: [credential.id, credential.decisionId],
      facts: { statusIndex: credential.statusIndex, statusList: hashSha256(body) },
    });
  });
}
