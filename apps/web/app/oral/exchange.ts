import { errorCode, errorInfo } from '@etalon/error';
import { explainError } from '@etalon/i18n';
import { keepOral, readOralRoom } from '@etalon/usecases';
import { requireActor } from '@etalon/web/answer';
import { getVisit } from '@etalon/web/context';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import type { Route } from './+types/exchange';
import { readLive } from './load-oral.ts';

const MAX_BYTES = 1_000_000;
const SENT = z.object({
  situation: z.string().min(1).max(60),
  entries: z
    .array(z.object({ id: z.string(), act: z.unknown(), agoMs: z.number().nonnegative() }))
    .default([]),
});

function readSent(text: string) {
  try {
    return SENT.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/jury/${params.seatId}/oral`);
}

/** Takes what a device brings of an oral, once each, and gives what every device brought. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = requireActor(getVisit(context), request);
  const text = await request.text();
  const sent = text.length > MAX_BYTES ? null : readSent(text);
  const refuse = (code: string, info: Readonly<Record<string, unknown>> = {}) =>
    data(
      { code, what: explainError(visit.language, code, info).what },
      { status: code === 'access.refused' ? 403 : 422 },
    );
  if (sent === null) return refuse('form.invalid');
  const { workplace } = visit.runtime;
  try {
    const { situation, entries } = sent;
    await keepOral(workplace, visit.actor, {
      seatId: params.seatId,
      situation,
      entries: entries.map(({ id, act, agoMs }) => ({ id, act, agoMs })),
    });
    return data({
      live: readLive(await readOralRoom(workplace, visit.actor, { seatId: params.seatId, situation })),
    });
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return refuse(code, errorInfo(error));
  }
}
