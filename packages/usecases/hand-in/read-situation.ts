import type { CaseFile } from '@etalon/cases';
import { type GapList, listGaps } from '@etalon/core/evidence';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo } from '../authorisation.ts';
import { findGroupBeside, type GroupBeside } from '../groups/read-groups.ts';
import type { HandInPiece, Run } from '../ports/evidence-records.ts';
import type { Candidacy } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { loadSituation, type SituationFacts } from './load-situation.ts';
import { findNameMask } from './mask-pieces.ts';

export interface SituationView extends SituationFacts {
  readonly brief: string | null;
  readonly caseFiles: readonly CaseFile[];
  /** Pieces in force. */
  readonly pieces: readonly HandInPiece[];
  /** Pieces that were replaced or taken back, latest first: nothing that arrived is lost. */
  readonly withdrawn: readonly HandInPiece[];
  readonly gaps: GapList;
  readonly runs: readonly Run[];
  /** Where the present stands against the hours of the session, extra time included. */
  readonly hours: 'before' | 'open' | 'over';
  readonly mayWrite: boolean;
  readonly mayMeasure: boolean;
  /** Null for work done alone, and for those who may not read who did what. */
  readonly group: GroupBeside | null;
}

/**
 * The situation page: brief, data, slots, gap list, runs. A hand-in is read only by those the table names, and before its
 * seal by its candidate alone.
 */
export async function readSituation(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly situation: string },
): Promise<SituationView> {
  const { records } = workplace;
  const facts = await loadSituation(records, actor, target);
  authorise(actor, 'hand-in.read', facts.standings);
  const closed = facts.handIn === null || (facts.handIn.seal === null && !facts.standings.includes('own'));
  const kept = facts.handIn === null || closed ? [] : await records.evidence.listPieces(facts.handIn.id);
  const mask = await findNameMask(records, actor, facts);
  const pieces = mask === null ? kept : kept.map(mask.hide);
  const inForce = pieces.filter((piece) => piece.withdrawnAt === null);
  const criteria = facts.activity.criteria.map((criterion) => criterion.id);
  const runs = facts.handIn === null ? [] : await records.evidence.listRuns(facts.handIn.id);
  const now = workplace.now();
  const hours = now < facts.opensAt ? 'before' : now > facts.deadline ? 'over' : 'open';
  return {
    ...facts,
    brief: facts.caseVersion === null ? null : await workplace.cases.readBrief(facts.caseVersion.folder),
    caseFiles: facts.caseVersion?.manifest.files.filter((file) => file.visible) ?? [],
    pieces: inForce,
    withdrawn: pieces.filter((piece) => piece.withdrawnAt !== null).toReversed(),
    gaps: listGaps(facts.situation.slots, criteria, inForce),
    runs: runs.filter((run) => (facts.standings.includes('own') ? run.scope === 'visible' : true)),
    hours,
    mayWrite:
      hours === 'open' && facts.handIn?.seal == null && mayDo(actor, 'hand-in.write', facts.standings),
    mayMeasure:
      facts.handIn !== null &&
      facts.block.id !== MISSION_SUBJECT &&
      mayDo(actor, 'measure.visible', facts.standings),
    group: await findGroupBeside(workplace, actor, target),
  };
}

/** A visible file of the case, for download. */
export async function openCaseFile(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly situation: string; readonly path: string },
): Promise<{ readonly file: CaseFile; readonly stream: AsyncIterable<Uint8Array> }> {
  const { caseVersion, standings } = await loadSituation(workplace.records, actor, target);
  authorise(actor, 'case.visible.read', standings);
  const file = caseVersion?.manifest.files.find((row) => row.visible && row.path === target.path);
  if (caseVersion === null || file === undefined) throw new EtalonError('case.file-not-visible');
  const { stream } = await workplace.cases.openVisible(caseVersion.folder, file.path);
  return { file, stream };
}

/** The candidacies of the actor, latest first. */
export async function listOwnCandidacies(workplace: Workplace, actor: Actor): Promise<readonly Candidacy[]> {
  return workplace.records.sessions.listCandidaciesOfUser(actor.userId);
}
