import { GRADES } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
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
import { judgementOf } from './judgement-of.ts';
import { loadDesk, nextCriterion } from './load-desk.ts';
import { nextAcross, type Reading } from './load-order.ts';

const GRADE_TEXTS = GRADES.map(String);
const list = z.union([z.string().transform((value) => [value]), z.array(z.string())]).optional();

const WORK = z.object({
  critere: z.string(),
  phase: z.enum(['J0', 'J1']),
  basis: z.string().max(80).optional(),
  sentId: z.string().max(80).optional(),
  revision: z.coerce.number().int().nonnegative().default(0),
  elapsedMs: z.coerce.number().nonnegative().default(0),
  grade: z.string().default(''),
  confidence: z.string().default(''),
  sentence: z.string().max(20_000).default(''),
  'anchors[]': list,
  'readings[]': list,
  'observables[]': list,
  citer: z.string().optional(),
  retirer: z.string().optional(),
});
type Work = z.output<typeof WORK>;

const GRADED = z.object({
  grade: z.string().refine((value) => GRADE_TEXTS.includes(value)),
  confidence: z.enum(['1', '2', '3']),
});

function keptAnchors(work: Work): readonly string[] {
  const anchors = work['anchors[]'] ?? [];
  const added = work.citer === undefined || anchors.includes(work.citer) ? [] : [work.citer];
  return [...anchors, ...added].filter((anchor) => anchor !== work.retirer);
}

function draftOf(work: Work): Draft {
  const { basis = '', grade, confidence, sentence, elapsedMs } = work;
  const anchors = keptAnchors(work).map(parseAnchor);
  const seen = work['readings[]'] ?? [];
  const observables = work['observables[]'] ?? [];
  const revision = work.revision + 1;
  return { basis, revision, grade, confidence, sentence, anchors, observables, elapsedMs, seen };
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
  parseForm(GRADED, form);
  const judgement = judgementOf(work.critere, work.phase, draftOf(work));
  if (judgement === null) throw new EtalonError('form.invalid');
  await recordJudgement(visit.runtime.workplace, visit.actor, {
    seatId,
    ...(work.sentId === undefined ? {} : { sentId: work.sentId }),
    ...(work.basis === undefined ? {} : { basis: work.basis }),
    judgement,
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
