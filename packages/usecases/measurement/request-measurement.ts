import { createHash } from 'node:crypto';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { loadHandIn } from '../hand-in/load-situation.ts';
import type { MeasureScope, Run } from '../ports/evidence-records.ts';
import type { Records } from '../ports/records.ts';
import type { Workplace } from '../workplace.ts';
import { opensLabels, refuseLook } from './count-looks.ts';

/** SHA-256 over everything that a measure reads: pieces, case, confirmed matches, scope. */
export async function hashInputs(records: Records, handInId: string, scope: MeasureScope): Promise<string> {
  const pieces = (await records.evidence.listPieces(handInId)).filter((piece) => piece.withdrawnAt === null);
  const matches = await records.evidence.listMatches(handInId);
  const lines = [
    scope,
    ...pieces.map((piece) => `${piece.slot}\t${piece.fileName}\t${piece.sha256}`).toSorted(),
    ...matches.map((match) => `${match.itemId}\t${match.elementId ?? ''}\t${match.verdict}`).toSorted(),
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function newRun(
  workplace: Workplace,
  actor: Actor,
  parts: Pick<Run, 'kind' | 'subjectId' | 'scope' | 'inputsSha256' | 'replayOf'>,
): Run {
  return {
    ...parts,
    id: workplace.newId(),
    state: 'queued',
    progress: 0,
    step: '',
    errorCode: null,
    requestedBy: actor.userId,
    requestedAt: workplace.now(),
    startedAt: null,
    endedAt: null,
    cancelledBy: null,
    outcome: null,
  };
}

/**
 * Asks for the readings of a hand-in. The candidate measures visible data before sealing; the jury measures sealed copies.
 * A run on the same inputs that is waiting or at work is given back instead of a second one.
 */
export async function requestMeasurement(
  workplace: Workplace,
  actor: Actor,
  input: { readonly handInId: string; readonly scope: MeasureScope },
): Promise<Run> {
  const { records } = workplace;
  const facts = await loadHandIn(records, actor, input.handInId);
  authorise(actor, input.scope === 'visible' ? 'measure.visible' : 'measure.sealed', facts.standings);
  // A reading quotes what it reads: a report kept back from the jury would come out by it.
  if (facts.block.id === MISSION_SUBJECT) throw new EtalonError('measure.not-of-a-mission');
  if (input.scope === 'sealed' && facts.handIn.seal === null) throw new EtalonError('hand-in.not-sealed');
  const inputsSha256 = await hashInputs(records, facts.handIn.id, input.scope);
  const runs = await records.evidence.listRuns(facts.handIn.id);
  const same = runs.find(
    (run) =>
      run.kind === 'measure' &&
      run.scope === input.scope &&
      run.inputsSha256 === inputsSha256 &&
      (run.state === 'queued' || run.state === 'running'),
  );
  if (same !== undefined) return same;
  const { caseVersion } = facts;
  if (caseVersion !== null && opensLabels(caseVersion, input.scope))
    refuseLook(caseVersion, await records.evidence.listLooks(facts.handIn.id));
  const run = newRun(workplace, actor, {
    kind: 'measure',
    subjectId: facts.handIn.id,
    scope: input.scope,
    inputsSha256,
    replayOf: null,
  });
  return keepRun(workplace, run);
}

async function keepRun(workplace: Workplace, run: Run): Promise<Run> {
  await workplace.records.transaction(async (records) => {
    await records.evidence.addRun(run);
    await records.jobs.enqueueMeasure({ runId: run.id });
  });
  return run;
}

/** Makes the readings of a run again, to compare their bytes with those that are kept. */
export async function requestReplay(workplace: Workplace, actor: Actor, runId: string): Promise<Run> {
  const { records } = workplace;
  const original = await records.evidence.findRun(runId);
  if (original === null || original.kind !== 'measure' || original.state !== 'done')
    throw new EtalonError('measure.run-not-found');
  const facts = await loadHandIn(records, actor, original.subjectId);
  const allowed = original.scope === 'visible' ? 'measure.visible' : 'reading.read';
  if (original.scope === 'sealed' && facts.standings.includes('own')) authorise(actor, 'measure.sealed');
  authorise(actor, allowed, facts.standings);
  const run = newRun(workplace, actor, {
    kind: 'replay',
    subjectId: original.subjectId,
    scope: original.scope,
    inputsSha256: original.inputsSha256,
    replayOf: original.id,
  });
  return keepRun(workplace, run);
}

/** Stops a run that waits or works; the process that works on it is killed. */
export async function cancelRun(workplace: Workplace, actor: Actor, runId: string): Promise<void> {
  const { records } = workplace;
  const run = await readRun(workplace, actor, runId);
  if (run.requestedBy !== actor.userId) throw new EtalonError('access.refused');
  const ended = await records.evidence.updateRun(run.id, {
    state: 'cancelled',
    endedAt: workplace.now(),
    cancelledBy: actor.userId,
  });
  if (!ended) throw new EtalonError('measure.run-already-ended');
}

/** A run, for whoever may read what it measures. */
export async function readRun(workplace: Workplace, actor: Actor, runId: string): Promise<Run> {
  const run = await workplace.records.evidence.findRun(runId);
  if (run === null) throw new EtalonError('measure.run-not-found');
  const facts = await loadHandIn(workplace.records, actor, run.subjectId);
  if (run.requestedBy !== actor.userId) authorise(actor, 'reading.read', facts.standings);
  if (run.scope === 'sealed' && facts.standings.includes('own')) throw new EtalonError('access.refused');
  return run;
}
