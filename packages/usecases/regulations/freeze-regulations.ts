import { hashPlain } from '@etalon/core/journal';
import { type Regulations, writeRegulations } from '@etalon/core/regulations';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { RegulationsVersion } from '../ports/regulations-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';

/** SHA-256 of the regulations as canonical JSON: what a version is named by. */
export function hashRegulations(regulations: Regulations): string {
  return hashPlain(writeRegulations(regulations));
}

export type FrozenFrom = Pick<RegulationsVersion, 'draftId' | 'frameworkVersionId' | 'supersedes'>;

/** Writes a version and its line of the journal, inside of the caller's transaction. */
export async function freezeRegulations(
  workplace: Workplace,
  records: Records,
  actor: Actor,
  frozen: FrozenFrom & { readonly regulations: Regulations },
): Promise<RegulationsVersion> {
  const version: RegulationsVersion = {
    ...frozen,
    id: workplace.newId(),
    hash: hashRegulations(frozen.regulations),
    createdBy: actor.userId,
    createdAt: workplace.now(),
  };
  await records.regulations.addVersion(version);
  await recordEvent(workplace, records, actor, {
    kind: 'regulations.frozen',
    subjects: [version.id, ...(version.supersedes === null ? [] : [version.supersedes])],
    facts: { hash: version.hash, demonstration: version.regulations.demonstration },
  });
  return version;
}

/** Takes whole regulations in as a version, named by their content. */
export async function addRegulations(
  workplace: Workplace,
  actor: Actor,
  regulations: Regulations,
  frameworkVersionId: string | null = null,
): Promise<RegulationsVersion> {
  authorise(actor, 'regulations.write');
  return workplace.records.transaction((records) =>
    freezeRegulations(workplace, records, actor, {
      regulations,
      frameworkVersionId,
      draftId: null,
      supersedes: null,
    }),
  );
}
