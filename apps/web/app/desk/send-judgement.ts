import { errorCode, errorInfo } from '@etalon/error';
import { explainError } from '@etalon/i18n';
import { recordJudgement } from '@etalon/usecases';
import { requireActor } from '@etalon/web/answer';
import { getVisit } from '@etalon/web/context';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import type { Route } from './+types/send-judgement';
import { parseDraft } from './draft.ts';
import { judgementOf } from './judgement-of.ts';

const MAX_BYTES = 200_000;
const PARCEL = z.object({
  sentId: z.uuid(),
  criterion: z.string().min(1).max(60),
  phase: z.enum(['J0', 'J1']),
  draft: z.unknown(),
});

function readParcel(text: string) {
  try {
    return PARCEL.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/jury/${params.seatId}`);
}

/** Takes a judgement that a device kept while it was cut; sent twice, it is recorded once. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = requireActor(getVisit(context), request);
  const text = await request.text();
  const parcel = text.length > MAX_BYTES ? null : readParcel(text);
  const draft = parseDraft(parcel?.draft);
  const refuse = (code: string, info: Readonly<Record<string, unknown>> = {}) =>
    data(
      { code, what: explainError(visit.language, code, info).what },
      { status: code === 'access.refused' ? 403 : 422 },
    );
  const judgement =
    parcel === null || draft === null ? null : judgementOf(parcel.criterion, parcel.phase, draft);
  if (parcel === null || draft === null || judgement === null) return refuse('form.invalid');
  try {
    const { id } = await recordJudgement(visit.runtime.workplace, visit.actor, {
      seatId: params.seatId,
      sentId: parcel.sentId,
      basis: draft.basis,
      judgement,
    });
    return data({ id });
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return refuse(code, errorInfo(error));
  }
}
