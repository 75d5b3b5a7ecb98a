import { assignMembers, type JuryDemand, type MemberFlow } from './assign-members.ts';
import { compareText, describePlan, type PanelPlaces } from './describe-plan.ts';
import type { PanelInput, PanelMember, PanelNeed, PanelPlan } from './panel-plan.ts';
import { rotatePairs } from './rotate-pairs.ts';

/** Nearly nothing: a share times a number of seats must not ask for one more by rounding. */
const EPSILON = 1e-9;

/**
 * Composes juries: the asked number of examiners for each, at least one of them from outside and as many as the share of
 * the regulations asks, a president, nobody with a declared link, loads within one, pairs that turn and link everybody
 * (instruments/07 §7.9). Presidents are given first. The order of juries and people never matters. What cannot be met is
 * said with its size; everything else is still planned.
 */
export function planPanels(input: PanelInput): PanelPlan {
  const people = shuffle(
    input.members.toSorted((a, b) => compareText(a.userId, b.userId)),
    input.chance,
  );
  const juries = shuffle(
    input.juries.toSorted(
      (a, b) => compareText(a.candidacyId, b.candidacyId) || compareText(a.block, b.block),
    ),
    input.chance,
  );
  const indexOf = new Map(people.map(({ userId }, index) => [userId, index]));
  const external = people.map((row) => row.external);
  const findKept = (jury: PanelNeed, presides: boolean): readonly number[] =>
    jury.kept.filter((row) => row.presides === presides).flatMap(({ userId }) => indexOf.get(userId) ?? []);
  const mayJoin = (jury: PanelNeed, person: PanelMember): boolean =>
    person.userId !== jury.candidateId &&
    !input.isLinked(person.userId, jury.candidateId) &&
    jury.left?.includes(person.userId) !== true &&
    jury.kept.every(({ userId }) => userId !== person.userId);
  const listIndexes = (test: (person: PanelMember) => boolean): readonly number[] =>
    people.flatMap((person, index) => (test(person) ? [index] : []));
  const run = (demands: readonly JuryDemand[]): MemberFlow => {
    const before = people.map((_, person) => demands.filter(({ kept }) => kept.includes(person)).length);
    return assignMembers(demands, external, before);
  };

  const chairs = run(
    juries.map((jury) => ({
      eligible: listIndexes((person) => person.presides.includes(jury.block) && mayJoin(jury, person)),
      places: jury.kept.some(({ presides }) => presides) ? 0 : 1,
      externals: 0,
      kept: findKept(jury, true),
      counts: true,
    })),
  );
  const needs = juries.map((jury, index) => measureNeed(input, jury, seatedOutside(chairs, index)));
  const examiners = run(
    juries.map((jury, index) => {
      const chair = chairs.members[index];
      const { places, externals } = needs[index] ?? { places: 0, externals: 0 };
      return {
        eligible: listIndexes((person) => person.judges.includes(jury.block) && mayJoin(jury, person)).filter(
          (person) => chair?.has(person) !== true,
        ),
        places,
        externals: Math.min(places, externals),
        kept: findKept(jury, false),
        counts: jury.givesLevels !== false,
      };
    }),
  );
  rotatePairs(examiners, input.chance);
  return describePlan({ input, people, juries, chairs, examiners, needs });
}

function shuffle<T>(list: readonly T[], chance: () => number): readonly T[] {
  const rows = [...list];
  for (let last = rows.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    const [a, b] = [rows[last], rows[other]];
    if (a === undefined || b === undefined) continue;
    rows[last] = b;
    rows[other] = a;
  }
  return rows;
}

function seatedOutside(chairs: MemberFlow, jury: number): boolean {
  return [...(chairs.members[jury] ?? [])].some((person) => chairs.external[person]);
}

/** Places that a jury still has, and how many of them somebody from outside must hold, the president being given. */
function measureNeed({ rules }: PanelInput, jury: PanelNeed, chairOutside: boolean): PanelPlaces {
  const kept = jury.kept.filter(({ presides }) => !presides);
  const places = Math.max(0, rules.examiners - kept.length);
  const seats = kept.length + places + 1;
  const chair = chairOutside || jury.kept.some((row) => row.presides && row.external) ? 1 : 0;
  const askedExternals = Math.max(1, Math.ceil(rules.externalShare * seats - EPSILON) - chair);
  const externals = Math.max(0, askedExternals - kept.filter((row) => row.external).length);
  return { places, externals, askedExternals };
}
