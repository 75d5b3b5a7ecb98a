import type { BlockState } from '@etalon/core/deliberation';
import type { CompetencyBlock } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { readBlockFacts } from '../deliberation/read-block-facts.ts';
import type { IssuedCredential } from '../ports/award-records.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Candidacy, ExamSession } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { computeDeadline } from './load-situation.ts';

export interface CandidacyBlock {
  readonly block: CompetencyBlock;
  readonly enrolled: boolean;
  readonly state: BlockState | null;
  /** Situations of the block that this session assesses. */
  readonly situations: readonly string[];
  /** The decision in force, once pronounced. */
  readonly decision: Decision | null;
}

export interface CandidacyView {
  readonly candidacy: Candidacy;
  readonly session: ExamSession;
  readonly frameworkTitle: string;
  readonly deadline: string;
  readonly blocks: readonly CandidacyBlock[];
  readonly credentials: readonly IssuedCredential[];
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
  if (!session || !version) throw new EtalonError('session.not-found');
  const assessed = await records.sessions.listSituations(session.id);
  const seesDecision =
    standings.includes('own') || actor.roles.includes('officer') || actor.roles.includes('auditor');
  const blocks = await Promise.all(
    version.framework.blocks.map(async (block): Promise<CandidacyBlock> => {
      const situations = assessed
        .map((row) => row.situation)
        .filter((id) => block.activities.some((activity) => activity.id === id));
      const enrolled = candidacy.blocks.includes(block.id);
      if (!enrolled) return { block, enrolled, state: null, situations, decision: null };
      const facts = await readBlockFacts(records, { candidacy, block: block.id });
      return {
        block,
        enrolled,
        state: facts.state,
        situations,
        decision: seesDecision ? facts.decision : null,
      };
    }),
  );
  return {
    candidacy,
    session,
    frameworkTitle: version.framework.title,
    deadline: computeDeadline(session, candidacy),
    blocks,
    credentials: seesDecision ? await records.awards.listCredentialsOfCandidacy(candidacy.id) : [],
  };
}
