import { describe, expect, it } from 'vitest';
import { checkVotes, countVotes, type Vote, type VoteChoice } from './count-votes.ts';

const votes = (...choices: readonly VoteChoice[]): readonly Vote[] =>
  choices.map((choice, rank) => ({ userId: `m${rank}`, choice }));
const rules = { president: 'm0', castingVote: true };

describe('countVotes', () => {
  it.each([
    ['most votes decide', votes('acquis', 'acquis', 'non-acquis'), rules, 'acquis', 'majority'],
    ['abstentions are no votes', votes('abstention', 'abstention', 'acquis'), rules, 'acquis', 'majority'],
    ['the president settles a tie', votes('non-acquis', 'acquis'), rules, 'non-acquis', 'casting-vote'],
    [
      'unless the regulations give no casting vote',
      votes('non-acquis', 'acquis'),
      { ...rules, castingVote: false },
      null,
      'tie',
    ],
    [
      'a president who abstains settles nothing',
      votes('abstention', 'acquis', 'non-acquis'),
      rules,
      null,
      'tie',
    ],
    ['nobody chose', votes('abstention', 'abstention'), rules, null, 'tie'],
    ['agreement without a vote', [], rules, null, 'no-vote'],
  ] as const)('%s', (_name, given, with_, result, how) => {
    expect(countVotes(given, with_)).toMatchObject({ result, how });
  });
});

describe('checkVotes', () => {
  const present = ['m0', 'm1', 'm2'];
  it.each([
    ['no vote, nothing to check', [], 'acquis', []],
    ['the result is what the votes decide', votes('acquis', 'acquis', 'non-acquis'), 'acquis', []],
    ['it is not', votes('acquis', 'acquis', 'non-acquis'), 'non-acquis', ['decision.votes-decide-otherwise']],
    ['a member present did not vote', votes('acquis', 'acquis'), 'acquis', ['decision.vote-missing']],
    [
      'somebody absent voted',
      votes('acquis', 'acquis', 'acquis', 'acquis'),
      'acquis',
      ['decision.vote-of-absent'],
    ],
    [
      'somebody voted twice',
      [...votes('acquis', 'acquis', 'acquis'), { userId: 'm1', choice: 'acquis' }],
      'acquis',
      ['decision.vote-of-absent'],
    ],
    ['a tie decides nothing', votes('abstention', 'acquis', 'non-acquis'), 'acquis', ['decision.votes-tied']],
  ] as const)('%s', (_name, given, result, codes) => {
    expect(checkVotes({ votes: given, present, result }, rules).map((row) => row.code)).toEqual(codes);
  });
});
