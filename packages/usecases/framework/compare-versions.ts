import { confirmReplacement, diffFrameworks, type FrameworkDiff } from '@etalon/core/framework';
import { type Actor, authorise } from '../authorisation.ts';
import type { FrameworkReplacement, FrameworkVersion } from '../ports/framework-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { readVersion } from './read-version.ts';

export interface VersionComparison {
  readonly previous: FrameworkVersion;
  readonly next: FrameworkVersion;
  readonly diff: FrameworkDiff;
  readonly replacements: readonly FrameworkReplacement[];
}

export interface VersionPair {
  readonly previousVersionId: string;
  readonly nextVersionId: string;
}

/** Two versions item by item, with the « remplacé par » proposals and what a person decided of them. */
export async function compareVersions(
  workplace: Workplace,
  actor: Actor,
  pair: VersionPair,
): Promise<VersionComparison> {
  authorise(actor, 'framework.draft.read');
  const previous = await readVersion(workplace.records, pair.previousVersionId);
  const next = await readVersion(workplace.records, pair.nextVersionId);
  const replacements = await workplace.records.frameworks.listReplacements(previous.id, next.id);
  return { previous, next, diff: diffFrameworks(previous.framework, next.framework), replacements };
}

/** Confirms or refuses one proposal; a later decision on the same item is added, and is the one in force. */
export async function decideReplacement(
  workplace: Workplace,
  actor: Actor,
  input: VersionPair & {
    readonly previousItem: string;
    readonly nextItem: string;
    readonly confirmed: boolean;
  },
): Promise<void> {
  authorise(actor, 'framework.draft.write');
  const { diff } = await compareVersions(workplace, actor, input);
  const at = workplace.now();
  confirmReplacement(diff, { previous: input.previousItem, next: input.nextItem, by: actor.userId, at });
  await workplace.records.transaction(async (records) => {
    const replacement = {
      ...input,
      id: workplace.newId(),
      decidedBy: actor.userId,
      decidedAt: at,
    };
    await records.frameworks.addReplacement(replacement);
    await recordEvent(workplace, records, actor, {
      kind: 'framework.replacement-decided',
      subjects: [input.previousVersionId, input.nextVersionId],
      facts: { previousItem: input.previousItem, nextItem: input.nextItem, confirmed: input.confirmed },
    });
  });
}
