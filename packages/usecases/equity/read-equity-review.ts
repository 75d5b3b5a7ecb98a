import {
  type ComparedGroup,
  type CountedGroup,
  compareGroups,
  measureOrder,
  type OrderReport,
} from '@etalon/assessment';
import { ACCESS_ROUTES } from '@etalon/core/candidacy';
import { type EquityRule, isDecided } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { type BoardBlock, readBoard } from '../deliberation/read-board.ts';
import type { BlockName } from '../moderation/load-judged-block.ts';
import type { Records } from '../ports/records.ts';
import { type ExamSession, WHOLE_SESSION } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { type HeardOral, listHeardOrals } from './list-heard-orals.ts';

/** Groups of a table, named by what they have in common. */
export interface EquityFigures {
  /** Blocks decided acquired, of those decided acquired or not, by access route. */
  readonly routes: readonly ComparedGroup[];
  /** The same, by day and half-day of the first oral of the block. */
  readonly halfDays: readonly ComparedGroup[];
  readonly order: OrderReport;
  /** Orals that ended within the candidate's own time, with extra time and without. */
  readonly timing: readonly ComparedGroup[];
}

export interface EquityView {
  readonly session: ExamSession;
  readonly blocks: readonly BlockName[];
  readonly block: BlockName;
  readonly regulations: { readonly id: string; readonly label: string; readonly demonstration: boolean };
  /** What the regulations let be compared; null when nothing is. */
  readonly rule: EquityRule | null;
  /** Blocks of the whole session that are pronounced, of those its candidates ask for. */
  readonly pronounced: number;
  readonly asked: number;
  /** Null until every result is pronounced, and where the regulations compare nothing. */
  readonly figures: EquityFigures | null;
}

/**
 * How the decisions of a block fall by access route and by order of passage, once every result of the session is pronounced and
 * only for the purpose and the routes that its regulations declare (instruments/07 §7.8). Each candidate counts once; small
 * groups are suppressed or only described; accommodations are compared on the time of orals and on nothing else. Throws
 * `session.not-found`, `candidacy.unknown-block`.
 */
export async function readEquityReview(
  workplace: Workplace,
  actor: Actor,
  asked: { readonly sessionId: string; readonly block: string | null },
): Promise<EquityView> {
  authorise(actor, 'equity.read');
  const { records } = workplace;
  const session = await records.sessions.findSession(asked.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const frozen = session && (await records.regulations.findVersion(session.regulationsId));
  if (!session || !version || !frozen) throw new EtalonError('session.not-found');
  const board = await loadBoard(records, session.id);
  const wanted = new Set(board.map(({ block }) => block.id));
  const blocks = version.framework.blocks
    .filter(({ id }) => wanted.size === 0 || wanted.has(id))
    .map(({ id, title }) => ({ id, title }));
  const block = blocks.find(({ id }) => id === (asked.block ?? blocks[0]?.id));
  if (block === undefined) throw new EtalonError('candidacy.unknown-block');
  const { equityReview, label, demonstration } = frozen.regulations;
  const rule = isDecided(equityReview) && equityReview.routes.length > 0 ? equityReview : null;
  const pronounced = board.filter(({ decision }) => decision !== null).length;
  const readable = rule !== null && board.length > 0 && pronounced === board.length;
  const rows = board.filter((row) => row.block.id === block.id);
  return {
    session,
    blocks,
    block,
    regulations: { id: frozen.id, label, demonstration },
    rule,
    pronounced,
    asked: board.length,
    figures: readable ? measure(rows, await listHeardOrals(records, rows), rule) : null,
  };
}

async function loadBoard(records: Records, sessionId: string): Promise<readonly BoardBlock[]> {
  const { rows } = await records.sessions.listCandidaciesOfSession(sessionId, WHOLE_SESSION);
  return readBoard(
    records,
    rows.flatMap((candidacy) => candidacy.blocks.map((block) => ({ candidacy, block }))),
  );
}

function measure(rows: readonly BoardBlock[], orals: readonly HeardOral[], rule: EquityRule): EquityFigures {
  const decided = rows.filter(({ decision }) => decision !== null && decision.result !== 'en-attente');
  const acquired = new Map(
    decided.map(({ candidacy, decision }) => [candidacy.id, decision?.result === 'acquis']),
  );
  const passages = orals.flatMap((oral) => {
    const result = acquired.get(oral.candidacyId);
    return result === undefined ? [] : [{ ...oral, acquired: result }];
  });
  const timed = orals.filter(({ inTime }) => inTime !== null);
  return {
    routes: compareGroups(
      countGroups(
        decided.filter(({ candidacy }) => rule.routes.includes(candidacy.route)),
        ({ candidacy }) => candidacy.route,
        ({ candidacy }) => acquired.get(candidacy.id) === true,
      ).toSorted((a, b) => rankRoute(a.group) - rankRoute(b.group)),
      rule.least,
    ),
    halfDays: compareGroups(
      countGroups(
        passages,
        ({ day, afternoon }) => `${day} ${afternoon ? 'pm' : 'am'}`,
        (row) => row.acquired,
      ).toSorted((a, b) => (a.group < b.group ? -1 : 1)),
      rule.least,
    ),
    order: measureOrder(passages, rule.least),
    timing: compareGroups(
      countGroups(
        timed,
        ({ extraTime }) => (extraTime ? 'extra' : 'usual'),
        ({ inTime }) => inTime === true,
      ).toSorted((a, b) => (a.group > b.group ? -1 : 1)),
      rule.least,
    ),
  };
}

const ROUTES: readonly string[] = ACCESS_ROUTES;
const rankRoute = (route: string): number => ROUTES.indexOf(route);

function countGroups<Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
  counts: (row: Row) => boolean,
): readonly CountedGroup[] {
  return [...Map.groupBy(rows, groupOf)].map(([group, own]) => ({
    group,
    count: own.filter(counts).length,
    total: own.length,
  }));
}
