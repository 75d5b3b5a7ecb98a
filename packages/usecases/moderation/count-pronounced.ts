import { readBoard } from '../deliberation/read-board.ts';
import type { Records } from '../ports/records.ts';
import { WHOLE_SESSION } from '../ports/session-records.ts';

/** Blocks of a whole session that are pronounced, of those that its candidates ask for. */
export interface Pronouncements {
  readonly pronounced: number;
  readonly asked: number;
}

export async function countPronounced(records: Records, sessionId: string): Promise<Pronouncements> {
  const { rows } = await records.sessions.listCandidaciesOfSession(sessionId, WHOLE_SESSION);
  const board = await readBoard(
    records,
    rows.flatMap((candidacy) => candidacy.blocks.map((block) => ({ candidacy, block }))),
  );
  return { pronounced: board.filter(({ decision }) => decision !== null).length, asked: board.length };
}

/** Whether a session has given all of its results: what it says of criteria and of examiners is read from then on. */
export function isPronounced({ pronounced, asked }: Pronouncements): boolean {
  return asked > 0 && pronounced === asked;
}
