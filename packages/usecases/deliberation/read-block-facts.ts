import type { QMatrix } from '@etalon/core/framework';
import type { Judgement } from '@etalon/core/judgement';
import type { Seat } from '@etalon/core/jury';
import type { SessionRules } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import type { SeatLevels } from '../ports/block-records.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { type DerivedFacts, deriveBlockFacts, readFrozenBlocks } from './derive-block-facts.ts';

export interface SeatJudgements {
  readonly seat: Seat;
  readonly judgements: readonly Judgement[];
}

/** One block of one candidacy with every judgement of its jury. */
export interface BlockFactsView extends DerivedFacts {
  readonly seats: readonly SeatJudgements[];
  /** Situations that assess the block. */
  readonly situations: readonly string[];
  readonly matrix: QMatrix;
  readonly regulations: SessionRules;
  readonly decisions: readonly Decision[];
}

/** Everything that is recorded about one block of one candidacy, and the state it derives from. */
export async function readBlockFacts(
  records: Records,
  target: { readonly candidacy: Candidacy; readonly block: string },
): Promise<BlockFactsView> {
  const { candidacy, block } = target;
  const session = await records.sessions.findSession(candidacy.sessionId);
  const frozen = (await readFrozenBlocks(records, session)).get(block);
  if (frozen === undefined) throw new EtalonError('session.not-found');
  const seats = await readSeats(records, target);
  const decisions = await records.juries.listDecisions(candidacy.id, block);
  const last = decisions.at(-1);
  const handIns = await Promise.all(
    frozen.situations.map((id) => records.evidence.findHandInOf(candidacy.id, id)),
  );
  const derived = deriveBlockFacts(frozen, {
    seats: seats.map(keepLevels),
    settlements: await records.juries.listSettlements(candidacy.id, block),
    decisions,
    awarded: last !== undefined && (await records.awards.findCredentialOfDecision(last.id)) !== null,
    sealed: handIns.some((row) => row?.seal != null),
  });
  const { situations, matrix, regulations } = frozen;
  return { ...derived, seats, situations, matrix, regulations, decisions };
}

function keepLevels({ seat, judgements }: SeatJudgements): SeatLevels {
  const given = judgements.filter((row) => row.phase === 'J1');
  return {
    seat,
    started: judgements.length > 0,
    levels: Object.fromEntries(given.map(({ criterion, grade }) => [criterion, grade])),
  };
}

async function readSeats(
  records: Records,
  target: { readonly candidacy: Candidacy; readonly block: string },
): Promise<readonly SeatJudgements[]> {
  const seats = await records.juries.listSeats(target.candidacy.id, target.block);
  return Promise.all(
    seats.map(async (seat) => ({ seat, judgements: await records.juries.listJudgements(seat.id) })),
  );
}
