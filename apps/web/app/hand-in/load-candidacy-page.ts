import type { AccommodationSet } from '@etalon/core/candidacy';
import { type CandidacyBlock, type CandidacyView, mayDo, readCandidacy } from '@etalon/usecases';
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

/** What the candidacy's page shows, and no more than it shows. */
export async function loadCandidacyPage(visit: SignedVisit, candidacyId: string): Promise<CandidacyPageData> {
  const { actor, runtime, language } = visit;
  const view = await readCandidacy(runtime.workplace, actor, candidacyId);
  const { candidacy, session, opensAt, deadline, frameworkTitle } = view;
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
    readsFile: mayDo(actor, 'candidacy.file.read', candidacy.userId === actor.userId ? ['own'] : []),
  };
}
