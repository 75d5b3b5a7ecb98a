import { describe, expect, it } from 'vitest';
import type { PanelInput, PanelMember, PanelNeed, PanelPlan } from './panel-plan.ts';
import { planPanels } from './plan-panels.ts';

/** A stream of chances for tests: the linear congruential generator of Numerical Recipes. */
function makeChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const RULES = { examiners: 2, externalShare: 0.5, quorum: 3 };
const jury = (number: number, block = 'B1'): PanelNeed => ({
  candidacyId: `c${number}`,
  candidateId: `user-c${number}`,
  block,
  kept: [],
});
const member = (userId: string, change: Partial<PanelMember> = {}): PanelMember => ({
  userId,
  external: true,
  judges: ['B1'],
  presides: [],
  ...change,
});
const chair = member('p', { external: false, judges: [], presides: ['B1'] });
const free = (change: Partial<PanelInput> = {}): PanelInput => ({
  juries: [1, 2, 3, 4, 5, 6].map((number) => jury(number)),
  members: [...['a', 'b', 'c', 'd'].map((id) => member(id)), chair],
  isLinked: () => false,
  rules: RULES,
  chance: makeChance(1),
  ...change,
});
const codes = (plan: PanelPlan): readonly string[] => plan.problems.map(({ code }) => code);

describe('planPanels', () => {
  it('makes every pair of four examiners once in six juries, three juries each', () => {
    const plan = planPanels(free());
    expect(plan.problems).toEqual([]);
    expect(plan.pairs.map(({ times }) => times)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(plan.loads.map(({ examines }) => examines)).toEqual([3, 3, 3, 3, 0]);
    expect(plan.panels.every(({ president }) => president === 'p')).toBe(true);
    expect(plan.groups).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('says who is missing from which jury, and how many, and composes the others', () => {
    const isLinked = (userId: string, candidateId: string) => candidateId === 'user-c1' && userId !== 'a';
    const { problems, panels } = planPanels(free({ isLinked }));
    expect(problems).toContainEqual({
      code: 'plan.examiners-missing',
      candidacyId: 'c1',
      block: 'B1',
      found: 1,
      asked: 2,
      foundOutside: 1,
      askedOutside: 2,
    });
    expect(problems).toContainEqual({ code: 'plan.president-missing', candidacyId: 'c1', block: 'B1' });
    expect(panels.find(({ candidacyId }) => candidacyId === 'c1')?.examiners).toEqual(['a']);
    expect(panels.filter(({ examiners }) => examiners.length === 2)).toHaveLength(5);
  });

  it('says how many members from outside are missing rather than seating too few', () => {
    const members = [member('a'), member('b', { external: false }), member('c', { external: false }), chair];
    const plan = planPanels(free({ juries: [jury(1)], members }));
    expect(plan.problems).toEqual([
      { code: 'plan.externals-missing', candidacyId: 'c1', block: 'B1', found: 1, asked: 2 },
    ]);
    expect(plan.panels[0]?.examiners).toEqual(['a']);
  });

  it('asks for one external less where the president comes from outside', () => {
    const members = [
      member('a'),
      member('b', { external: false }),
      member('p', { judges: [], presides: ['B1'] }),
    ];
    const plan = planPanels(free({ juries: [jury(1)], members }));
    expect(plan.problems).toEqual([]);
    expect(plan.panels[0]?.examiners).toEqual(['a', 'b']);
  });

  it('says that a quorum is out of reach of the juries that the regulations describe', () => {
    const plan = planPanels(free({ rules: { ...RULES, quorum: 4 } }));
    expect(plan.problems).toEqual([{ code: 'plan.quorum-out-of-reach', found: 3, asked: 4 }]);
  });

  it('says how far loads are apart where one examiner alone may judge a block', () => {
    const members = [
      member('a', { judges: ['B1', 'B2'] }),
      member('b', { judges: ['B1', 'B2'] }),
      member('c'),
      member('p', { judges: [], presides: ['B1', 'B2'] }),
    ];
    const juries = [1, 2, 3, 4].map((number) => jury(number, 'B2'));
    const plan = planPanels(free({ juries: [...juries, jury(5)], members }));
    expect(plan.problems).toEqual([{ code: 'plan.loads-apart', role: 'examiner', least: 1, most: 5 }]);
  });

  it('says how many links are missing where two fields share no examiner', () => {
    const members = [
      ...['a', 'b'].map((id) => member(id)),
      ...['c', 'd'].map((id) => member(id, { judges: ['B2'] })),
      member('p', { judges: [], presides: ['B1', 'B2'] }),
    ];
    const plan = planPanels(free({ juries: [jury(1), jury(2, 'B2')], members }));
    expect(plan.problems).toEqual([{ code: 'plan.pairs-apart', groups: 2, linksMissing: 1 }]);
    expect(plan.groups).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('leaves those who sit where they are, and counts their juries', () => {
    const seated: PanelNeed = {
      ...jury(1),
      kept: [
        { userId: 'd', external: true, presides: false },
        { userId: 'p', external: false, presides: true },
      ],
    };
    const plan = planPanels(free({ juries: [seated, jury(2), jury(3), jury(4), jury(5), jury(6)] }));
    expect(plan.panels[0]).toMatchObject({ candidacyId: 'c1', president: 'p' });
    expect(plan.panels[0]?.examiners).toContain('d');
    expect(plan.loads.map(({ examines }) => examines)).toEqual([3, 3, 3, 3, 0]);
    expect(plan.loads.find(({ userId }) => userId === 'p')?.presides).toBe(6);
  });

  it('does not bring back somebody who gave up a seat', () => {
    const plan = planPanels(free({ juries: [{ ...jury(1), left: ['a', 'b'] }] }));
    expect(plan.panels[0]?.examiners).toEqual(['c', 'd']);
  });

  it('plans nothing for no jury', () => {
    expect(planPanels(free({ juries: [] }))).toMatchObject({ panels: [], groups: [], problems: [] });
  });

  it('plans a session of 300 juries and 24 examiners in pairs that hardly repeat', () => {
    const members = Array.from({ length: 24 }, (_, index) =>
      member(`e${String(index).padStart(2, '0')}`, { external: index % 4 !== 0 }),
    );
    const juries = Array.from({ length: 300 }, (_, index) => jury(index));
    const outside = member('p', { judges: [], presides: ['B1'] });
    const plan = planPanels(free({ juries, members: [...members, outside] }));
    expect(codes(plan)).toEqual([]);
    // 300 juries over 276 pairs, of which the 15 pairs of two internal examiners are not allowed.
    expect(Math.max(...plan.pairs.map(({ times }) => times))).toBeLessThanOrEqual(3);
  });

  it('may give another plan with another seed, and always the same with the same', () => {
    const write = (seed: number) => JSON.stringify(planPanels(free({ chance: makeChance(seed) })));
    expect(new Set([1, 2, 3, 4].map(write)).size).toBeGreaterThan(1);
    expect(write(7)).toBe(write(7));
  });
});
