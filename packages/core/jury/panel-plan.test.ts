import fc from 'fast-check';
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
const codes = (plan: PanelPlan): readonly string[] => plan.problems.map(({ code }) => code);

interface Small {
  readonly juries: readonly PanelNeed[];
  readonly members: readonly PanelMember[];
  readonly links: ReadonlySet<string>;
  readonly seed: number;
}

/** Two to five examiners over two blocks, up to five juries, a few links. */
const small: fc.Arbitrary<Small> = fc
  .record({
    people: fc.array(
      fc.record({ external: fc.boolean(), judges: fc.constantFrom(['B1'], ['B2'], ['B1', 'B2']) }),
      { minLength: 2, maxLength: 5 },
    ),
    blocks: fc.array(fc.constantFrom('B1', 'B2'), { minLength: 1, maxLength: 5 }),
    links: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 3 }),
    seed: fc.nat(1000),
  })
  .map(({ people, blocks, links, seed }) => ({
    juries: blocks.map((block, index) => jury(index, block)),
    members: [
      ...people.map((row, index) => member(`e${index}`, row)),
      member('p', { judges: [], presides: ['B1', 'B2'] }),
    ],
    links: new Set(links.map(([person, candidate]) => `e${person} user-c${candidate}`)),
    seed,
  }));

const isLinkedIn =
  ({ links }: Small) =>
  (userId: string, candidateId: string): boolean =>
    links.has(`${userId} ${candidateId}`);

function inputOf(row: Small, seed = row.seed): PanelInput {
  return {
    juries: row.juries,
    members: row.members,
    isLinked: isLinkedIn(row),
    rules: RULES,
    chance: makeChance(seed),
  };
}

/** The pairs that each jury may be given under every constraint, by exhaustion; an external president is assumed. */
function listPairsOf(row: Small, need: PanelNeed): readonly (readonly [PanelMember, PanelMember])[] {
  const may = row.members.filter(
    (person) => person.judges.includes(need.block) && !isLinkedIn(row)(person.userId, need.candidateId),
  );
  return may.flatMap((one, index) =>
    may
      .slice(index + 1)
      .filter((other) => one.external || other.external)
      .map((other) => [one, other] as const),
  );
}

interface Best {
  readonly squares: number;
  readonly spread: number;
  readonly connected: boolean;
}

/** Every way to fill every jury: the most even loads, and whether some way that is as even links everybody. */
function exhaust(row: Small): Best | null {
  const choices = row.juries.map((need) => listPairsOf(row, need));
  if (choices.some((list) => list.length === 0)) return null;
  const ids = row.members
    .filter((person) =>
      row.juries.some(
        ({ block, candidateId }) =>
          person.judges.includes(block) && !isLinkedIn(row)(person.userId, candidateId),
      ),
    )
    .map(({ userId }) => userId);
  let best: Best | null = null;
  const walk = (at: number, chosen: readonly (readonly [string, string])[]): void => {
    const list = choices[at];
    if (list !== undefined) {
      for (const [one, other] of list) walk(at + 1, [...chosen, [one.userId, other.userId]]);
      return;
    }
    const loads = ids.map((id) => chosen.flat().filter((one) => one === id).length);
    const squares = loads.reduce((sum, load) => sum + load * load, 0);
    const connected = countGroups(chosen) === 1;
    const found = { squares, spread: Math.max(...loads) - Math.min(...loads), connected };
    if (best === null || squares < best.squares) best = found;
    else if (squares === best.squares && connected) best = { ...best, connected };
  };
  walk(0, []);
  return best;
}

function countGroups(pairs: readonly (readonly [string, string])[]): number {
  let groups: ReadonlySet<string>[] = [];
  for (const pair of pairs) {
    const touched = groups.filter((group) => pair.some((id) => group.has(id)));
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      new Set([...touched.flatMap((group) => [...group]), ...pair]),
    ];
  }
  return groups.length;
}

describe('planPanels, whatever the pool', () => {
  it('never seats a conflict, a candidate, the same person twice, nor somebody outside of their field', () => {
    fc.assert(
      fc.property(small, (row) => {
        const plan = planPanels(inputOf(row));
        for (const { candidacyId, block, examiners, president } of plan.panels) {
          const seats = [...examiners, ...(president === null ? [] : [president])];
          expect(new Set(seats).size).toBe(seats.length);
          for (const id of seats) expect(isLinkedIn(row)(id, `user-${candidacyId}`)).toBe(false);
          for (const id of examiners)
            expect(row.members.find(({ userId }) => userId === id)?.judges).toContain(block);
        }
      }),
    );
  });

  it('says what every short jury lacks, and is silent about every whole one', () => {
    fc.assert(
      fc.property(small, (row) => {
        const plan = planPanels(inputOf(row));
        for (const panel of plan.panels) {
          const need = row.juries.find(({ candidacyId }) => candidacyId === panel.candidacyId);
          const fillable = need !== undefined && listPairsOf(row, need).length > 0;
          expect(panel.examiners.length === 2).toBe(fillable);
          const said = plan.problems.some(
            (problem) => 'candidacyId' in problem && problem.candidacyId === panel.candidacyId,
          );
          expect(said).toBe(!fillable);
        }
      }),
    );
  });

  it('keeps loads as even as exhaustion finds, so within one whenever that can be, and says so when not', () => {
    fc.assert(
      fc.property(small, (row) => {
        const best = exhaust(row);
        fc.pre(best !== null);
        const plan = planPanels(inputOf(row));
        const loads = plan.loads.map(({ examines }) => examines);
        expect(loads.reduce((sum, load) => sum + load * load, 0)).toBe(best?.squares);
        expect(codes(plan).includes('plan.loads-apart')).toBe((best?.spread ?? 0) > 1);
      }),
    );
  });

  it('links everybody who sits whenever some plan as even does', () => {
    fc.assert(
      fc.property(small, (row) => {
        const best = exhaust(row);
        fc.pre(best !== null);
        const plan = planPanels(inputOf(row));
        expect(plan.groups.length === 1).toBe(best?.connected);
        expect(codes(plan).includes('plan.pairs-apart')).toBe(plan.groups.length > 1);
      }),
    );
  });

  it('gives the same plan whatever the order of juries and people', () => {
    fc.assert(
      fc.property(small, fc.nat(1000), (row, mix) => {
        const turn = <T>(list: readonly T[]): readonly T[] => {
          const at = mix % list.length;
          return [...list.slice(at), ...list.slice(0, at)].toReversed();
        };
        const mixed = { ...row, juries: turn(row.juries), members: turn(row.members) };
        expect(planPanels(inputOf(mixed))).toEqual(planPanels(inputOf(row)));
      }),
    );
  });
});
