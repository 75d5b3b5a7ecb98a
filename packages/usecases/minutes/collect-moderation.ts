import type { MinutedModeration } from '@etalon/core/minutes';
import { readBoard } from '../deliberation/read-board.ts';
import { describeBoard } from '../moderation/read-border-zone.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { countFound, gatherFindings } from '../sample/gather-findings.ts';
import { keyOfBlock } from '../sample/load-sampled-blocks.ts';

/** What was read again of these decisions, for the annex of their minutes; undefined when nothing was to be. */
export async function collectModeration(
  records: Records,
  sessionId: string,
  decided: readonly { readonly candidacy: Candidacy; readonly decision: Decision }[],
): Promise<MinutedModeration | undefined> {
  const board = await readBoard(
    records,
    decided.map(({ candidacy, decision }) => ({ candidacy, block: decision.block })),
  );
  const rows = new Map(board.map((row) => [keyOfBlock(row.candidacy.id, row.block.id), row]));
  const border = (await describeBoard(records, board)).flatMap(({ candidacyId, block, state, answer }) => {
    if (state === null) return [];
    const given = answer && { kind: answer.kind, criteria: answer.criteria, reason: answer.reason };
    return [{ candidacyId, block: block.id, answer: given }];
  });
  const picks = (await records.moderation.listPicks(sessionId)).filter((pick) =>
    rows.has(keyOfBlock(pick.candidacyId, pick.block)),
  );
  const readings = await records.moderation.listReadings(picks.map(({ id }) => id));
  const draws = await records.moderation.listDraws(sessionId);
  const found = gatherFindings(picks, readings, (pick) => rows.get(keyOfBlock(pick.candidacyId, pick.block)));
  const sample = found.map((block) => ({
    candidacyId: block.pick.candidacyId,
    block: block.pick.block,
    reason: block.pick.reason,
    seed: draws.find(({ id }) => id === block.pick.drawId)?.seed ?? 0,
    criteria: block.row.criteria.length,
    counts: countFound([block]),
    differing: block.found.filter(({ outcome }) => outcome !== 'same'),
  }));
  return border.length + sample.length === 0 ? undefined : { border, sample };
}
