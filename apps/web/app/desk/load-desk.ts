import { randomUUID } from 'node:crypto';
import { findBasis } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { listForCriterion } from '@etalon/instruments';
import { type DeskSituation, type DeskView, listQueue, openDesk, readState } from '@etalon/usecases';
import { findGroupBeside } from '@etalon/usecases/groups';
import type { SignedVisit } from '@etalon/web/answer';
import type { DeskAddress } from './desk-address.ts';
import type { CriterionGroup, CurrentCriterion, DeskPage, RunLine } from './desk-page.ts';
import { parseDraft } from './draft.ts';
import { readAround, readCandidates } from './load-order.ts';
import { loadPieceView, type PieceView } from './load-piece-view.ts';

type Judgements = DeskView['judgements'];

function lastOf(judgements: Judgements, criterion: string, phase: 'J0' | 'J1'): Judgements[number] | null {
  return judgements.filter((row) => row.criterion === criterion && row.phase === phase).at(-1) ?? null;
}

function groupCriteria(desk: DeskView): readonly CriterionGroup[] {
  return desk.situations.map(({ activity, handIn }) => ({
    id: activity.id,
    title: activity.title,
    handedIn: handIn !== null,
    criteria: activity.criteria.map(({ id, text }) => ({
      id,
      text,
      state: readState(desk.judgements, id),
    })),
  }));
}

function readRuns(situation: DeskSituation): readonly RunLine[] {
  return situation.runs.map(
    ({ id, kind, state, progress, step, requestedAt, endedAt, replayOf, outcome }) => ({
      id,
      kind,
      state,
      progress,
      step,
      requestedAt,
      endedAt,
      replayOf,
      outcome,
    }),
  );
}

function readCriterion(desk: DeskView, situation: DeskSituation, criterion: string): CurrentCriterion {
  const found = situation.activity.criteria.find(({ id }) => id === criterion);
  const impression = lastOf(desk.judgements, criterion, 'J0');
  const judgement = lastOf(desk.judgements, criterion, 'J1');
  const unfolded = !desk.regulations.judgeFirst || impression !== null;
  const draft = desk.drafts.find((row) => row.criterion === criterion);
  return {
    id: criterion,
    text: found?.text ?? '',
    activity: { id: situation.activity.id, title: situation.activity.title },
    situationText: situation.activity.situation.text,
    levelTexts: desk.regulations.descriptors[criterion] ?? null,
    observables: desk.regulations.observables[criterion] ?? [],
    reopened: desk.reopened.find((row) => row.criterion === criterion) ?? null,
    opinion: desk.opinions.find((row) => row.criterion === criterion)?.reason ?? null,
    handInId: situation.handIn?.id ?? null,
    impression: impression && {
      grade: String(impression.grade),
      confidence: impression.confidence,
      at: impression.at,
    },
    judgement: judgement && {
      grade: String(judgement.grade),
      confidence: judgement.confidence,
      sentence: judgement.sentence,
      anchors: judgement.anchors,
      observables: judgement.observables,
      at: judgement.at,
    },
    basis: findBasis(desk.judgements, criterion),
    sentId: randomUUID(),
    draft: draft === undefined ? null : parseDraft(draft.body),
    draftSavedAt: draft?.updatedAt ?? null,
    unfolded,
    readings: unfolded
      ? situation.readings
          .filter(({ reading }) => reading.criteria.includes(criterion))
          .map(({ id, runId, sha256, reading, look }) => ({ id, runId, sha256, reading, look }))
      : [],
    blind: desk.blind,
    instruments: listForCriterion(criterion).length,
    runs: readRuns(situation),
  };
}

/** When the criterion was frozen: a seat that is open again keeps frozen what it was not opened for. */
function findLock({ seat, reopened }: DeskView, criterion: string): string | null {
  const open = reopened.length === 0 || reopened.some((row) => row.criterion === criterion);
  return open ? seat.lockedAt : (reopened[0]?.openedAt ?? null);
}

async function choosePiece(
  visit: SignedVisit,
  situation: DeskSituation,
  address: DeskAddress,
  criterion: string,
): Promise<PieceView | null> {
  const { pieces } = situation;
  const asked = pieces.find(({ id }) => id === address.pieceId);
  const chosen = asked ?? pieces.find((piece) => piece.criteria.includes(criterion)) ?? pieces[0];
  if (chosen === undefined) return null;
  const where = asked === undefined ? { page: null, part: null, place: null } : address;
  return loadPieceView(visit, { ...where, pieceId: chosen.id });
}

/** Everything one page of the desk shows: no name but what the regulations let the jury know, no other seat's judgement, no reading before its hour. */
export async function loadDesk(
  visit: SignedVisit,
  target: { readonly seatId: string; readonly address: DeskAddress },
): Promise<DeskPage> {
  const { workplace } = visit.runtime;
  const desk = await openDesk(workplace, visit.actor, target.seatId);
  const groups = groupCriteria(desk);
  const all = groups.flatMap((group) => group.criteria);
  const asked = all.find((row) => row.id === target.address.criterion);
  const first = asked ?? all.find((row) => row.state !== 'judged') ?? all[0];
  const situation = desk.situations.find((row) => row.activity.criteria.some(({ id }) => id === first?.id));
  if (first === undefined || situation === undefined) throw new EtalonError('judgement.unknown-criterion');
  const criterion = readCriterion(desk, situation, first.id);
  const showsReadings = target.address.view === 'releves' && criterion.unfolded;
  const work = { candidacyId: desk.candidacy.id, situation: situation.activity.id };
  const [queue, group, view] = await Promise.all([
    listQueue(workplace, visit.actor),
    situation.handIn === null ? null : findGroupBeside(workplace, visit.actor, work),
    showsReadings ? null : choosePiece(visit, situation, target.address, first.id),
  ]);
  const open = { seatId: desk.seat.id, criterion: first.id };
  return {
    seatId: desk.seat.id,
    candidate: desk.candidate,
    block: { id: desk.block.id, title: desk.block.title },
    session: desk.session.label,
    missionOf: desk.readsMission ? desk.candidacy.id : null,
    groupHref:
      group === null ? null : `/candidatures/${work.candidacyId}/situations/${work.situation}/contributions`,
    regulations: {
      id: desk.session.regulationsId,
      label: desk.regulations.label,
      demonstration: desk.regulations.demonstration,
    },
    lockedAt: findLock(desk, first.id),
    locks: desk.seat.lockedAt === null,
    judgeFirst: desk.regulations.judgeFirst,
    groups,
    missing: desk.missing,
    criterion,
    order: target.address.order,
    candidates: readCandidates(queue, open, target.address.order),
    around: readAround(
      queue,
      open,
      all.map(({ id }) => id),
    ),
    pieces: situation.pieces.map(({ id, fileName, slot, sha256 }) => ({ id, fileName, slot, sha256 })),
    view,
    showsReadings,
  };
}

/** The criterion to go to after this one: the next in the seat's order without a judgement, or the same. */
export function nextCriterion(groups: readonly CriterionGroup[], done: string): string {
  const order = groups.flatMap((group) => group.criteria);
  const at = order.findIndex(({ id }) => id === done);
  const turned = [...order.slice(at + 1), ...order.slice(0, at)];
  return turned.find(({ id, state }) => state !== 'judged' && id !== done)?.id ?? done;
}
