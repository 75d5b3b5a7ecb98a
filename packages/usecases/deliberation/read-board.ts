import type { CompetencyBlock, QMatrix } from '@etalon/core/framework';
import type { Seat } from '@etalon/core/jury';
import type { SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { SeatLevels } from '../ports/block-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession } from '../ports/session-records.ts';
import {
  type DerivedFacts,
  deriveBlockFacts,
  type FrozenBlock,
  readFrozenBlocks,
} from './derive-block-facts.ts';

export interface BlockTarget {
  readonly candidacy: Candidacy;
  readonly block: string;
}

/** One block of one candidacy, where it stands, and the levels of its jury without what bears them. */
export interface BoardBlock extends DerivedFacts {
  readonly candidacy: Candidacy;
  readonly session: ExamSession;
  readonly block: CompetencyBlock;
  readonly regulations: SessionRules;
  /** Restricted to the criteria of the block. */
  readonly matrix: QMatrix;
  readonly seats: readonly Seat[];
  readonly levels: readonly SeatLevels[];
}

/**
 * Where each of many blocks stands, in the order asked for: one query for each kind of record whatever the number of
 * candidates, so that the board of a session is read at once. Throws `session.not-found`.
 */
export async function readBoard(
  records: Records,
  targets: readonly BlockTarget[],
): Promise<readonly BoardBlock[]> {
  const frozen = await readSessions(records, targets);
  const recorded = await gatherRecords(records, [...new Set(targets.map(({ candidacy }) => candidacy.id))]);
  return targets.map(({ candidacy, block }): BoardBlock => {
    const found = frozen.get(candidacy.sessionId);
    const rules = found?.blocks.get(block);
    if (found === undefined || rules === undefined) throw new EtalonError('session.not-found');
    const key = keyOf(candidacy.id, block);
    const levels = recorded.seats.get(key) ?? [];
    const decisions = recorded.decisions.get(key) ?? [];
    const last = decisions.at(-1);
    const derived = deriveBlockFacts(rules, {
      seats: levels,
      settlements: recorded.settlements.get(key) ?? [],
      decisions,
      awarded: last !== undefined && recorded.awarded.has(last.id),
      sealed: rules.situations.some((id) => recorded.sealed.has(keyOf(candidacy.id, id))),
    });
    const { block: described, regulations, matrix } = rules;
    const seats = levels.map(({ seat }) => seat);
    return {
      ...derived,
      candidacy,
      session: found.session,
      block: described,
      regulations,
      matrix,
      seats,
      levels,
    };
  });
}

const keyOf = (candidacyId: string, part: string): string => `${candidacyId} ${part}`;

interface FrozenSession {
  readonly session: ExamSession;
  readonly blocks: ReadonlyMap<string, FrozenBlock>;
}

async function readSessions(
  records: Records,
  targets: readonly BlockTarget[],
): Promise<ReadonlyMap<string, FrozenSession>> {
  const ids = [...new Set(targets.map(({ candidacy }) => candidacy.sessionId))];
  const sessions = await Promise.all(ids.map((id) => records.sessions.findSession(id)));
  const frozen = await Promise.all(
    sessions.map(async (session): Promise<readonly [string, FrozenSession]> => {
      if (session === null) throw new EtalonError('session.not-found');
      return [session.id, { session, blocks: await readFrozenBlocks(records, session) }];
    }),
  );
  return new Map(frozen);
}

async function gatherRecords({ blocks }: Records, ids: readonly string[]) {
  const [seats, settlements, decisions, awarded, sealed] = await Promise.all([
    blocks.listSeatLevels(ids),
    blocks.listSettlementsOf(ids),
    blocks.listDecisionsOf(ids),
    blocks.listAwardedDecisions(ids),
    blocks.listSealedSituations(ids),
  ]);
  return {
    seats: Map.groupBy(seats, ({ seat }) => keyOf(seat.candidacyId, seat.block)),
    settlements: Map.groupBy(settlements, (row) => keyOf(row.candidacyId, row.block)),
    decisions: Map.groupBy(decisions, (row) => keyOf(row.candidacyId, row.block)),
    awarded,
    sealed: new Set(sealed.map((row) => keyOf(row.candidacyId, row.situation))),
  };
}
