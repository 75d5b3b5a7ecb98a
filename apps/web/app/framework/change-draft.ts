import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { correctDraft, publishDraft, withdrawCorrection } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { redirect } from 'react-router';
import { z } from 'zod';

const CORRECTION = z.object({
  item: z.string(),
  field: z.enum(['text', 'continues']),
  before: z.string(),
  after: z.string().trim().max(10_000),
  reason: z.string().trim().min(1).max(1000),
});
const WITHDRAWAL = z.object({ correctionId: z.string() });
const PUBLICATION = z.object({ label: z.string().trim().min(1).max(80) });

/** A text may hold line ends of its own; a browser posts them as CR LF. */
const keepLineEnds = (text: string): string => text.replaceAll('\r\n', '\n');

async function correct(visit: SignedVisit, draftId: string, form: FormData): Promise<Response> {
  const wanted = parseForm(CORRECTION, form);
  if (wanted.field === 'text' && wanted.after === '') throw new EtalonError('framework.text-missing');
  await correctDraft(visit.runtime.workplace, visit.actor, {
    ...wanted,
    draftId,
    before: keepLineEnds(wanted.before),
    after: keepLineEnds(wanted.after),
  });
  const notice = translate(visit.language, words['correction.done'], { item: wanted.item });
  return redirectWithNotice(`/referentiels/brouillons/${draftId}#${wanted.item}`, notice);
}

async function withdraw(visit: SignedVisit, draftId: string, form: FormData): Promise<Response> {
  const { correctionId } = parseForm(WITHDRAWAL, form);
  await withdrawCorrection(visit.runtime.workplace, visit.actor, { draftId, correctionId });
  const notice = translate(visit.language, words['correction.withdrawn-notice']);
  return redirectWithNotice(`/referentiels/brouillons/${draftId}#corrections`, notice);
}

async function publish(visit: SignedVisit, draftId: string, form: FormData): Promise<Response> {
  const { label } = parseForm(PUBLICATION, form);
  const version = await publishDraft(visit.runtime.workplace, visit.actor, { draftId, label });
  return redirect(`/referentiels/${version.id}?${new URLSearchParams({ publie: label })}`);
}

/** Does what a form of a draft asks by its `acte`. */
export function changeDraft(visit: SignedVisit, draftId: string, form: FormData): Promise<Response> {
  switch (form.get('acte')) {
    case 'corriger':
      return correct(visit, draftId, form);
    case 'retirer':
      return withdraw(visit, draftId, form);
    case 'publier':
      return publish(visit, draftId, form);
    default:
      throw new EtalonError('page.not-found');
  }
}
