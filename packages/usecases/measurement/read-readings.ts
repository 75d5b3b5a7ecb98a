import { createHash } from 'node:crypto';
import { isBlindThird } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import type { Reading } from '@etalon/instruments';
import { type Actor, authorise } from '../authorisation.ts';
import { loadHandIn, type SituationFacts } from '../hand-in/load-situation.ts';
import { findNameMask, type NameMask } from '../hand-in/mask-pieces.ts';
import { openResults } from '../notification/open-results.ts';
import type { MeasureScope, StoredReading } from '../ports/evidence-records.ts';
import type { Records } from '../ports/records.ts';
import type { Workplace } from '../workplace.ts';
import { rankLooks } from './count-looks.ts';

export interface ShownReading {
  readonly id: string;
  readonly runId: string;
  readonly sha256: string;
  readonly durationMs: number;
  readonly reading: Reading;
  /** Which look of the hand-in at the hidden labels it comes from; null when it opened none. */
  readonly look: number | null;
}

/**
 * A kept reading as data, through a mask of names when there is one; throws `reading.altered` when its bytes no longer have
 * the hash that was kept.
 */
export function openReading(row: StoredReading, hide: NameMask['hideInJson'] = (json) => json): ShownReading {
  if (createHash('sha256').update(row.body).digest('hex') !== row.sha256)
    throw new EtalonError('reading.altered');
  const reading: Reading = JSON.parse(hide(row.body));
  return {
    id: row.id,
    runId: row.runId,
    sha256: row.sha256,
    durationMs: row.durationMs,
    reading,
    look: null,
  };
}

/**
 * The readings of a hand-in in one scope, from the last run that ended well. The candidate reads those on visible data at
 * once, and those that used the hidden truth only after they may know of a decision (instruments/02 RL5). An examiner reads
 * those of a criterion once their first impression of it is recorded, when the regulations say so (§2.5).
 */
export async function listReadings(
  workplace: Workplace,
  actor: Actor,
  target: { readonly handInId: string; readonly scope: MeasureScope },
): Promise<readonly ShownReading[]> {
  const { records } = workplace;
  const facts = await loadHandIn(records, actor, target.handInId);
  authorise(actor, 'reading.read', facts.standings);
  if (target.scope === 'sealed' && facts.standings.includes('own')) {
    const decisions = await records.juries.listDecisions(facts.candidacy.id, facts.block.id);
    const mayKnow = await openResults(records, facts.candidacy, facts.standings);
    if (!decisions.some(({ id }) => mayKnow(id))) return [];
  }
  const rows = await records.evidence.listReadings(facts.handIn.id, target.scope);
  const mask = await findNameMask(records, actor, facts);
  const looks = await rankLooks(records, facts.handIn.id);
  const shown = rows.map((row) => {
    const opened = openReading(row, mask?.hideInJson);
    return opened.reading.replay.params.truth === 'hidden'
      ? { ...opened, look: looks.get(row.runId) ?? null }
      : opened;
  });
  if (!facts.standings.includes('seated')) return shown;
  const unfolded = await readUnfolded(records, actor, facts);
  return shown.filter((row) => row.reading.criteria.some(unfolded));
}

/** Which criteria's readings a seated examiner may see yet. */
async function readUnfolded(
  records: Records,
  actor: Actor,
  { session, candidacy, block }: SituationFacts,
): Promise<(criterion: string) => boolean> {
  const frozen = await records.regulations.findVersion(session.regulationsId);
  const seats = await records.juries.listSeats(candidacy.id, block.id);
  const own = seats.filter((seat) => seat.userId === actor.userId && seat.recusedAt === null);
  if (frozen !== null && own.some((seat) => isBlindThird(seat, frozen.regulations))) return () => false;
  if (frozen?.regulations.judgeFirst === false) return () => true;
  const lists = await Promise.all(own.map((seat) => records.juries.listJudgements(seat.id)));
  const impressed = new Set(lists.flat().flatMap((row) => (row.phase === 'J0' ? [row.criterion] : [])));
  return (criterion) => impressed.has(criterion);
}

/** The replay file of a reading: its exact bytes. Throws `reading.names-files` to who may not read names of files yet. */
export async function readReadingBody(
  workplace: Workplace,
  actor: Actor,
  readingId: string,
): Promise<StoredReading> {
  const row = await workplace.records.evidence.findReading(readingId);
  if (row === null) throw new EtalonError('reading.not-found');
  const visible = await listReadings(workplace, actor, { handInId: row.handInId, scope: row.scope });
  if (!visible.some((shown) => shown.id === row.id)) throw new EtalonError('access.refused');
  const facts = await loadHandIn(workplace.records, actor, row.handInId);
  const mask = await findNameMask(workplace.records, actor, facts);
  if (mask !== null && mask.hideInJson(row.body) !== row.body) throw new EtalonError('reading.names-files');
  return row;
}
