import { listByCriterion, orderForCriterion, type QueueEntry } from '@etalon/usecases';
import { type DeskAddress, writeDeskAddress } from './desk-address.ts';
import type { DeskPage } from './desk-page.ts';

export interface Reading {
  readonly seatId: string;
  readonly criterion: string;
}

const addressOf = ({ seatId, criterion }: Reading, order: DeskAddress['order']): string =>
  `/jury/${seatId}${writeDeskAddress({ criterion, order })}`;

/** The seats that share the block and the session of the open one and may be read. */
function listBeside(queue: readonly QueueEntry[], seatId: string): readonly QueueEntry[] {
  const own = queue.find(({ seat }) => seat.id === seatId);
  return queue.filter(
    ({ seat, session, block }) =>
      seat.declaredAt !== null && session.id === own?.session.id && block.id === own.block.id,
  );
}

/** The candidates to read on this criterion, the open one among them. */
export function readCandidates(
  queue: readonly QueueEntry[],
  { seatId, criterion }: Reading,
  order: DeskAddress['order'],
): DeskPage['candidates'] {
  return orderForCriterion(listBeside(queue, seatId), criterion).map(
    ({ seat, candidate, states, handedIn }) => ({
      seatId: seat.id,
      candidate,
      handedIn,
      state: states[criterion] ?? 'to-read',
      href: addressOf({ seatId: seat.id, criterion }, order),
    }),
  );
}

/** The criteria before and after this one in the order of the seat, each with the first candidate to read on it. */
export function readAround(
  queue: readonly QueueEntry[],
  open: Reading,
  criteria: readonly string[],
): DeskPage['around'] {
  const beside = listBeside(queue, open.seatId);
  const at = criteria.indexOf(open.criterion);
  const addressAt = (rank: number): string | null => {
    const criterion = criteria[rank];
    const entries = criterion === undefined ? [] : orderForCriterion(beside, criterion);
    const first = entries.find(({ states }) => states[criterion ?? ''] !== 'judged') ?? entries[0];
    return criterion === undefined || first === undefined
      ? null
      : addressOf({ seatId: first.seat.id, criterion }, 'criterion');
  };
  return { previous: addressAt(at - 1), next: addressAt(at + 1) };
}

/**
 * What to read after this in the order by criterion: the next candidate on it, else the first criterion, in the order of the
 * seat, that some candidate is not judged on; the same reading when all is judged.
 */
export function nextAcross(
  queue: readonly QueueEntry[],
  done: Reading,
  criteria: readonly string[],
): Reading {
  const beside = listBeside(queue, done.seatId);
  const at = criteria.indexOf(done.criterion);
  for (const criterion of [...criteria.slice(at), ...criteria.slice(0, at)]) {
    const entries = orderForCriterion(beside, criterion);
    const from = criterion === done.criterion ? entries.findIndex(({ seat }) => seat.id === done.seatId) : -1;
    const turned = [...entries.slice(from + 1), ...entries.slice(0, from + 1)];
    const next = turned.find(
      ({ seat, states }) =>
        states[criterion] !== 'judged' &&
        seat.lockedAt === null &&
        (seat.id !== done.seatId || criterion !== done.criterion),
    );
    if (next !== undefined) return { seatId: next.seat.id, criterion };
  }
  return done;
}

/** Each criterion of the examiner's blocks with its progress and where reading it begins. */
export function readCriteriaQueue(queue: readonly QueueEntry[]) {
  return listByCriterion(queue).flatMap(({ session, block, criterion, text, entries }) => {
    const open = entries.find(({ states, seat }) => states[criterion] !== 'judged' && seat.lockedAt === null);
    const first = open ?? entries[0];
    if (first === undefined) return [];
    return [
      {
        key: `${session.id} ${block.id} ${criterion}`,
        session: session.label,
        block: { id: block.id, title: block.title },
        criterion,
        text,
        judged: entries.filter(({ states }) => states[criterion] === 'judged').length,
        total: entries.length,
        over: open === undefined,
        href: addressOf({ seatId: first.seat.id, criterion }, 'criterion'),
      },
    ];
  });
}
