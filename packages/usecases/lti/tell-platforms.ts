import { hashSha256, type JournalEvent } from '@etalon/core/journal';
import { opensAtNotification } from '../notification/open-results.ts';
import type { LtiNews, LtiPlacement, LtiPlatform } from '../ports/lti-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

type JournalRow = Pick<JournalEvent, 'kind' | 'subjects' | 'facts' | 'at'>;

/** A decision that is suspended by another leaves the hand-in waiting for people again. */
const DECIDED: ReadonlyMap<unknown, LtiNews> = new Map([
  ['acquis', 'acquired'],
  ['non-acquis', 'not-acquired'],
  ['en-attente', 'sealed'],
]);

/**
 * Writes what the platforms of a candidate are told of a row of the journal, in its transaction: that a hand-in was handed in and,
 * where the certifier allows it, what was pronounced on its block. Nothing else of the register leaves this way.
 */
export async function tellPlatforms(records: Records, row: JournalRow, rowHash: string): Promise<void> {
  if (!NEWSWORTHY.has(row.kind)) return;
  const candidacy = await records.sessions.findCandidacy(row.subjects[1] ?? '');
  if (candidacy === null) return;
  const links = await records.lti.listLinksOf(candidacy.userId);
  if (links.length === 0) return;
  for (const told of await readNews(records, row, candidacy)) {
    const situations =
      told.block === null ? [told.situation] : await listSituations(records, candidacy, told.block);
    for (const situation of situations)
      for (const placement of await records.lti.findPlacementsOf(candidacy.sessionId, situation))
        if (links.some(({ platformId }) => platformId === placement.platformId))
          await tell(records, { placement, candidacy, news: told.news, at: row.at, source: rowHash });
  }
}

interface ToldNews {
  readonly news: LtiNews;
  readonly situation: string;
  /** Set for what concerns every situation of a block. */
  readonly block: string | null;
}

const NEWSWORTHY: ReadonlySet<string> = new Set([
  'hand-in.sealed',
  'block.pronounced',
  'block.superseded',
  'decisions.notified',
]);

/** A course knows of a decision when its candidate may: once it is pronounced, or once it is notified. */
async function readNews(
  records: Records,
  { kind, facts, subjects }: JournalRow,
  candidacy: Candidacy,
): Promise<readonly ToldNews[]> {
  if (kind === 'hand-in.sealed') return [{ news: 'sealed', situation: String(facts.situation), block: null }];
  if ((await opensAtNotification(records, candidacy)) !== (kind === 'decisions.notified')) return [];
  if (kind !== 'decisions.notified') return describeNews(facts.result, String(facts.block));
  const decisions = await records.blocks.listDecisionsOf([candidacy.id]);
  return decisions
    .filter(({ id }) => subjects.includes(id))
    .flatMap(({ result, block }) => describeNews(result, block));
}

function describeNews(result: unknown, block: string): readonly ToldNews[] {
  const news = DECIDED.get(result);
  return news === undefined ? [] : [{ news, situation: '', block }];
}

async function listSituations(
  records: Records,
  candidacy: Candidacy,
  blockId: string,
): Promise<readonly string[]> {
  const session = await records.sessions.findSession(candidacy.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const block = version?.framework.blocks.find(({ id }) => id === blockId);
  return block?.activities.map(({ id }) => id) ?? [];
}

interface Telling {
  readonly placement: LtiPlacement;
  readonly candidacy: Candidacy;
  readonly news: LtiNews;
  readonly at: string;
  /** What makes the same telling the same row. */
  readonly source: string;
}

async function tell(records: Records, { placement, candidacy, news, at, source }: Telling): Promise<void> {
  const platform = await records.lti.findPlatform(placement.platformId);
  if (platform === null || !mayBeTold(platform, news)) return;
  if ((await records.lti.findLineItem(placement.id)) === null) return;
  const id = hashSha256(`${source} ${placement.id}`);
  await records.lti.addScore({ id, placementId: placement.id, candidacyId: candidacy.id, news, madeAt: at });
  await records.jobs.enqueueLtiScore({ scoreId: id });
}

/** A decision is told only where the certifier allowed it for the platform. */
export function mayBeTold(platform: Pick<LtiPlatform, 'state' | 'tellsDecisions'>, news: LtiNews): boolean {
  return platform.state === 'active' && (news === 'sealed' || platform.tellsDecisions);
}

/** Tells of a hand-in that was handed in before its candidate was linked, or before the course had a column for it. */
export async function catchUp(
  { now }: Pick<Workplace, 'now'>,
  records: Records,
  { placement, userId }: { readonly placement: LtiPlacement; readonly userId: string },
): Promise<void> {
  const candidacies = await records.sessions.listCandidaciesOfUser(userId);
  const candidacy = candidacies.find(({ sessionId }) => sessionId === placement.sessionId);
  if (candidacy === undefined) return;
  const handIn = await records.evidence.findHandInOf(candidacy.id, placement.situation);
  if (handIn?.seal == null) return;
  if ((await records.lti.listScoresOf(placement.id, candidacy.id)).length > 0) return;
  await tell(records, { placement, candidacy, news: 'sealed', at: now(), source: handIn.id });
}
