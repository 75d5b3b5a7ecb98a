import type { SessionRecord } from '@etalon/usecases/archive';
import type { DocumentTable } from '@etalon/workshop';
import { makeTable, type Row } from './archive-table.ts';
import type { ArchiveWords } from './archive-words.ts';

/**
 * What a session keeps beside its candidacies, as tables: calendar, individual deadlines, juries and convocations, presence,
 * third readings and the moderation sample. `nameOf` gives the folder of a candidacy in the archive.
 */
export function makeSessionTables(
  record: SessionRecord,
  words: ArchiveWords,
  nameOf: (candidacyId: string) => string,
): readonly DocumentTable[] {
  return [
    makeTable(
      'dates',
      ['kind', 'subject', 'opensAt', 'dueAt', 'place', 'inForce', 'setAt', 'id', 'supersedes'],
      record.dates.map((date) => ({
        ...{ id: date.id, subject: date.subject, opensAt: date.opensAt, dueAt: date.dueAt },
        ...{ place: date.place, supersedes: date.supersedes, setAt: date.setAt },
        kind: words.date(date.kind),
        inForce: words.yes(date.inForce),
      })),
    ),
    makeTable(
      'extensions',
      ['candidacy', 'situation', 'dueAt', 'ground', 'at'],
      record.extensions.map((row) => ({
        candidacy: nameOf(row.candidacyId),
        situation: row.situation,
        dueAt: row.dueAt,
        ground: words.extension(row.ground),
        at: row.grantedAt,
      })),
    ),
    makeTable('seats', SEAT_COLUMNS, listSeats(record, words, nameOf)),
    makeTable(
      'presence',
      ['day', 'member', 'state', 'at'],
      record.presence.map(({ day, member, state, at }) => ({
        day,
        member,
        state: words.presence(state),
        at,
      })),
    ),
    makeTable('borders', BORDER_COLUMNS, listBorders(record, words, nameOf)),
    makeTable(
      'sample',
      [
        'candidacy',
        'block',
        'reason',
        'seed',
        'at',
        'member',
        'criterion',
        'settled',
        'level',
        'outcome',
        'sentence',
      ],
      listSample(record, words, nameOf),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

const SEAT_COLUMNS = [
  ...([
    'candidacy',
    'block',
    'seat',
    'role',
    'member',
    'external',
    'declaredAt',
    'convenedAt',
    'answerBy',
  ] as const),
  ...(['answer', 'answeredAt', 'reason', 'recusedAt', 'replacement', 'lockedAt'] as const),
];

const BORDER_COLUMNS = [
  'candidacy',
  'block',
  'answer',
  'criteria',
  'reason',
  'member',
  'seat',
  'at',
] as const;

function listBorders(
  { borders }: SessionRecord,
  words: ArchiveWords,
  nameOf: (candidacyId: string) => string,
): readonly Row[] {
  return borders.map((row) => ({
    candidacy: nameOf(row.candidacyId),
    block: row.block,
    answer: words.say(`border.${row.kind}`),
    criteria: row.criteria.join(' '),
    reason: row.reason,
    member: row.answeredBy,
    seat: row.seatId,
    at: row.at,
  }));
}

/** One row for each seat and convocation; one alone for a seat that nobody was called for. */
function listSeats(
  { seats }: SessionRecord,
  words: ArchiveWords,
  nameOf: (candidacyId: string) => string,
): readonly Row[] {
  return seats.flatMap((seat) => {
    const known = {
      candidacy: nameOf(seat.candidacyId),
      block: seat.block,
      seat: seat.id,
      role: words.role(seat.role),
      member: seat.member,
      external: words.yes(seat.external),
      declaredAt: seat.declaredAt,
      recusedAt: seat.recusedAt,
      replacement:
        seat.replacement && `${words.replacement(seat.replacement.ground)} (${seat.replacement.successorId})`,
      lockedAt: seat.lockedAt,
    };
    const calls = seat.convocations.map(({ convenedAt, answerBy, answer }) => ({
      ...known,
      convenedAt,
      answerBy,
      answer: words.answered(answer?.state ?? 'waiting'),
      answeredAt: answer?.at ?? null,
      reason: answer?.reason ?? null,
    }));
    return calls.length === 0 ? [known] : calls;
  });
}

/** One row for each criterion read again; one alone for a block that was not, or whose levels the reader may not see. */
function listSample(
  { sample }: SessionRecord,
  words: ArchiveWords,
  nameOf: (candidacyId: string) => string,
): readonly Row[] {
  return sample.flatMap((pick) => {
    const known = {
      candidacy: nameOf(pick.candidacyId),
      block: pick.block.id,
      reason: words.sampled(pick.reason),
      seed: pick.draw?.seed ?? null,
      at: pick.draw?.at ?? null,
      member: pick.moderator,
    };
    const found = (pick.found ?? []).map((row) => ({
      ...known,
      criterion: row.criterion,
      settled: String(row.settled),
      level: String(row.grade),
      outcome: words.difference(row.outcome),
      sentence: row.sentence,
    }));
    return found.length === 0 ? [known] : found;
  });
}
