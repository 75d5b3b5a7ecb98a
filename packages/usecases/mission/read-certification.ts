import { type CertificationOutcome, explainCertification } from '@etalon/core/deliberation';
import type { CompetencyBlock } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, type Standing } from '../authorisation.ts';
import { type MayKnow, openResults } from '../notification/open-results.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { loadMission } from './load-mission.ts';
import { findMissionCondition } from './mission-block.ts';

export interface CertificationView {
  readonly outcome: CertificationOutcome;
  readonly blocks: readonly Pick<CompetencyBlock, 'id' | 'rank' | 'title'>[];
}

/** The candidacies of the same person on the same version of the framework: a block is acquired for good. */
async function listSisters(
  records: Records,
  candidacy: Candidacy,
  versionId: string,
): Promise<readonly Candidacy[]> {
  const own = await records.sessions.listCandidaciesOfUser(candidacy.userId);
  const sessions = await Promise.all(own.map((row) => records.sessions.findSession(row.sessionId)));
  return own.filter((_, i) => sessions[i]?.versionId === versionId);
}

async function readBlockResults(
  records: Records,
  {
    sisters,
    block,
    mayKnow,
  }: { readonly sisters: readonly Candidacy[]; readonly block: string; readonly mayKnow: MayKnow },
) {
  const lists = await Promise.all(
    sisters
      .filter((row) => row.blocks.includes(block))
      .map((row) => records.juries.listDecisions(row.id, block)),
  );
  const inForce = lists.flatMap((list) => list.findLast(({ id }) => mayKnow(id)) ?? []);
  const acquired = inForce.find((decision) => decision.result === 'acquis');
  return (acquired ?? inForce.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1))?.result ?? null;
}

/** What the reader may know of every candidacy: each session has its own regulations. */
async function openEach(
  records: Records,
  sisters: readonly Candidacy[],
  standings: readonly Standing[],
): Promise<MayKnow> {
  const gates: MayKnow[] = [];
  for (const candidacy of sisters) {
    const mayKnow = await openResults(records, candidacy, standings);
    const own = new Set((await records.blocks.listDecisionsOf([candidacy.id])).map(({ id }) => id));
    for (const { id } of await records.missions.listDecisions(candidacy.id)) own.add(id);
    gates.push((id) => own.has(id) && mayKnow(id));
  }
  return (id) => gates.some((knows) => knows(id));
}

/**
 * What the whole certification asks of a candidate, and what is missing: every block, over every session on this version of the
 * framework, and the mission when the document asks for one. It awards nothing.
 */
export async function readCertification(
  workplace: Workplace,
  actor: Actor,
  candidacyId: string,
): Promise<CertificationView> {
  const { records } = workplace;
  const { candidacy, standings } = await readStandings(records, actor, { candidacyId, block: null });
  authorise(actor, 'certification.read', standings);
  const session = await records.sessions.findSession(candidacy.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  if (!session || !version) throw new EtalonError('session.not-found');
  const sisters = await listSisters(records, candidacy, session.versionId);
  const mayKnow = await openEach(records, sisters, standings);
  const blocks = await Promise.all(
    version.framework.blocks.map(async ({ id }) => ({
      id,
      result: await readBlockResults(records, { sisters, block: id, mayKnow }),
    })),
  );
  const missions = await Promise.all(
    sisters.map(async (row) =>
      (await records.missions.findRules(row.sessionId)) === null
        ? []
        : [await loadMission(records, row.id, workplace.now())],
    ),
  );
  const loaded = missions.flat().map((row) => ({
    ...row,
    decisions: row.decisions.filter(({ id }) => mayKnow(id)),
  }));
  const mission =
    loaded.find((row) => row.decisions.at(-1)?.result === 'acquis') ??
    loaded.find((row) => row.candidacy.id === candidacyId) ??
    loaded[0];
  const asked = mission !== undefined || findMissionCondition(version.framework) !== null;
  return {
    blocks: version.framework.blocks.map(({ id, rank, title }) => ({ id, rank, title })),
    outcome: explainCertification({
      blocks,
      mission: asked
        ? {
            outcome: mission?.outcome ?? UNKNOWN_MISSION,
            result: mission?.decisions.at(-1)?.result ?? null,
          }
        : null,
    }),
  };
}

/** A session without a mission, under a framework that asks for one: nothing of it is there. */
const UNKNOWN_MISSION = {
  state: 'not-met',
  clauses: [
    { code: 'duration', met: false },
    { code: 'attested', met: false },
    { code: 'validated', met: false },
    { code: 'report', met: false },
    { code: 'defence', met: false },
    { code: 'criteria-share', met: false },
  ],
} as const;
