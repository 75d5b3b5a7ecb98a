import type { EvidenceSlot } from '@etalon/core/evidence';
import type { Actor } from '../authorisation.ts';
import type { Workplace } from '../workplace.ts';

/** A situation that the actor has to hand in, with what the workshop needs to know of it. */
export interface OwnSituation {
  readonly candidacyId: string;
  readonly situation: string;
  readonly title: string;
  readonly sessionLabel: string;
  /** Title of its case, or null when it has none. */
  readonly caseTitle: string | null;
  readonly slots: readonly EvidenceSlot[];
  /** The criteria of the situation, word for word. */
  readonly criteria: readonly { readonly id: string; readonly text: string }[];
}

/** The situations of the actor's own candidacies, in the order of the framework. */
export async function listOwnSituations(
  workplace: Workplace,
  actor: Actor,
): Promise<readonly OwnSituation[]> {
  const { sessions, frameworks } = workplace.records;
  const found: OwnSituation[] = [];
  for (const candidacy of await sessions.listCandidaciesOfUser(actor.userId)) {
    const session = await sessions.findSession(candidacy.sessionId);
    const version = session && (await frameworks.findVersion(session.versionId));
    if (!session || !version) continue;
    const rows = new Map((await sessions.listSituations(session.id)).map((row) => [row.situation, row]));
    const blocks = version.framework.blocks.filter((block) => candidacy.blocks.includes(block.id));
    for (const activity of blocks.flatMap((block) => block.activities)) {
      const row = rows.get(activity.id);
      if (row === undefined) continue;
      const caseVersion = row.caseVersionId === null ? null : await sessions.findCase(row.caseVersionId);
      found.push({
        candidacyId: candidacy.id,
        situation: row.situation,
        title: activity.title,
        sessionLabel: session.label,
        caseTitle: caseVersion?.manifest.title ?? null,
        slots: row.slots,
        criteria: activity.criteria.map(({ id, text }) => ({ id, text })),
      });
    }
  }
  return found;
}
