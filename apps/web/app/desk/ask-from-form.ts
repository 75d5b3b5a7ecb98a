import { translate } from '@etalon/i18n';
import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import { askSecondOpinion } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { readDeskAddress, writeDeskAddress } from './desk-address.ts';

/** Asks for a second opinion on the criterion of the form, or no longer. */
export async function askFromForm(
  visit: SignedVisit,
  target: { readonly seatId: string; readonly request: Request },
  form: FormData,
): Promise<Response> {
  const { seatId } = target;
  const criterion = String(form.get('critere') ?? '');
  const asked = form.get('acte') === 'avis';
  await askSecondOpinion(visit.runtime.workplace, visit.actor, {
    seatId,
    criterion,
    asked,
    reason: String(form.get('reason') ?? ''),
  });
  const address = { ...readDeskAddress(new URL(target.request.url)), criterion };
  const said = deskRoomMessages[asked ? 'opinion.done' : 'opinion.back.done'];
  return redirectWithNotice(
    `/jury/${seatId}${writeDeskAddress(address)}#jugement`,
    translate(visit.language, said, { criterion }),
  );
}
