import { listSitting, type MemberFlow, mayEnter, seatMember, unseatMember } from './assign-members.ts';

/** Exchanges tried for each jury, and bounds on their number. */
const TRIES = { perJury: 60, least: 4000, most: 60_000 } as const;
/** Share of the exchanges that are taken although they split the graph, so that a dead end is left. */
const LEAPS = 0.05;

/**
 * Groups of people linked by sitting together in juries that count, each in order of index and the smallest index first;
 * people who sit in none of these are in no group.
 */
export function groupPairs(flow: MemberFlow): readonly (readonly number[])[] {
  const size = flow.external.length;
  const seen = new Set<number>();
  const groups: (readonly number[])[] = [];
  const counts = (jury: number): boolean => flow.demands[jury]?.counts === true;
  const sits = flow.external.map((_, person) => [...(flow.juries[person] ?? [])].some(counts));
  for (const { kept } of flow.demands.filter((demand) => demand.counts))
    for (const person of kept) sits[person] = true;
  for (let start = 0; start < size; start += 1) {
    if (!sits[start] || seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (let at = 0; at < group.length; at += 1)
      for (let other = 0; other < size; other += 1) {
        if (seen.has(other) || (flow.together[(group[at] ?? 0) * size + other] ?? 0) === 0) continue;
        seen.add(other);
        group.push(other);
      }
    groups.push(group.toSorted((a, b) => a - b));
  }
  return groups;
}

interface Move {
  readonly jury: number;
  readonly out: number;
  readonly into: number;
  /** The jury that gets who leaves; null when one person takes a jury from another who holds one more. */
  readonly other: number | null;
}

/**
 * Links the graph of pairs, then spreads them: exchanges that leave the spread of loads as it is, first to lower the number
 * of groups, then to lower the sum of squared meetings. `chance` is uniform in [0, 1); the same draws give the same juries.
 */
export function rotatePairs(flow: MemberFlow, chance: () => number): void {
  const juries = flow.demands.flatMap((_, jury) => ((flow.members[jury]?.size ?? 0) > 0 ? [jury] : []));
  if (juries.length === 0) return;
  const budget = Math.min(TRIES.most, Math.max(TRIES.least, TRIES.perJury * juries.length));
  let groups = groupPairs(flow).length;
  for (let turn = 0; turn < budget && groups > 1; turn += 1) {
    const move = drawMove(flow, juries, chance);
    if (move === null) continue;
    makeMove(flow, move);
    const after = groupPairs(flow).length;
    if (after <= groups || chance() < LEAPS) groups = after;
    else undoMove(flow, move);
  }
  for (let turn = 0; turn < budget; turn += 1) {
    const move = drawMove(flow, juries, chance);
    if (move === null) continue;
    const before = countMeetings(flow, move);
    makeMove(flow, move);
    const lost = cutsLink(flow, move) && groupPairs(flow).length > groups;
    if (lost || countMeetings(flow, move) > before) undoMove(flow, move);
  }
}

function pick<T>(list: readonly T[], chance: () => number): T | undefined {
  return list[Math.floor(chance() * list.length)];
}

/** An exchange between two juries, or a jury passed to somebody who holds one less: the loads stay as even. */
function drawMove(flow: MemberFlow, juries: readonly number[], chance: () => number): Move | null {
  const jury = pick(juries, chance);
  if (jury === undefined) return null;
  const out = pick([...(flow.members[jury] ?? [])], chance);
  const into = pick(flow.demands[jury]?.eligible ?? [], chance);
  if (out === undefined || into === undefined || out === into) return null;
  if (!mayEnter(flow, { jury, person: into, leaving: out })) return null;
  const gap = (flow.loads[out] ?? 0) - (flow.loads[into] ?? 0);
  const held = [...(flow.juries[into] ?? [])];
  if (gap === 1 && (held.length === 0 || chance() < 0.5)) return { jury, out, into, other: null };
  const other = pick(held, chance);
  if (other === undefined || other === jury) return null;
  const welcome =
    flow.demands[other]?.eligible.includes(out) === true &&
    mayEnter(flow, { jury: other, person: out, leaving: into });
  return welcome ? { jury, out, into, other } : null;
}

function makeMove(flow: MemberFlow, { jury, out, into, other }: Move): void {
  unseatMember(flow, jury, out);
  if (other !== null) unseatMember(flow, other, into);
  seatMember(flow, jury, into);
  if (other !== null) seatMember(flow, other, out);
}

function undoMove(flow: MemberFlow, { jury, out, into, other }: Move): void {
  makeMove(flow, { jury, out: into, into: out, other });
}

/** Sum of squared meetings of the two people whom a move concerns. */
function countMeetings(flow: MemberFlow, { out, into }: Move): number {
  const size = flow.external.length;
  let sum = 0;
  for (let person = 0; person < size; person += 1)
    for (const one of [out, into])
      if (!(one === into && person === out)) sum += (flow.together[one * size + person] ?? 0) ** 2;
  return sum;
}

/** True when somebody who sat with one of the two in these juries never sits with them any more. */
function cutsLink(flow: MemberFlow, { jury, out, into, other }: Move): boolean {
  const size = flow.external.length;
  const gone = (one: number, row: number): boolean =>
    listSitting(flow, row).some(
      (person) => person !== one && (flow.together[one * size + person] ?? 0) === 0,
    );
  return gone(out, jury) || (other !== null && gone(into, other));
}
