import { translate } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { cancelRun, requestMeasurement, requestReplay } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { redirect } from 'react-router';
import { z } from 'zod';

const CHANGE = z.object({ acte: z.enum(['mesurer', 'refaire', 'arreter']), objet: z.string().min(1) });

/** Asks for a measure of visible data, for its repetition, or stops one. */
export async function changeMeasures(visit: SignedVisit, form: FormData, page: string): Promise<Response> {
  const { actor, runtime, language } = visit;
  const { acte, objet } = parseForm(CHANGE, form);
  switch (acte) {
    case 'mesurer':
      await requestMeasurement(runtime.workplace, actor, { handInId: objet, scope: 'visible' });
      return redirect(page);
    case 'refaire':
      await requestReplay(runtime.workplace, actor, objet);
      return redirect(page);
    case 'arreter':
      await cancelRun(runtime.workplace, actor, objet);
      return redirectWithNotice(page, translate(language, handInMessages['measures.cancelled.notice']));
    default:
      return acte satisfies never;
  }
}
