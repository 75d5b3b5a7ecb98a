import { MISSION_SUBJECT } from '@etalon/core/mission';
import type { CandidacyArchive } from '@etalon/usecases/archive';
import type { DocumentTable } from '@etalon/workshop';
import { type Column, makeTable, type Row, type Table } from './archive-table.ts';
import type { ArchiveWords } from './archive-words.ts';
import { listAgreements, listConclusions, listDefences } from './list-mission-rows.ts';

const COLUMNS = {
  candidacies: ['candidacy', 'name', 'route', 'extraTime', 'enrolledAt'],
  decisions: [
    'candidacy',
    'name',
    'block',
    'decision',
    'result',
    'motive',
    'rule',
    'state',
    'resit',
    'present',
    'votes',
    'supersedes',
    'at',
  ],
  clauses: ['candidacy', 'block', 'decision', 'rule', 'finding', 'asked', 'found', 'items', 'state'],
  criteria: ['candidacy', 'block', 'criterion', 'level', 'how', 'motive', 'sentences'],
  judgements: [
    'candidacy',
    'block',
    'criterion',
    'seat',
    'phase',
    'level',
    'confidence',
    'sentence',
    'anchors',
    'at',
  ],
  pieces: [
    'candidacy',
    'situation',
    'slot',
    'file',
    'path',
    'bytes',
    'sha256',
    'criteria',
    'sealedAt',
    'withdrawnAt',
  ],
  notifications: ['candidacy', 'name', 'block', 'decision', 'result', 'at', 'lastDay', 'openedAt', 'sha256'],
  appeals: ['candidacy', 'block', 'decision', 'ground', 'statement', 'at', 'answer', 'motive'],
  agreements: [
    ...(['candidacy', 'name', 'organisation', 'contract', 'start', 'end', 'weeklyHours'] as const),
    ...(['subject', 'state', 'attestedAt', 'reviewedAt', 'note'] as const),
  ],
  defences: ['candidacy', 'name', 'heldOn', 'place', 'present', 'questions', 'at'],
  conclusions: [
    ...(['candidacy', 'name', 'decision', 'result', 'motive', 'finding', 'criteria'] as const),
    ...(['present', 'supersedes', 'at'] as const),
  ],
} as const satisfies Partial<Readonly<Record<Table, readonly Column[]>>>;

type TableName = keyof typeof COLUMNS;

/** The rows of every table of an archive, candidacy after candidacy. */
export interface ArchiveTables {
  /** `pathOf` gives the place of a piece in the archive, or null when it is not in it. */
  add(archive: CandidacyArchive, pathOf: (pieceId: string) => string | null): void;
  list(): readonly DocumentTable[];
}

export function makeArchiveTables(words: ArchiveWords): ArchiveTables {
  const rows: Record<TableName, Row[]> = {
    candidacies: [],
    decisions: [],
    clauses: [],
    criteria: [],
    judgements: [],
    pieces: [],
    notifications: [],
    appeals: [],
    agreements: [],
    defences: [],
    conclusions: [],
  };
  return {
    add: (archive, pathOf) => {
      rows.candidacies.push(describeCandidacy(archive));
      rows.decisions.push(...listDecisions(archive, words));
      rows.clauses.push(...listClauses(archive, words));
      rows.criteria.push(...listCriteria(archive, words));
      rows.judgements.push(...listJudgements(archive));
      rows.pieces.push(...listPieces(archive, pathOf));
      rows.notifications.push(...listNotifications(archive, words));
      rows.appeals.push(...listAppeals(archive, words));
      rows.agreements.push(...listAgreements(archive, words));
      rows.defences.push(...listDefences(archive));
      rows.conclusions.push(...listConclusions(archive, words));
    },
    list: () =>
      TABLES.filter((name) => rows[name].length > 0).map((name) =>
        makeTable(name, COLUMNS[name], rows[name]),
      ),
  };
}

const TABLES: readonly TableName[] = [
  'candidacies',
  'decisions',
  'clauses',
  'criteria',
  'judgements',
  'pieces',
  'notifications',
  'appeals',
  'agreements',
  'defences',
  'conclusions',
];

function describeCandidacy({ label, name, view }: CandidacyArchive): Row {
  const { route, extraTimePercent, enrolledAt } = view.candidacy;
  return { candidacy: label, name, route, extraTime: extraTimePercent, enrolledAt };
}

function listDecisions({ label, name, blocks }: CandidacyArchive, words: ArchiveWords): readonly Row[] {
  return blocks.flatMap(({ block, decisions }) =>
    decisions.map((decision) => ({
      candidacy: label,
      name,
      block,
      decision: decision.id,
      result: words.result(decision.result),
      motive: decision.motive,
      rule: decision.outcome.rule,
      state: words.state(decision.outcome.state),
      resit: decision.resit && `${decision.resit.situations.join(', ')} ${decision.resit.note}`.trim(),
      present: decision.record?.present.join(', ') ?? null,
      votes: decision.record?.votes.map(({ member, choice }) => `${member} : ${choice}`).join(' ; ') ?? null,
      supersedes: decision.supersedes,
      at: decision.at,
    })),
  );
}

function listClauses({ label, blocks }: CandidacyArchive, words: ArchiveWords): readonly Row[] {
  return blocks.flatMap(({ block, decisions }) =>
    decisions.flatMap(({ id, outcome }) =>
      outcome.clauses.map((clause) => ({
        candidacy: label,
        block,
        decision: id,
        rule: outcome.rule,
        finding: words.clause(clause.code),
        asked: clause.asked,
        found: clause.found,
        items: clause.items.join(', '),
        state: words.verdict(clause.holds),
      })),
    ),
  );
}

function listCriteria({ label, blocks }: CandidacyArchive, words: ArchiveWords): readonly Row[] {
  return blocks.flatMap(({ block, criteria }) =>
    criteria.map((row) => ({
      candidacy: label,
      block,
      criterion: row.criterion,
      level: String(row.grade),
      how: row.how && words.say(`how.${row.how}`),
      motive: row.motive,
      sentences: row.sentences.map(({ text }) => text).join('\n'),
    })),
  );
}

function listJudgements({ label, blocks }: CandidacyArchive): readonly Row[] {
  return blocks.flatMap(({ block, seats }) =>
    seats.flatMap(({ seat, judgements }) =>
      judgements.map((row) => ({
        candidacy: label,
        block,
        criterion: row.criterion,
        seat: `${seat.role} ${seat.id}`,
        phase: row.phase,
        level: String(row.grade),
        confidence: row.confidence,
        sentence: row.sentence,
        anchors: row.anchors.map(({ pieceId, locator }) => `${pieceId} ${locator}`).join(' ; '),
        at: row.at,
      })),
    ),
  );
}

function listPieces(
  { label, handIns }: CandidacyArchive,
  pathOf: (pieceId: string) => string | null,
): readonly Row[] {
  return handIns.flatMap(({ handIn, pieces }) =>
    pieces.map((piece) => ({
      candidacy: label,
      situation: handIn.situation,
      slot: piece.slot,
      file: piece.fileName,
      path: pathOf(piece.id),
      bytes: piece.bytes,
      sha256: piece.sha256,
      criteria: piece.criteria.join(' '),
      sealedAt: handIn.seal?.sealedAt ?? null,
      withdrawnAt: piece.withdrawnAt,
    })),
  );
}

function listNotifications(
  { label, name, notifications }: CandidacyArchive,
  words: ArchiveWords,
): readonly Row[] {
  return notifications.flatMap(({ notice, at, openedAt, sha256 }) =>
    [
      ...notice.decisions,
      ...(notice.conclusions ?? []).map((mission) => ({ ...mission, block: MISSION_SUBJECT })),
    ].map(({ block, decisionId, result }) => ({
      candidacy: label,
      name,
      block,
      decision: decisionId,
      result: words.result(result),
      at,
      lastDay: notice.remedy.lastDay,
      openedAt,
      sha256,
    })),
  );
}

function listAppeals({ label, blocks }: CandidacyArchive, words: ArchiveWords): readonly Row[] {
  return blocks.flatMap(({ block, appeals }) =>
    appeals.map((appeal) => ({
      candidacy: label,
      block,
      decision: appeal.decisionId,
      ground: words.ground(appeal.ground),
      statement: appeal.statement,
      at: appeal.filedAt,
      answer: appeal.answer && words.outcome(appeal.answer.outcome),
      motive: appeal.answer?.motive ?? null,
    })),
  );
}
