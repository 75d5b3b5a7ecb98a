import type { JudgedLevel } from '@etalon/assessment';
import type { CompetencyBlock } from '@etalon/core/framework';
import { levelOf } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { type BoardBlock, readBoard } from '../deliberation/read-board.ts';
import type { Records } from '../ports/records.ts';
import { type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';

export type BlockName = Pick<CompetencyBlock, 'id' | 'title'>;

/** One block of a session, with what its locked examiners judged. */
export interface JudgedBlock {
  readonly session: ExamSession;
  /** Every block that some candidate of the session asks for; all of them before anybody is enrolled. */
  readonly blocks: readonly BlockName[];
  readonly block: CompetencyBlock;
  readonly board: readonly BoardBlock[];
  /** Those of the board whose examiners have all locked. */
  readonly locked: readonly BoardBlock[];
  readonly judgements: readonly JudgedLevel[];
  /** J1 of one examiner that no level says. */
  readonly notAssessable: number;
}

/**
 * The J1 levels of one block of a session, of the juries that have all locked; a third reading, which is asked for because
 * two differ, is left out. Without a block, the first that somebody locked. Throws `session.not-found`,
 * `candidacy.unknown-block`.
 */
export async function loadJudgedBlock(
  records: Records,
  asked: { readonly sessionId: string; readonly block: string | null; readonly among?: ReadonlySet<string> },
): Promise<JudgedBlock> {
  const session = await records.sessions.findSession(asked.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  if (!session || !version) throw new EtalonError('session.not-found');
  const { rows } = await records.sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION);
  const wanted = new Set(rows.flatMap(({ blocks }) => blocks));
  const blocks = version.framework.blocks.filter(
    ({ id }) => (wanted.size === 0 || wanted.has(id)) && asked.among?.has(id) !== false,
  );
  const first = asked.block ?? (await findLockedBlock(records, session.id, blocks));
  const block = blocks.find(({ id }) => id === first);
  if (block === undefined) throw new EtalonError('candidacy.unknown-block');
  const board = await readBoard(
    records,
    rows.filter((row) => row.blocks.includes(block.id)).map((candidacy) => ({ candidacy, block: block.id })),
  );
  const locked = board.filter(({ allLocked }) => allLocked);
  return {
    session,
    blocks: blocks.map(({ id, title }) => ({ id, title })),
    block,
    board,
    locked,
    ...gatherJudgements(locked),
  };
}

/** The first block in which some seat is locked, so that there is something to read; else the first. */
async function findLockedBlock(
  { juries }: Records,
  sessionId: string,
  blocks: readonly CompetencyBlock[],
): Promise<string | undefined> {
  const seats = await juries.listSeatsOfSession(sessionId);
  const locked = new Set(seats.filter(({ lockedAt }) => lockedAt !== null).map(({ block }) => block));
  return (blocks.find(({ id }) => locked.has(id)) ?? blocks[0])?.id;
}

function gatherJudgements(locked: readonly BoardBlock[]): Pick<JudgedBlock, 'judgements' | 'notAssessable'> {
  const given = locked.flatMap(({ candidacy, levels }) =>
    levels
      .filter(({ seat }) => seat.role === 'examiner' && seat.recusedAt === null)
      .flatMap(({ seat, levels: byCriterion }) =>
        Object.entries(byCriterion).map(([criterion, grade]) => ({
          candidate: candidacy.id,
          criterion,
          examiner: seat.userId,
          level: levelOf(grade),
        })),
      ),
  );
  const judgements = given.flatMap(({ level, ...row }) => (level === null ? [] : [{ ...row, level }]));
  return { judgements, notAssessable: given.length - judgements.length };
}
