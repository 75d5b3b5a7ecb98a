import type { AccommodationSet } from '@etalon/core/candidacy';
import type { BlockState } from '@etalon/core/deliberation';
import { type GapList, listGaps } from '@etalon/core/evidence';
import type { CompetencyBlock } from '@etalon/core/framework';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import {
  type HandInWindow,
  loadSessionDates,
  readWindow,
  type SessionDates,
} from '../calendar/read-window.ts';
import { readAccommodations } from '../candidacies/decide-accommodations.ts';
import { readBlockFacts } from '../deliberation/read-block-facts.ts';
import { keepKnown, openResults } from '../notification/open-results.ts';
import type { IssuedCredential } from '../ports/award-records.ts';
import type { BlockRecognition } from '../ports/candidacy-records.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession, SessionSituation } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';

/** One situation of the candidacy: what is in, what lacks, whether it is sealed. */
export interface CandidacySituation {
  readonly situation: string;
  readonly title: string;
  readonly sealedAt: string | null;
  readonly window: Pick<HandInWindow, 'opensAt' | 'deadline'>;
  readonly slots: number;
  /** Null for those who may not read the hand-in. */
  readonly pieces: number | null;
  readonly gaps: GapList | null;
}

export interface CandidacyBlock {
  readonly block: CompetencyBlock;
  readonly enrolled: boolean;
  readonly state: BlockState | null;
  /** Situations of the block that this session assesses. */
  readonly situations: readonly string[];
  /** The same, told one by one; empty for a block that the candidacy does not ask for. */
  readonly handIns: readonly CandidacySituation[];
  /** The decision in force, once pronounced. */
  readonly decision: Decision | null;
}

export interface CandidacyView {
  readonly candidacy: Candidacy;
  readonly session: ExamSession;
  readonly frameworkTitle: string;
  readonly regulations: { readonly id: string; readonly label: string; readonly demonstration: boolean };
  /** When the next situation to hand in opens, and until when it is taken; the last one once all are sealed or over. */
  readonly opensAt: string;
  readonly deadline: string;
  readonly blocks: readonly CandidacyBlock[];
  readonly credentials: readonly IssuedCredential[];
  /** Measures in force, for everybody who reads the candidacy: measures, never why. */
  readonly accommodations: AccommodationSet;
  /** Recognitions in force; none for a jury. */
  readonly recognitions: readonly BlockRecognition[];
  /** Whether the session asks for a mission in a company. */
  readonly hasMission: boolean;
}

/** The candidate's home: the blocks as a path, where each stands, what was decided and issued. */
export async function readCandidacy(
  workplace: Workplace,
  actor: Actor,
  candidacyId: string,
): Promise<CandidacyView> {
  const { records } = workplace;
  const { candidacy, standings } = await readStandings(records, actor, { candidacyId, block: null });
  authorise(actor, 'candidacy.read', standings);
  const session = await records.sessions.findSession(candidacy.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const regulations = session && (await records.regulations.findVersion(session.regulationsId));
  if (!session || !version || !regulations) throw new EtalonError('session.not-found');
  const { label, demonstration } = regulations.regulations;
  const assessed = await records.sessions.listSituations(session.id);
  const dates = await loadSessionDates(records, session);
  const follows =
    standings.includes('own') || actor.roles.includes('officer') || actor.roles.includes('auditor');
  const seesDecision = follows && mayDo(actor, 'decision.read', standings);
  const mayRead = mayDo(actor, 'hand-in.read', standings) && follows;
  const mayKnow = await openResults(records, candidacy, standings);
  const blocks = await Promise.all(
    version.framework.blocks.map(async (block): Promise<CandidacyBlock> => {
      const situations = assessed
        .map((row) => row.situation)
        .filter((id) => block.activities.some((activity) => activity.id === id));
      const enrolled = candidacy.blocks.includes(block.id);
      if (!enrolled) return { block, enrolled, state: null, situations, handIns: [], decision: null };
      const facts = keepKnown(await readBlockFacts(records, { candidacy, block: block.id }), mayKnow);
      return {
        block,
        enrolled,
        state: facts.state,
        situations,
        handIns: await readHandIns(records, { candidacy, block, assessed, mayRead, dates }),
        decision: seesDecision ? facts.decision : null,
      };
    }),
  );
  const recognitions = mayDo(actor, 'candidacy.file.read', standings)
    ? await records.candidacies.listRecognitions(candidacy.id)
    : [];
  return {
    accommodations: await readAccommodations(records, candidacy),
    recognitions: recognitions.filter(({ withdrawal }) => withdrawal === null),
    candidacy,
    session,
    frameworkTitle: version.framework.title,
    regulations: { id: regulations.id, label, demonstration },
    ...findNextWindow(blocks, readWindow(dates, candidacy, ''), workplace.now()),
    blocks,
    hasMission: assessed.some((row) => row.situation === MISSION_SUBJECT),
    credentials:
      follows && mayDo(actor, 'credential.list', standings)
        ? await records.awards.listCredentialsOfCandidacy(candidacy.id)
        : [],
  };
}

/** The window that ends first among those still to be handed in, else the one that ends last. */
function findNextWindow(
  blocks: readonly CandidacyBlock[],
  fallback: CandidacySituation['window'],
  now: string,
): Pick<CandidacyView, 'opensAt' | 'deadline'> {
  const byEnd = blocks
    .flatMap(({ handIns }) => handIns)
    .toSorted((a, b) => a.window.deadline.localeCompare(b.window.deadline));
  const next = byEnd.find(({ sealedAt, window }) => sealedAt === null && now <= window.deadline);
  const { opensAt, deadline } = next?.window ?? byEnd.at(-1)?.window ?? fallback;
  return { opensAt, deadline };
}

async function readHandIns(
  records: Records,
  input: {
    readonly candidacy: Candidacy;
    readonly block: CompetencyBlock;
    readonly assessed: readonly SessionSituation[];
    readonly mayRead: boolean;
    readonly dates: SessionDates;
  },
): Promise<readonly CandidacySituation[]> {
  const { candidacy, block, assessed, mayRead, dates } = input;
  const told = block.activities.flatMap((activity) => {
    const row = assessed.find((situation) => situation.situation === activity.id);
    return row === undefined ? [] : [{ activity, slots: row.slots }];
  });
  return Promise.all(
    told.map(async ({ activity, slots }): Promise<CandidacySituation> => {
      const { opensAt, deadline } = readWindow(dates, candidacy, activity.id);
      const handIn = await records.evidence.findHandInOf(candidacy.id, activity.id);
      const all = handIn === null ? [] : await records.evidence.listPieces(handIn.id);
      const pieces = all.filter((piece) => piece.withdrawnAt === null);
      const criteria = activity.criteria.map((criterion) => criterion.id);
      return {
        situation: activity.id,
        title: activity.title,
        sealedAt: handIn?.seal?.sealedAt ?? null,
        window: { opensAt, deadline },
        slots: slots.length,
        pieces: mayRead ? pieces.length : null,
        gaps: mayRead ? listGaps(slots, criteria, pieces) : null,
      };
    }),
  );
}
