import { listSitting, type MemberFlow } from './assign-members.ts';
import type {
  PanelInput,
  PanelMember,
  PanelNeed,
  PanelPlan,
  PanelShortage,
  PlannedPanel,
  PlanProblem,
} from './panel-plan.ts';
import { groupPairs } from './rotate-pairs.ts';

/** Places that a jury still has. */
export interface PanelPlaces {
  readonly places: number;
  /** From outside among the places to fill. */
  readonly externals: number;
  /** From outside among all examiners. */
  readonly askedExternals: number;
}

interface Planned {
  readonly input: PanelInput;
  readonly people: readonly PanelMember[];
  readonly juries: readonly PanelNeed[];
  readonly chairs: MemberFlow;
  readonly examiners: MemberFlow;
  readonly needs: readonly PanelPlaces[];
}

/** The order of texts by their code units: the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What was composed, in order of id, with what could not be met. */
export function describePlan(planned: Planned): PanelPlan {
  const { people, juries, chairs, examiners } = planned;
  const idOf = (person: number): string => people[person]?.userId ?? '';
  const panels = juries.map((jury, index): PlannedPanel => {
    const stayed = jury.kept.filter(({ presides }) => !presides).map(({ userId }) => userId);
    const given = [...(examiners.members[index] ?? [])].map(idOf);
    const keptChair = jury.kept.find(({ presides }) => presides)?.userId;
    const [chair] = [...(chairs.members[index] ?? [])].map(idOf);
    return {
      candidacyId: jury.candidacyId,
      block: jury.block,
      president: keptChair ?? chair ?? null,
      examiners: [...stayed, ...given].toSorted(compareText),
    };
  });
  const inOrder = panels.toSorted(
    (a, b) => compareText(a.candidacyId, b.candidacyId) || compareText(a.block, b.block),
  );
  const loads = people.map((person, index) => ({
    userId: person.userId,
    external: person.external,
    examines: examiners.loads[index] ?? 0,
    presides: chairs.loads[index] ?? 0,
  }));
  const groups = groupPairs(examiners).map((group) => group.map(idOf).toSorted(compareText));
  return {
    panels: inOrder,
    loads: loads.toSorted((a, b) => compareText(a.userId, b.userId)),
    pairs: listPairs(planned),
    groups: groups.toSorted((a, b) => compareText(a[0] ?? '', b[0] ?? '')),
    problems: listProblems(planned, groups.length),
  };
}

function listPairs({ people, examiners }: Planned): PanelPlan['pairs'] {
  const rows = people.flatMap((one, from) =>
    people.slice(from + 1).flatMap((other, offset) => {
      const times = examiners.together[from * people.length + from + 1 + offset] ?? 0;
      const [first = '', second = ''] = [one.userId, other.userId].toSorted(compareText);
      return times === 0 ? [] : [{ first, second, times }];
    }),
  );
  return rows.toSorted((a, b) => compareText(a.first, b.first) || compareText(a.second, b.second));
}

function listProblems(planned: Planned, groups: number): readonly PlanProblem[] {
  const { input, juries, examiners, chairs } = planned;
  const seats = input.rules.examiners + 1;
  const ofPanels = juries
    .flatMap((_, index) => listShortages(planned, index))
    .toSorted((a, b) => compareText(a.candidacyId, b.candidacyId) || compareText(a.block, b.block));
  return [
    ...(juries.length > 0 && seats < input.rules.quorum
      ? [{ code: 'plan.quorum-out-of-reach', found: seats, asked: input.rules.quorum } as const]
      : []),
    ...ofPanels,
    ...measureSpread(examiners, 'examiner'),
    ...measureSpread(chairs, 'president'),
    ...(groups > 1 ? [{ code: 'plan.pairs-apart', groups, linksMissing: groups - 1 } as const] : []),
  ];
}

function listShortages(planned: Planned, index: number): readonly PanelShortage[] {
  const { input, juries, examiners, chairs, needs } = planned;
  const jury = juries[index];
  const need = needs[index];
  if (jury === undefined || need === undefined) return [];
  const { candidacyId, block } = jury;
  const stayed = jury.kept.filter(({ presides }) => !presides);
  const given = [...(examiners.members[index] ?? [])];
  const outside =
    stayed.filter((row) => row.external).length + given.filter((person) => examiners.external[person]).length;
  const found = stayed.length + given.length;
  const asked = input.rules.examiners;
  const others = (examiners.demands[index]?.eligible ?? []).filter((person) => !given.includes(person));
  const chaired = jury.kept.some(({ presides }) => presides) || (chairs.members[index]?.size ?? 0) > 0;
  // Places left empty for want of somebody from outside are not people missing: others could have sat.
  const short = found < asked && others.length < asked - found;
  const { askedExternals } = need;
  return [
    ...(short
      ? [
          {
            code: 'plan.examiners-missing',
            candidacyId,
            block,
            found: found + others.length,
            asked,
            foundOutside: outside,
            askedOutside: askedExternals,
          } as const,
        ]
      : []),
    ...(!short && outside < askedExternals
      ? [
          {
            code: 'plan.externals-missing',
            candidacyId,
            block,
            found: outside,
            asked: askedExternals,
          } as const,
        ]
      : []),
    ...(chaired ? [] : [{ code: 'plan.president-missing', candidacyId, block } as const]),
  ];
}

/** Loads further apart than one, among those who may sit somewhere. */
function measureSpread(flow: MemberFlow, role: 'examiner' | 'president'): readonly PlanProblem[] {
  const may = new Set(flow.demands.flatMap(({ eligible, places }) => (places > 0 ? eligible : [])));
  flow.demands.forEach((_, jury) => {
    for (const person of listSitting(flow, jury)) may.add(person);
  });
  const loads = [...may].map((person) => flow.loads[person] ?? 0);
  if (loads.length === 0) return [];
  const [least, most] = [Math.min(...loads), Math.max(...loads)];
  return most - least > 1 ? [{ code: 'plan.loads-apart', role, least, most }] : [];
}
