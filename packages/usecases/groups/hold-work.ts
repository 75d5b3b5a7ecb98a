import type { Records } from '../ports/records.ts';

/**
 * Keeps a hand-in, and those of the same group, from changing elsewhere until the transaction ends: what is sealed is what
 * was read. To be taken before anything is read of them.
 */
export async function holdWork(
  records: Records,
  work: { readonly candidacyId: string; readonly situation: string },
): Promise<void> {
  const { candidacyId, situation } = work;
  const group = await records.groups.findGroupOf(candidacyId, situation);
  await records.evidence.hold(group?.id ?? `${candidacyId} ${situation}`);
}
