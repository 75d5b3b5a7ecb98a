import { errorCode } from '@etalon/error';
import { saveJudgementDraft } from '@etalon/usecases';
import { requireActor } from '@etalon/web/answer';
import { getVisit } from '@etalon/web/context';
import { data } from 'react-router';
import type { Route } from './+types/save-draft';
import { parseDraft } from './draft.ts';

const MAX_BYTES = 200_000;

function readBody(text: string): { readonly criterion: string; readonly draft: unknown } | null {
  try {
    const { criterion, draft }: { criterion?: unknown; draft?: unknown } = Object(JSON.parse(text));
    return typeof criterion === 'string' ? { criterion, draft } : null;
  } catch {
    return null;
  }
}

/** Keeps what is being typed; the desk calls it while the examiner writes. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = requireActor(getVisit(context), request);
  const text = await request.text();
  const body = text.length > MAX_BYTES ? null : readBody(text);
  const draft = parseDraft(body?.draft);
  if (body === null || draft === null) return data({ code: 'form.invalid' }, { status: 422 });
  const { workplace } = visit.runtime;
  try {
    await saveJudgementDraft(workplace, visit.actor, {
      seatId: params.seatId,
      criterion: body.criterion,
      body: { ...draft },
    });
    return data({ at: workplace.now() });
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return data({ code }, { status: code === 'access.refused' ? 403 : 422 });
  }
}
