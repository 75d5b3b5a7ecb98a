import type { CaseKeyElement } from '@etalon/cases';
import type { Activity } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { INSTRUMENTS, type MatchableItem } from '@etalon/instruments/matches';
import type { Actor } from '../authorisation.ts';
import { type DeskSituation, openDesk } from '../desk/open-desk.ts';
import type { ElementMatch } from '../ports/evidence-records.ts';
import type { Workplace } from '../workplace.ts';

/** Instruments that wait for matches: their criteria need a first impression before the reference list is shown. */
const COVERAGE = INSTRUMENTS.filter((entry) => entry.needs.includes('matches'));

export interface MatchItem extends MatchableItem {
  /** Name of its list in the case. */
  readonly list: string;
  /** The piece that holds it; null when it is not told apart. */
  readonly pieceId: string | null;
  readonly match: ElementMatch | null;
}

export interface MatchList {
  readonly name: string;
  readonly elements: readonly CaseKeyElement[];
}

export interface MatchSituation {
  readonly activity: Activity;
  readonly handInId: string;
  readonly lists: readonly MatchList[];
  /** Items of every list, in the order of the lists. */
  readonly items: readonly MatchItem[];
}

export interface MatchView {
  readonly seatId: string;
  readonly candidate: string;
  readonly locked: boolean;
  /** Criteria that still need this seat's first impression before the reference list is shown. */
  readonly awaited: readonly string[];
  /** Situations whose reference lists may be shown: empty until every impression is given. */
  readonly situations: readonly MatchSituation[];
}

/**
 * What the candidate listed beside what the author of the case listed, with pairs a person may confirm. The reference
 * lists stay hidden from a seat until it gave its first impression of the criteria that the coverage readings serve.
 */
export async function listMatchProposals(
  workplace: Workplace,
  actor: Actor,
  seatId: string,
): Promise<MatchView> {
  const desk = await openDesk(workplace, actor, seatId);
  const served = new Set(COVERAGE.flatMap((entry) => entry.criteria));
  const given = new Set(desk.judgements.filter((row) => row.phase === 'J0').map((row) => row.criterion));
  const concerned = desk.situations.filter((row) =>
    row.activity.criteria.some((item) => served.has(item.id)),
  );
  const awaited = concerned.flatMap((row) =>
    row.activity.criteria.map((item) => item.id).filter((id) => served.has(id) && !given.has(id)),
  );
  const situations =
    awaited.length > 0 && desk.regulations.judgeFirst
      ? []
      : await Promise.all(concerned.map((row) => readSituation(workplace, desk.candidacy.sessionId, row)));
  return {
    seatId,
    candidate: desk.candidate,
    locked: desk.seat.lockedAt !== null,
    awaited: desk.regulations.judgeFirst ? awaited : [],
    situations: situations.filter((row) => row !== null),
  };
}

async function readSituation(
  workplace: Workplace,
  sessionId: string,
  { activity, handIn, pieces }: DeskSituation,
): Promise<MatchSituation | null> {
  const { sessions, evidence } = workplace.records;
  const situation = await sessions.findSituation(sessionId, activity.id);
  const caseVersion =
    situation?.caseVersionId == null ? null : await sessions.findCase(situation.caseVersionId);
  if (handIn === null || caseVersion === null || pieces.length === 0) return null;
  const criteria = new Set(activity.criteria.map((item) => item.id));
  const matchable = await workplace.engine.listMatchable({
    pieces: await Promise.all(
      pieces.map(async ({ slot, fileName, sha256 }) => ({
        ...{ slot, fileName, sha256 },
        path: await workplace.files.materialise(sha256),
      })),
    ),
    caseFolder: await workplace.cases.locate(caseVersion.folder),
    caseSha256: caseVersion.manifest.sha256,
    instruments: COVERAGE.filter((entry) => entry.criteria.some((id) => criteria.has(id))).map(
      (entry) => entry.id,
    ),
  });
  if (matchable.kind === 'unreadable')
    throw new EtalonError('match.piece-unreadable', { info: { file: matchable.fileName } });
  if (matchable.lists.length === 0) return null;
  const matches = new Map((await evidence.listMatches(handIn.id)).map((row) => [row.itemId, row]));
  return {
    activity,
    handInId: handIn.id,
    lists: matchable.lists.map(({ name, elements }) => ({ name, elements })),
    items: matchable.lists.flatMap(({ name, items }) =>
      items.map((item) => ({
        ...item,
        list: name,
        pieceId: pieces.find((piece) => piece.fileName === item.shown.fileName)?.id ?? null,
        match: matches.get(item.id) ?? null,
      })),
    ),
  };
}
