import { BLOCK_RESULTS, type BlockResult } from './check-pronouncement.ts';

export const VOTE_CHOICES = [...BLOCK_RESULTS, 'abstention'] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

/** What one member present voted on a block; a jury that agrees without a vote has none. */
export interface Vote {
  readonly userId: string;
  readonly choice: VoteChoice;
}

export interface VoteCount {
  readonly counts: Readonly<Record<VoteChoice, number>>;
  /** The result that has more votes than any other, abstentions apart; null when none has. */
  readonly result: BlockResult | null;
  readonly how: 'majority' | 'casting-vote' | 'tie' | 'no-vote';
}

export interface VoteRules {
  readonly president: string;
  /** True when the president's own vote settles a tie (D.6412-6, and the certifier's regulations). */
  readonly castingVote: boolean;
}

export type VoteProblem =
  | { readonly code: 'decision.vote-of-absent'; readonly members: readonly string[] }
  | { readonly code: 'decision.vote-missing'; readonly members: readonly string[] }
  | { readonly code: 'decision.votes-tied' }
  | { readonly code: 'decision.votes-decide-otherwise'; readonly decided: BlockResult };

/** Counts the votes of a jury; the president's vote settles a tie it is part of, where the regulations say so. */
export function countVotes(votes: readonly Vote[], rules: VoteRules): VoteCount {
  const of = (choice: VoteChoice): number => votes.filter((vote) => vote.choice === choice).length;
  const counts = {
    acquis: of('acquis'),
    'non-acquis': of('non-acquis'),
    'en-attente': of('en-attente'),
    abstention: of('abstention'),
  };
  if (votes.length === 0) return { counts, result: null, how: 'no-vote' };
  const most = Math.max(...BLOCK_RESULTS.map((result) => counts[result]));
  const leaders = most === 0 ? [] : BLOCK_RESULTS.filter((result) => counts[result] === most);
  const [only] = leaders;
  if (leaders.length === 1 && only !== undefined) return { counts, result: only, how: 'majority' };
  const casting = votes.find((vote) => vote.userId === rules.president)?.choice;
  const settled = rules.castingVote ? leaders.find((result) => result === casting) : undefined;
  return settled === undefined
    ? { counts, result: null, how: 'tie' }
    : { counts, result: settled, how: 'casting-vote' };
}

/** What stands between the votes and the result pronounced; empty when there was no vote, or when they agree. */
export function checkVotes(
  ballot: {
    readonly votes: readonly Vote[];
    readonly present: readonly string[];
    readonly result: BlockResult;
  },
  rules: VoteRules,
): readonly VoteProblem[] {
  if (ballot.votes.length === 0) return [];
  const voters = ballot.votes.map((vote) => vote.userId);
  const strangers = voters.filter((id, rank) => !ballot.present.includes(id) || voters.indexOf(id) !== rank);
  if (strangers.length > 0) return [{ code: 'decision.vote-of-absent', members: strangers }];
  const silent = ballot.present.filter((id) => !voters.includes(id));
  if (silent.length > 0) return [{ code: 'decision.vote-missing', members: silent }];
  const { result } = countVotes(ballot.votes, rules);
  if (result === null) return [{ code: 'decision.votes-tied' }];
  return result === ballot.result ? [] : [{ code: 'decision.votes-decide-otherwise', decided: result }];
}
