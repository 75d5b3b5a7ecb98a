/** One jury to fill, by the indexes of people. */
export interface JuryDemand {
  /** Those who may sit, in the order in which equals are taken. */
  readonly eligible: readonly number[];
  /** Places to fill. */
  readonly places: number;
  /** Of these places, those that somebody from outside must hold. */
  readonly externals: number;
  /** Those who sit already and stay. */
  readonly kept: readonly number[];
  /** Whether sitting here together is counted. */
  readonly counts: boolean;
}

export interface MemberFlow {
  readonly demands: readonly JuryDemand[];
  readonly external: readonly boolean[];
  /** Of each jury, those it was given. */
  readonly members: readonly Set<number>[];
  /** Of each person, the juries that they were given. */
  readonly juries: readonly Set<number>[];
  /** Of each person, juries held in all, those before included. */
  readonly loads: number[];
  /** How often two people sit together in juries that count, at `first × people + second`, both ways. */
  readonly together: Int32Array;
}

interface Step {
  readonly jury: number;
  /** Who leaves the jury for the next one to enter; null at the first step. */
  readonly from: number | null;
}

/** Gives a jury to a person, and counts those they sit with. */
export function seatMember(flow: MemberFlow, jury: number, person: number): void {
  countTogether(flow, { jury, person, by: 1 });
  flow.members[jury]?.add(person);
  flow.juries[person]?.add(jury);
  flow.loads[person] = (flow.loads[person] ?? 0) + 1;
}

/** Takes a jury from a person. */
export function unseatMember(flow: MemberFlow, jury: number, person: number): void {
  flow.members[jury]?.delete(person);
  flow.juries[person]?.delete(jury);
  flow.loads[person] = (flow.loads[person] ?? 0) - 1;
  countTogether(flow, { jury, person, by: -1 });
}

/** Those who sit in a jury: kept and given. */
export function listSitting({ demands, members }: MemberFlow, jury: number): readonly number[] {
  return [...(demands[jury]?.kept ?? []), ...(members[jury] ?? [])];
}

function countTogether(
  flow: MemberFlow,
  { jury, person, by }: { readonly jury: number; readonly person: number; readonly by: 1 | -1 },
): void {
  if (flow.demands[jury]?.counts !== true) return;
  const size = flow.external.length;
  for (const other of listSitting(flow, jury)) {
    flow.together[person * size + other] = (flow.together[person * size + other] ?? 0) + by;
    flow.together[other * size + person] = (flow.together[other * size + person] ?? 0) + by;
  }
}

/** True when the person may enter the jury while another one leaves it: not twice, and the places from outside are held. */
export function mayEnter(
  flow: MemberFlow,
  {
    jury,
    person,
    leaving,
  }: { readonly jury: number; readonly person: number; readonly leaving: number | null },
): boolean {
  const demand = flow.demands[jury];
  const given = flow.members[jury];
  if (demand === undefined || given === undefined || given.has(person)) return false;
  if (flow.external[person]) return true;
  let internals = 0;
  for (const member of given) if (member !== leaving && !flow.external[member]) internals += 1;
  return internals < demand.places - demand.externals;
}

/**
 * Fills juries so that loads are as even as any filling allows. It is a flow from places to people whose cost grows with
 * each jury held: each place takes the chain of exchanges that ends on the least loaded person (semi-matchings, Harvey,
 * Ladner, Lovász and Tamir 2003), so that the sum of squared loads is minimal, and the greatest minus the least with it.
 * Among equals it takes whoever sat least with those already there. A jury that nobody else may enter stays short.
 */
export function assignMembers(
  demands: readonly JuryDemand[],
  external: readonly boolean[],
  loads: readonly number[],
): MemberFlow {
  const size = external.length;
  const flow: MemberFlow = {
    demands,
    external,
    members: demands.map(() => new Set()),
    juries: external.map(() => new Set()),
    loads: [...loads],
    together: new Int32Array(size * size),
  };
  for (const { kept } of demands.filter(({ counts }) => counts))
    for (const one of kept)
      for (const other of kept)
        if (one !== other) flow.together[one * size + other] = (flow.together[one * size + other] ?? 0) + 1;
  const most = Math.max(0, ...demands.map(({ places }) => places));
  for (let round = 0; round < most; round += 1)
    for (const [jury, { places }] of demands.entries()) if (round < places) fillPlace(flow, jury);
  return flow;
}

function fillPlace(flow: MemberFlow, jury: number): void {
  const { steps, end } = findChain(flow, jury);
  let entering = end;
  while (entering !== null) {
    const step = steps.get(entering);
    if (step === undefined) return;
    if (step.from !== null) unseatMember(flow, step.jury, step.from);
    seatMember(flow, step.jury, entering);
    entering = step.from;
  }
}

/** The exchanges that may be reached from a free place, and the least loaded person among those they end on. */
function findChain(
  flow: MemberFlow,
  jury: number,
): { readonly steps: ReadonlyMap<number, Step>; readonly end: number | null } {
  const steps = new Map<number, Step>();
  const queue: number[] = [];
  const enter = (row: number, from: number | null): void => {
    for (const person of flow.demands[row]?.eligible ?? [])
      if (!steps.has(person) && mayEnter(flow, { jury: row, person, leaving: from })) {
        steps.set(person, { jury: row, from });
        queue.push(person);
      }
  };
  const loadOf = (person: number): number => flow.loads[person] ?? 0;
  enter(jury, null);
  let end = takeFreshest(flow, jury, queue);
  if (end === null) return { steps, end };
  const floor = Math.min(...flow.loads);
  for (let at = 0; at < queue.length && loadOf(end) > floor; at += 1) {
    const from = queue[at] ?? 0;
    const before = queue.length;
    for (const row of flow.juries[from] ?? []) if (steps.size < flow.external.length) enter(row, from);
    for (const person of queue.slice(before)) if (loadOf(person) < loadOf(end)) end = person;
  }
  return { steps, end };
}

/** Of the least loaded, whoever sat least with the members of the jury. */
function takeFreshest(flow: MemberFlow, jury: number, people: readonly number[]): number | null {
  const sitting = listSitting(flow, jury);
  const size = flow.external.length;
  const repeats = (person: number): number =>
    sitting.reduce((sum, other) => sum + (flow.together[person * size + other] ?? 0), 0);
  let best: { readonly person: number; readonly load: number; readonly repeats: number } | null = null;
  for (const person of people) {
    const load = flow.loads[person] ?? 0;
    if (best !== null && load > best.load) continue;
    const found = { person, load, repeats: repeats(person) };
    if (best === null || load < best.load || found.repeats < best.repeats) best = found;
  }
  return best?.person ?? null;
}
