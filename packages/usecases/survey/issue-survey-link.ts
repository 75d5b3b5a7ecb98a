import { hashSha256 } from '@etalon/core/journal';
import type { Workplace } from '../workplace.ts';

/** A new link of an invitation: its token is given to the letter that leaves and kept nowhere, only its SHA-256 is. */
export async function issueSurveyLink(
  { records, newId, now }: Pick<Workplace, 'records' | 'newId' | 'now'>,
  invitationId: string,
): Promise<string> {
  const token = `${newId()}${newId()}`.replaceAll('-', '');
  await records.surveys.addLink({
    id: newId(),
    invitationId,
    tokenSha256: hashSha256(token),
    madeAt: now(),
  });
  return token;
}
