import { EtalonError } from '@etalon/error';
import { departsFromRule } from '../deliberation/check-pronouncement.ts';
import { countVotes } from '../deliberation/count-votes.ts';
import type { Seat } from '../jury/seat.ts';
import type {
  CandidacyStanding,
  EnrolledCandidacy,
  MinutedBlock,
  MinutedModeration,
  Minutes,
  MinutesFacts,
  MinutesMember,
  PronouncedBlock,
} from './minutes.ts';

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/**
 * The minutes of a jury, drafted from the record alone: same facts, same minutes, whatever their order. Nothing is typed
 * again but the incidents. Throws `minutes.nothing-decided` without a decision.
 */
export function draftMinutes(facts: MinutesFacts): Minutes {
  const decided = facts.decided.toSorted(
    (a, b) => byText(a.candidacyId, b.candidacyId) || byText(a.block, b.block),
  );
  const instants = decided.map((row) => row.at).toSorted(byText);
  const [from] = instants;
  const to = instants.at(-1);
  if (from === undefined || to === undefined) throw new EtalonError('minutes.nothing-decided');
  const { session, certifier, framework, regulations, matrixId, number, president, draftedAt } = facts;
  const rules = { president, castingVote: regulations.castingVote };
  return {
    schema: 'etalon-minutes/1',
    certifier,
    session,
    framework,
    regulations,
    matrixId,
    number,
    president,
    draftedAt,
    from,
    to,
    members: listMembers(decided),
    decisions: decided.map((row) => minuteBlock(row, rules)),
    candidacies: facts.candidacies
      .toSorted((a, b) => byText(a.candidacyId, b.candidacyId))
      .map(summariseCandidacy),
    ...(facts.moderation === undefined ? {} : { moderation: sortModeration(facts.moderation) }),
    incidents: facts.incidents.trim(),
  };
}

function sortModeration({ border, sample }: MinutedModeration): MinutedModeration {
  const inOrder = <Row extends { readonly candidacyId: string; readonly block: string }>(
    rows: readonly Row[],
  ): readonly Row[] =>
    rows.toSorted((a, b) => byText(a.candidacyId, b.candidacyId) || byText(a.block, b.block));
  return { border: inOrder(border), sample: inOrder(sample) };
}

function listMembers(decided: readonly PronouncedBlock[]): readonly MinutesMember[] {
  const seats = decided.flatMap((row) => row.seats.map((seat) => ({ seat, present: row.present })));
  const byMember = Map.groupBy(seats, ({ seat }) => seat.userId);
  return [...byMember]
    .map(([userId, own]) => ({
      userId,
      roles: [...new Set(own.map(({ seat }) => seat.role))].toSorted(byText),
      external: own.every(({ seat }) => seat.external),
      present: own.some(({ present }) => present.includes(userId)),
      recused: own.every(({ seat }) => seat.recusedAt !== null),
    }))
    .toSorted((a, b) => byText(a.userId, b.userId));
}

function minuteBlock(
  row: PronouncedBlock,
  rules: { readonly president: string; readonly castingVote: boolean },
): MinutedBlock {
  const { outcome, seats, votes, present, grid, ...kept } = row;
  const sitting = seats.filter((seat: Seat) => seat.recusedAt === null).map((seat) => seat.userId);
  return {
    ...kept,
    rule: outcome.rule,
    outcome: outcome.state,
    unmet: outcome.clauses.filter((clause) => !clause.holds).map((clause) => clause.code),
    departs: departsFromRule(row.result, outcome),
    present: present.toSorted(byText),
    absent: sitting.filter((id) => !present.includes(id)).toSorted(byText),
    votes: countVotes(votes, rules),
    grid: grid.map((line) => ({ ...line, given: line.given.toSorted((a, b) => byText(a.userId, b.userId)) })),
  };
}

/** Blocks held, owed with what is prescribed, waiting, and not yet decided. */
export function summariseCandidacy(candidacy: EnrolledCandidacy): CandidacyStanding {
  const { candidacyId, route, extraTimePercent, blocks, decisions } = candidacy;
  const of = (block: string) => decisions.find((row) => row.block === block);
  return {
    candidacyId,
    route,
    extraTimePercent,
    held: blocks.filter((block) => of(block)?.result === 'acquis'),
    owed: blocks.flatMap((block) => {
      const decision = of(block);
      return decision?.result === 'non-acquis' ? [{ block, resit: decision.resit }] : [];
    }),
    waiting: blocks.filter((block) => of(block)?.result === 'en-attente'),
    undecided: blocks.filter((block) => of(block) === undefined),
  };
}
