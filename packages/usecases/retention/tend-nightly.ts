import { endOfDay } from '@etalon/core/calendar';
import { REGISTER_ACTOR } from '../calendar/register-actor.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { recordEvent } from '../record-event.ts';
import { remindHolders } from '../survey/remind-holders.ts';
import type { Workplace } from '../workplace.ts';
import { findObstacle, gatherRetention } from './gather-retention.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/**
 * Each night: tells the officer of each session what has reached its term since they were last told, asks again the holders
 * who said nothing to a survey, and collects the files that nothing names. It erases nothing that is still named.
 */
export async function tendNightly(workplace: Workplace): Promise<void> {
  await tellDue(workplace);
  await remindHolders(workplace);
  await collectOrphans(workplace);
}

/** Writes one letter to who opened a session, for each day on which something of it reached its term; says how many. */
export async function tellDue(workplace: Workplace): Promise<number> {
  const found = await gatherRetention(workplace.records, workplace.now());
  const due = found.filter((row) => findObstacle(row) === null);
  let written = 0;
  for (const [session, rows] of Map.groupBy(due, (row) => row.session)) {
    const days = rows.flatMap(({ term }) => (term.state === 'due' ? [term.lastDay] : []));
    const lastDay = days.toSorted().at(-1) ?? '';
    const isNew = await workplace.records.transaction((records) =>
      writeLetter(workplace, records, {
        key: `retention ${session.id} ${lastDay}`,
        userId: session.createdBy,
        sessionId: session.id,
        facts: {
          kind: 'retention',
          count: rows.length,
          sessionLabel: session.label,
          subject: '',
          dueAt: endOfDay(lastDay),
          path: '/conservation',
        },
      }),
    );
    if (isNew) written += 1;
  }
  return written;
}

/**
 * Removes the files that nothing names and that nobody put for a day: what an erasure that was cut left, what was sent and
 * never kept. A content that comes back at that moment stays. Says how many files went.
 */
export async function collectOrphans(workplace: Workplace): Promise<number> {
  const { records, files } = workplace;
  const before = new Date(Date.parse(workplace.now()) - DAY_MS).toISOString();
  const old: { readonly sha256: string; readonly bytes: number }[] = [];
  for await (const file of files.list()) if (file.putAt < before) old.push(file);
  let count = 0;
  let bytes = 0;
  for (let start = 0; start < old.length; start += AT_ONCE) {
    const batch = old.slice(start, start + AT_ONCE);
    const unnamed = await records.retention.listUnnamed(batch.map(({ sha256 }) => sha256));
    for (const file of batch.filter(({ sha256 }) => unnamed.includes(sha256)))
      if (await files.collect(file.sha256, before)) {
        count += 1;
        bytes += file.bytes;
      }
  }
  if (count === 0) return 0;
  await records.transaction((inside) =>
    recordEvent(workplace, inside, REGISTER_ACTOR, {
      kind: 'files.collected',
      subjects: [],
      facts: { files: count, bytes },
    }),
  );
  return count;
}
