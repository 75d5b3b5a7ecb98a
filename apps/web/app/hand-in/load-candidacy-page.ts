import type { AccommodationSet } from '@etalon/core/candidacy';
import type { MissionClauseCode } from '@etalon/core/mission';
import {
  type CandidacyBlock,
  type CandidacyView,
  listOwnNotifications,
  mayDo,
  readCandidacy,
} from '@etalon/usecases';
import { readCertification, readMission } from '@etalon/usecases/mission';
import type { SignedVisit } from '@etalon/web/answer';
import type { FrozenRegulations } from '../regulations/regulations-link.tsx';
import type { ShownCertificate } from './certificate-line.tsx';
import { showCertificate } from './show-certificate.ts';
import { type ShownDeadline, showDeadline } from './shown-deadline.ts';

export interface ShownBlock {
  readonly id: string;
  readonly rank: number;
  readonly title: string;
  readonly state: CandidacyBlock['state'];
  readonly result: string | null;
  readonly decidedAt: string | null;
  readonly handIns: CandidacyBlock['handIns'];
  readonly certificate: ShownCertificate | null;
}

export interface CandidacyPageData {
  readonly candidacyId: string;
  readonly own: boolean;
  readonly route: CandidacyView['candidacy']['route'];
  readonly session: string;
  readonly place: string;
  readonly regulations: FrozenRegulations;
  readonly frameworkTitle: string;
  readonly deadline: ShownDeadline;
  readonly blocks: readonly ShownBlock[];
  /** What a jury sees of the arrangements: measures, never why. */
  readonly accommodations: AccommodationSet;
  readonly recognised: readonly string[];
  /** Whether the actor reads the administrative file. */
  readonly readsFile: boolean;
  readonly mission: ShownMissionSummary | null;
  /** What the candidate was notified of, in order of time. */
  readonly notifications: readonly { readonly id: string; readonly at: string }[];
}

/** What lacks of the mission and of the whole certification, for the candidate and those who know whose it is. */
export interface ShownMissionSummary {
  readonly agreements: number;
  readonly missing: readonly MissionClauseCode[];
  readonly missingItems: number;
}

function showBlock(view: CandidacyView, row: CandidacyBlock): ShownBlock {
  const { id, rank, title } = row.block;
  const issued = view.credentials.findLast((credential) => credential.block === id);
  return {
    id,
    rank,
    title,
    state: row.state,
    result: row.decision?.result ?? null,
    decidedAt: row.decision?.at ?? null,
    handIns: row.handIns,
    certificate: showCertificate(issued),
  };
}

async function summariseMission(
  { actor, runtime }: SignedVisit,
  { candidacy, hasMission }: CandidacyView,
): Promise<ShownMissionSummary | null> {
  if (!hasMission || (candidacy.userId !== actor.userId && !mayDo(actor, 'mission.list'))) return null;
  const { outcome, agreements } = await readMission(runtime.workplace, actor, candidacy.id);
  const certification = await readCertification(runtime.workplace, actor, candidacy.id);
  return {
    agreements: agreements.length,
    missing: outcome.clauses.filter(({ met }) => !met).map(({ code }) => code),
    missingItems: certification.outcome.clauses.filter(({ met }) => !met).length,
  };
}

/** What the candidacy's page shows, and no more than it shows. */
export async function loadCandidacyPage(visit: SignedVisit, candidacyId: string): Promise<CandidacyPageData> {
  const { actor, runtime, language } = visit;
  const view = await readCandidacy(runtime.workplace, actor, candidacyId);
  const { candidacy, session, opensAt, deadline, frameworkTitle } = view;
  const standings = candidacy.userId === actor.userId ? (['own'] as const) : [];
  const told = mayDo(actor, 'notification.read', standings)
    ? await listOwnNotifications(runtime.workplace, actor, candidacyId)
    : [];
  return {
    candidacyId,
    own: candidacy.userId === actor.userId,
    route: candidacy.route,
    session: session.label,
    place: session.place,
    regulations: view.regulations,
    frameworkTitle,
    deadline: showDeadline({ opensAt, candidacy, deadline, language, now: runtime.now() }),
    blocks: view.blocks.map((row) => showBlock(view, row)),
    accommodations: view.accommodations,
    recognised: view.recognitions.map(({ block }) => block),
    readsFile: mayDo(actor, 'candidacy.file.read', standings),
    mission: await summariseMission(visit, view),
    notifications: told.map(({ id, at }) => ({ id, at })),
  };
}
