import type { Resit } from '@etalon/core/deliberation';
import { BLOCK_RESULTS, VOTE_CHOICES, type Vote } from '@etalon/core/deliberation';
import { GRADES, parseGrade } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { borderMessages } from '@etalon/i18n/messages/border';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { declineThirdReading, openThirdReading, pronounceBlock, settleCriterion } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const GRADE_TEXTS = GRADES.map(String);

const SETTLE = z.object({
  criterion: z.string(),
  grade: z.string().refine((value) => GRADE_TEXTS.includes(value)),
  motive: z.string().max(10_000),
});

const PRONOUNCE = z.object({
  result: z.enum(BLOCK_RESULTS),
  motive: z.string().max(10_000),
  password: z.string().min(1),
  'present[]': z.array(z.string()).default([]),
  'resit[]': z.array(z.string()).default([]),
  resitNote: z.string().max(4000).default(''),
});

const OPEN_READING = z.object({ userId: z.string().min(1) });
const DECLINE_READING = z.object({ reason: z.string().max(4000) });

export interface DeliberationTarget {
  readonly candidacyId: string;
  readonly block: string;
}

async function settle(visit: SignedVisit, target: DeliberationTarget, form: FormData): Promise<Response> {
  const { criterion, grade, motive } = parseForm(SETTLE, form);
  await settleCriterion(visit.runtime.workplace, visit.actor, {
    ...target,
    criterion,
    grade: parseGrade(grade) ?? 'NE',
    motive: motive.trim(),
  });
  return redirectWithNotice(
    `/deliberations/${target.candidacyId}/${target.block}#${criterion}`,
    translate(visit.language, deskMessages['settle.done'], { criterion }),
  );
}

async function pronounce(
  visit: SignedVisit,
  target: DeliberationTarget & { readonly request: Request },
  form: FormData,
): Promise<Response> {
  const { candidacyId, block, request } = target;
  const asked = parseForm(PRONOUNCE, form);
  await visit.runtime.confirmIdentity(request, asked.password);
  await pronounceBlock(visit.runtime.workplace, visit.actor, {
    candidacyId,
    block,
    result: asked.result,
    motive: asked.motive.trim(),
    present: asked['present[]'],
    votes: readVotes(form),
    resit: readResit(asked['resit[]'], asked.resitNote.trim()),
    confirmation: { method: 'password' },
  });
  return redirectWithNotice(
    `/deliberations/${candidacyId}/${block}#decision`,
    translate(visit.language, deskMessages['pronounce.done']),
  );
}

async function answerBorder(
  visit: SignedVisit,
  target: DeliberationTarget,
  form: FormData,
): Promise<Response> {
  const { workplace } = visit.runtime;
  const opens = form.get('acte') === 'troisieme-lecture';
  if (opens) await openThirdReading(workplace, visit.actor, { ...target, ...parseForm(OPEN_READING, form) });
  else await declineThirdReading(workplace, visit.actor, { ...target, ...parseForm(DECLINE_READING, form) });
  return redirectWithNotice(
    `/deliberations/${target.candidacyId}/${target.block}#zone-limite`,
    translate(visit.language, borderMessages[opens ? 'ask.opened' : 'decline.done']),
  );
}

function readVotes(form: FormData): readonly Vote[] {
  return [...form].flatMap(([name, value]) => {
    const choice = VOTE_CHOICES.find((known) => known === value);
    return name.startsWith('vote:') && choice !== undefined
      ? [{ userId: name.slice('vote:'.length), choice }]
      : [];
  });
}

function readResit(situations: readonly string[], note: string): Resit | null {
  return situations.length === 0 && note === '' ? null : { situations, note };
}

/** Does what a form of the deliberation asks by its `acte`: answer the border zone, settle a criterion, pronounce the block. */
export function deliberateFromForm(
  visit: SignedVisit,
  target: DeliberationTarget & { readonly request: Request },
  form: FormData,
): Promise<Response> {
  switch (form.get('acte')) {
    case 'accord': {
      const { candidacyId, block } = target;
      return settle(visit, { candidacyId, block }, form);
    }
    case 'troisieme-lecture':
    case 'sans-lecture': {
      const { candidacyId, block } = target;
      return answerBorder(visit, { candidacyId, block }, form);
    }
    case 'prononcer':
      return pronounce(visit, target, form);
    default:
      throw new EtalonError('page.not-found');
  }
}
