import type { CaseKeyElement } from '@etalon/cases';
import type { Anomaly } from '@etalon/core/evidence';
import type { Activity } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { INSTRUMENTS, listItems, proposeMatches } from '@etalon/instruments/matches';
import type { Actor } from '../authorisation.ts';
import { type DeskSituation, labelCandidate, openDesk } from '../desk/open-desk.ts';
import type { ElementMatch, HandInPiece } from '../ports/evidence-records.ts';
import type { Workplace } from '../workplace.ts';

const PAGE = 5000;
const MAX_ITEMS = 5000;
const COVERAGE = 'I-COV-1';

export interface MatchItem {
  readonly id: string;
  readonly anomaly: Anomaly;
  readonly pieceId: string;
  /** JSON pointer of the item in its piece. */
  readonly pointer: string;
  /** Ids of the elements whose words overlap, nearest first: propositions, never used until a person confirms. */
  readonly proposals: readonly string[];
  readonly match: ElementMatch | null;
}

export interface MatchSituation {
  readonly activity: Activity;
  readonly handInId: string;
  readonly elements: readonly CaseKeyElement[];
  readonly items: readonly MatchItem[];
}

export interface MatchView {
  readonly seatId: string;
  readonly candidate: string;
  readonly locked: boolean;
  /** Criteria that still need this seat's first impression before the reference list is shown. */
  readonly awaited: readonly string[];
  /** Situations whose reference list may be shown: empty until every impression is given. */
  readonly situations: readonly MatchSituation[];
}

/**
 * What the candidate listed beside what the author of the case listed, with pairs a person may confirm. The reference
 * list stays hidden from a seat until it gave its first impression of the criteria that the coverage reading serves.
 */
export async function listMatchProposals(
  workplace: Workplace,
  actor: Actor,
  seatId: string,
): Promise<MatchView> {
  const desk = await openDesk(workplace, actor, seatId);
  const served = new Set<string>(INSTRUMENTS.find((row) => row.id === COVERAGE)?.criteria ?? []);
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
    candidate: labelCandidate(desk.candidacy.id),
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
  const elements = caseVersion === null ? null : await workplace.cases.readKey(caseVersion.folder);
  const piece = pieces.find((row) => row.slot === 'anomalies');
  if (handIn === null || elements === null || piece === undefined) return null;
  const anomalies = await readAll(workplace, piece);
  const matches = new Map((await evidence.listMatches(handIn.id)).map((row) => [row.itemId, row]));
  const items = listItems(anomalies.map((row) => row.anomaly));
  const proposals = Map.groupBy(proposeMatches(items, elements), (row) => row.itemId);
  return {
    activity,
    handInId: handIn.id,
    elements,
    items: anomalies.map(({ pointer, anomaly }) => ({
      id: anomaly.id,
      anomaly,
      pieceId: piece.id,
      pointer,
      proposals: (proposals.get(anomaly.id) ?? []).map((row) => row.elementId),
      match: matches.get(anomaly.id) ?? null,
    })),
  };
}

async function readAll(
  workplace: Workplace,
  piece: HandInPiece,
): Promise<readonly { readonly pointer: string; readonly anomaly: Anomaly }[]> {
  const path = await workplace.files.materialise(piece.sha256);
  const { fileName, slot } = piece;
  const all: { readonly pointer: string; readonly anomaly: Anomaly }[] = [];
  for (let offset = 0; offset < MAX_ITEMS; ) {
    const page = await workplace.reader.preview(
      { path, fileName, slot },
      { offset, limit: PAGE, part: null },
    );
    if (page.kind !== 'anomalies')
      throw new EtalonError('match.piece-unreadable', { info: { file: fileName } });
    all.push(...page.items);
    offset += page.items.length;
    if (page.items.length === 0 || offset >= page.total) break;
  }
  return all;
}
