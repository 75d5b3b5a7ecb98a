import { EtalonError, errorCode, errorInfo } from '@etalon/error';
import { explainError, type Message, translate } from '@etalon/i18n';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { cancelRun, requestMeasurement, requestReplay } from '@etalon/usecases';
import { act, redirectWithNotice, type SignedVisit, safePath } from '@etalon/web/answer';
import { redirect } from 'react-router';
import type { Route } from './+types/measure';

async function doMeasure({ runtime, actor }: SignedVisit, form: FormData): Promise<Message> {
  const { workplace } = runtime;
  const subject = String(form.get('objet') ?? '');
  switch (form.get('acte')) {
    case 'mesurer':
      await requestMeasurement(workplace, actor, { handInId: subject, scope: 'sealed' });
      return deskMessages['measure.requested'];
    case 'rejouer':
      await requestReplay(workplace, actor, subject);
      return deskMessages['measure.replay-requested'];
    case 'annuler':
      await cancelRun(workplace, actor, subject);
      return deskMessages['measure.cancelled'];
    default:
      throw new EtalonError('page.not-found');
  }
}

export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/jury/${params.seatId}`);
}

/** What is said on the page that asked, whether the act was done or refused. */
async function tell(visit: SignedVisit, form: FormData): Promise<string> {
  try {
    return translate(visit.language, await doMeasure(visit, form));
  } catch (error) {
    const code = errorCode(error);
    if (code === null || code === 'access.refused') throw error;
    const { what, remedy } = explainError(visit.language, code, errorInfo(error));
    return `${what} ${remedy}`;
  }
}

/** Asks for the readings of a hand-in, replays or stops a run, and goes back to the page that asked. */
export function action(args: Route.ActionArgs) {
  return act(args, async (visit, form) => {
    const notice = await tell(visit, form);
    return redirectWithNotice(
      safePath(String(form.get('retour') ?? ''), `/jury/${args.params.seatId}`),
      notice,
    );
  });
}
