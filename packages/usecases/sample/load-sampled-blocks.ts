import type { SampleCandidate } from '@etalon/core/moderation';
import { applyBlockRule, measureBorderMargin, shapeBlock } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type BoardBlock, readBoard } from '../deliberation/read-board.ts';
import type { Records } from '../ports/records.ts';
import { type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';

/** The blocks of a session, and those whose levels are all settled, by the key of candidacy and block. */
export interface SettledBlocks {
  readonly session: ExamSession;
  readonly blocks: ReadonlyMap<string, BoardBlock>;
  readonly settled: ReadonlyMap<string, BoardBlock>;
}

export const keyOfBlock = (candidacyId: string, block: string): string => `${candidacyId} ${block}`;

/** Throws `session.not-found`. */
export async function loadSettledBlocks(records: Records, sessionId: string): Promise<SettledBlocks> {
  const session = await records.sessions.findSession(sessionId);
  if (session === null) throw new EtalonError('session.not-found');
  const { rows } = await records.sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION);
  const board = await readBoard(
    records,
    rows.flatMap((candidacy) => candidacy.blocks.map((block) => ({ candidacy, block }))),
  );
  const blocks = board.map((row) => [keyOfBlock(row.candidacy.id, row.block.id), row] as const);
  const settled = blocks.filter(([, { allLocked, unsettled }]) => allLocked && unsettled.length === 0);
  return { session, blocks: new Map(blocks), settled: new Map(settled) };
}

/**
 * What the sample reads of a settled block: its margin, and whether it is refused: by the decision in force, or, before one,
 * because the rule is not met.
 */
export function describeForSample(row: BoardBlock): SampleCandidate {
  const { regulations, matrix, grades, decision } = row;
  const zone = measureBorderMargin({
    rule: regulations.rule,
    shape: shapeBlock(row.block, matrix),
    given: Object.fromEntries(Object.entries(grades).map(([criterion, grade]) => [criterion, [grade]])),
  });
  return {
    id: keyOfBlock(row.candidacy.id, row.block.id),
    margin: zone.state === 'measured' ? zone.changes : null,
    refused:
      decision === null
        ? applyBlockRule(regulations.rule, { grades, matrix }).state === 'not-met'
        : decision.result === 'non-acquis',
  };
}
