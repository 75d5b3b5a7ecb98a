import type { CompetencyBlock } from '@etalon/core/framework';
import type { Grade, Reconciliation } from '@etalon/core/judgement';
import { currentJudgement } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { type BlockFactsView, readBlockFacts } from '../deliberation/read-block-facts.ts';
import { listReadings, type ShownReading } from '../measurement/read-readings.ts';
import { keepKnown, openResults } from '../notification/open-results.ts';
import type { IssuedCredential } from '../ports/award-records.ts';
import type { HandIn, HandInPiece } from '../ports/evidence-records.ts';
import type { Decision } from '../ports/jury-records.ts';
import type { Records } from '../ports/records.ts';
import type { Candidacy, ExamSession } from '../ports/session-records.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';

/** A pronouncement as the candidate reads it: what, when and why, never who sat. */
export type ShownDecision = Pick<Decision, 'id' | 'result' | 'motive' | 'at' | 'supersedes'>;

/** A place in a piece that an examiner rested on. */
export interface CitedEvidence {
  readonly pieceId: string;
  readonly slot: string;
  readonly fileName: string;
  readonly locator: string;
}

export interface CriterionResult {
  readonly criterion: string;
  readonly grade: Grade;
  readonly how: Extract<Reconciliation, { state: 'settled' }>['how'] | null;
  /** The motive of the deliberation on this criterion, when there was one. */
  readonly motive: string | null;
  /** The examiners' sentences, in an order that does not tell whose is whose. */
  readonly sentences: readonly { readonly text: string; readonly cites: readonly CitedEvidence[] }[];
}

export interface SituationResult {
  readonly situation: string;
  readonly handIn: HandIn | null;
  readonly readings: readonly ShownReading[];
  /** Hashes of the pieces read, with the piece that has them. */
  readonly pieces: readonly HandInPiece[];
}

export interface ResultView {
  readonly candidacy: Candidacy;
  readonly session: ExamSession;
  readonly block: CompetencyBlock;
  readonly decision: ShownDecision;
  /** Earlier decisions that this one supersedes, latest first. */
  readonly superseded: readonly ShownDecision[];
  readonly criteria: readonly CriterionResult[];
  readonly situations: readonly SituationResult[];
  readonly credential: IssuedCredential | null;
}

/**
 * What the candidate is told of a block once it is pronounced: result, settled levels, motives, sentences and the evidence
 * they cite, readings. No name, no seat, no first impression. Throws `decision.not-found` before
 * the pronouncement, or before its notification where the regulations open results then.
 */
export async function readResult(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<ResultView> {
  const { records } = workplace;
  const { candidacy, standings } = await readStandings(records, actor, target);
  authorise(actor, 'decision.read', standings);
  const session = await records.sessions.findSession(candidacy.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const block = version?.framework.blocks.find((row) => row.id === target.block);
  if (!session || !block || !candidacy.blocks.includes(block.id))
    throw new EtalonError('decision.not-found', { info: { block: target.block } });
  const mayKnow = await openResults(records, candidacy, standings);
  const facts = keepKnown(await readBlockFacts(records, { candidacy, block: block.id }), mayKnow);
  if (facts.decision === null) throw new EtalonError('decision.not-found', { info: { block: block.id } });
  const situations = await readSituations(workplace, actor, { candidacy, block });
  const pieces = situations.flatMap((row) => row.pieces);
  return {
    candidacy,
    session,
    block,
    decision: showDecision(facts.decision),
    superseded: facts.decisions.slice(0, -1).toReversed().map(showDecision),
    criteria: readCriteria(facts, facts.decision, pieces),
    situations,
    credential: await findCredential(records, facts.decision),
  };
}

function showDecision({ id, result, motive, at, supersedes }: Decision): ShownDecision {
  return { id, result, motive, at, supersedes };
}

async function findCredential(records: Records, decision: Decision): Promise<IssuedCredential | null> {
  const issued = await records.awards.listCredentialsOfCandidacy(decision.candidacyId);
  return issued.findLast((row) => row.block === decision.block) ?? null;
}

async function readSituations(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacy: Candidacy; readonly block: CompetencyBlock },
): Promise<readonly SituationResult[]> {
  const { evidence } = workplace.records;
  return Promise.all(
    target.block.activities.map(async ({ id: situation }): Promise<SituationResult> => {
      const handIn = await evidence.findHandInOf(target.candidacy.id, situation);
      if (handIn === null) return { situation, handIn, readings: [], pieces: [] };
      const pieces = (await evidence.listPieces(handIn.id)).filter((piece) => piece.withdrawnAt === null);
      const mayRead = !actor.roles.includes('officer');
      const readings = mayRead
        ? await listReadings(workplace, actor, { handInId: handIn.id, scope: 'sealed' })
        : [];
      return { situation, handIn, readings, pieces };
    }),
  );
}

function readCriteria(
  facts: BlockFactsView,
  decision: Decision,
  pieces: readonly HandInPiece[],
): readonly CriterionResult[] {
  const examiners = facts.seats.filter((row) => row.seat.role !== 'president' && row.seat.recusedAt === null);
  return facts.criteria.flatMap(({ criterion, reconciliation, settlement }) => {
    const grade = decision.grades[criterion];
    if (grade === undefined) return [];
    const sentences = examiners.flatMap(({ judgements }) => {
      const judgement = currentJudgement(judgements, criterion, 'J1');
      if (judgement === null || judgement.sentence === '') return [];
      const cites = judgement.anchors.flatMap(({ pieceId, locator }): readonly CitedEvidence[] => {
        const piece = pieces.find((row) => row.id === pieceId);
        return piece === undefined ? [] : [{ pieceId, slot: piece.slot, fileName: piece.fileName, locator }];
      });
      return [{ text: judgement.sentence, cites }];
    });
    const how = reconciliation?.state === 'settled' ? reconciliation.how : null;
    const motive = settlement?.motive ?? null;
    const ordered = sentences.toSorted((a, b) => (a.text < b.text ? -1 : 1));
    return [{ criterion, grade, how, motive, sentences: ordered }];
  });
}
