import { SIGNATURE_KINDS } from '@etalon/core/minutes';
import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import { sealMinutes, signMinutes, withdrawMinutes } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const SIGN = z.object({
  kind: z.enum(SIGNATURE_KINDS),
  text: z.string().max(4000).default(''),
  password: z.string().min(1),
});
const SEAL = z.object({ password: z.string().min(1) });
const WITHDRAW = z.object({ reason: z.string().max(1000) });

const CONFIRMATION = { method: 'password' } as const;

/** Does what a form of the minutes asks by its `acte`: answer, seal, or withdraw. */
export async function actOnMinutes(
  visit: SignedVisit,
  target: { readonly minutesId: string; readonly request: Request },
  form: FormData,
): Promise<Response> {
  const { minutesId, request } = target;
  const { workplace } = visit.runtime;
  const done = (key: 'sign.done' | 'seal.done' | 'withdraw.done'): Response =>
    redirectWithNotice(`/proces-verbaux/${minutesId}`, translate(visit.language, minutesMessages[key]));
  switch (form.get('acte')) {
    case 'signer': {
      const { kind, text, password } = parseForm(SIGN, form);
      await visit.runtime.confirmIdentity(request, password);
      await signMinutes(workplace, visit.actor, { minutesId, kind, text, confirmation: CONFIRMATION });
      return done('sign.done');
    }
    case 'sceller': {
      const { password } = parseForm(SEAL, form);
      await visit.runtime.confirmIdentity(request, password);
      await sealMinutes(workplace, visit.actor, { minutesId, confirmation: CONFIRMATION });
      return done('seal.done');
    }
    case 'retirer': {
      const { reason } = parseForm(WITHDRAW, form);
      await withdrawMinutes(workplace, visit.actor, { minutesId, reason });
      return done('withdraw.done');
    }
    default:
      throw new EtalonError('page.not-found');
  }
}
