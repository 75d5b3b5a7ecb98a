import { GRADES, type Grade, parseGrade } from '@etalon/core/judgement';
import { translate } from '@etalon/i18n';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { listForCriterion } from '@etalon/instruments';
import { listQueue, recordJudgement, saveJudgementDraft } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { redirect } from 'react-router';
import { z } from 'zod';
import { readDeskAddress, writeDeskAddress } from './desk-address.ts';
import type { DeskPage } from './desk-page.ts';
import { type Draft, parseAnchor } from './draft.ts';
import { loadDesk, nextCriterion } from './load-desk.ts';
import { nextAcross, type Reading } from './load-order.ts';

const GRADE_TEXTS = GRADES.map(String);
const list = z.union([z.string().transform((value) => [value]), z.array(z.string())]).optional();

const WORK = z.object({
  critere: z.string(),
  phase: z.enum(['J0', 'J1']),
  basis: z.string().default(''),
  revision: z.coerce.number().int().nonnegative().default(0),
  elapsedMs: z.coerce.number().nonnegative().default(0),
  grade: z.string().default(''),
  confidence: z.string().default(''),
  sentence: z.string().max(20_000).default(''),
  'anchors[]': list,
  'readings[]': list,
  citer: z.string().optional(),
  retirer: z.string().optional(),
});
type Work = z.output<typeof WORK>;

const GRADED = z.object({
  grade: z.string().refine((value) => GRADE_TEXTS.includes(value)),
  confidence: z.enum(['1', '2', '3']),
});
const CONFIDENCES = { 1: 1, 2: 2, 3: 3 } as const;

function keptAnchors(work: Work): readonly string[] {
  const anchors = work['anchors[]'] ?? [];
  const added = work.citer === undefined || anchors.includes(work.citer) ? [] : [work.citer];
  return [...anchors, ...added].filter((anchor) => anchor !== work.retirer);
}

function draftOf(work: Work): Draft {
  const { basis, grade, confidence, sentence, elapsedMs } = work;
  const anchors = keptAnchors(work).map(parseAnchor);
  const seen = work['readings[]'] ?? [];
  return { basis, revision: work.revision + 1, grade, confidence, sentence, anchors, elapsedMs, seen };
}

async function keepDraft(visit: SignedVisit, seatId: string, work: Work, from: URL): Promise<Response> {
  await saveJudgementDraft(visit.runtime.workplace, visit.actor, {
    seatId,
    criterion: work.critere,
    body: { ...draftOf(work) },
  });
  return redirect(`/jury/${seatId}${writeDeskAddress(readDeskAddress(from))}#jugement`);
}

async function record(visit: SignedVisit, seatId: string, work: Work, form: FormData): Promise<void> {
  const graded = parseForm(GRADED, form);
  const grade: Grade = parseGrade(graded.grade) ?? 'NE';
  const judged = work.phase === 'J1';
  await recordJudgement(visit.runtime.workplace, visit.actor, {
    seatId,
    judgement: {
      criterion: work.critere,
      phase: work.phase,
      grade,
      confidence: CONFIDENCES[graded.confidence],
      anchors: judged ? (work['anchors[]'] ?? []).map(parseAnchor) : [],
      sentence: judged ? work.sentence.trim() : '',
      readingsSeen: judged ? [...new Set(work['readings[]'] ?? [])] : [],
      elapsedMs: Math.round(work.elapsedMs),
    },
  });
}

/** What to read once this is judged: another criterion of the candidate, or another candidate on the criterion. */
async function findNext(visit: SignedVisit, desk: DeskPage, done: Reading): Promise<Reading> {
  if (desk.order === null) return { ...done, criterion: nextCriterion(desk.groups, done.criterion) };
  const queue = await listQueue(visit.runtime.workplace, visit.actor);
  return nextAcross(
    queue,
    done,
    desk.groups.flatMap((group) => group.criteria.map(({ id }) => id)),
  );
}

function unfoldsReadings(work: Work): boolean {
  return listForCriterion(work.critere).length > 0;
}

/** Records what the form of a criterion says, or keeps it as a draft when it only adds or removes a cited place. */
export async function recordFromForm(
  visit: SignedVisit,
  target: { readonly seatId: string; readonly request: Request },
  form: FormData,
): Promise<Response> {
  const { seatId } = target;
  const from = new URL(target.request.url);
  const work = parseForm(WORK, form);
  if (work.citer !== undefined || work.retirer !== undefined) return keepDraft(visit, seatId, work, from);
  await record(visit, seatId, work, form);
  const address = readDeskAddress(from);
  if (work.phase === 'J0') {
    const query = writeDeskAddress({
      ...address,
      criterion: work.critere,
      view: unfoldsReadings(work) ? 'releves' : null,
    });
    const notice = translate(visit.language, deskMessages['impression.done'], { criterion: work.critere });
    return redirectWithNotice(`/jury/${seatId}${query}#jugement`, notice);
  }
  const desk = await loadDesk(visit, { seatId, address: { ...address, criterion: work.critere } });
  const next = await findNext(visit, desk, { seatId, criterion: work.critere });
  const key = desk.missing.length === 0 ? 'judgement.all-done' : 'judgement.done';
  const notice = translate(visit.language, deskMessages[key], { criterion: work.critere });
  const query = writeDeskAddress({ criterion: next.criterion, order: desk.order });
  return redirectWithNotice(`/jury/${next.seatId}${query}`, notice);
}
