import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { retentionMessages } from '@etalon/i18n/messages/retention';
import { endHold, eraseAtTerm, holdCandidacy } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const ERASE = z.object({ password: z.string().min(1) });
const HOLD = z.object({ candidature: z.string().min(1), reason: z.string().max(1000) });

/** Does what a form of the page asks by its `acte`: erase what is ticked, hold back, or end a hold. */
export async function actOnRetention(
  { runtime, actor, language }: SignedVisit,
  request: Request,
  form: FormData,
): Promise<Response> {
  const { workplace } = runtime;
  const done = (key: 'due.done' | 'hold.done' | 'hold.ended', count = 0): Response =>
    redirectWithNotice('/conservation', translate(language, retentionMessages[key], { count }));
  switch (form.get('acte')) {
    case 'effacer': {
      const { password } = parseForm(ERASE, form);
      await runtime.confirmIdentity(request, password);
      const erased = await eraseAtTerm(workplace, actor, {
        candidacyIds: form.getAll('candidature').map(String),
        confirmation: { method: 'password' },
      });
      return done('due.done', erased.length);
    }
    case 'retenir': {
      const { candidature, reason } = parseForm(HOLD, form);
      await holdCandidacy(workplace, actor, { candidacyId: candidature, reason });
      return done('hold.done');
    }
    case 'lever':
      await endHold(workplace, actor, String(form.get('retenue') ?? ''));
      return done('hold.ended');
    default:
      throw new EtalonError('page.not-found');
  }
}
