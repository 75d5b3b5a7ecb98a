import { translate } from '@etalon/i18n';
import { sampleMessages } from '@etalon/i18n/messages/sample';
import { assignModerator, drawModerationSample, mayDo, readModerationSample } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';
import { listParts } from './frame-moderation.ts';

const DRAW = z.object({ seed: z.coerce.number(), 'moderators[]': z.array(z.string()).default([]) });
const ASSIGN = z.object({ pickId: z.string().min(1), userId: z.string().min(1) });

/** The sample of a session as this person may see it. */
export async function loadSample(visit: SignedVisit, sessionId: string) {
  const { runtime, actor } = visit;
  const { session, ...view } = await readModerationSample(runtime.workplace, actor, sessionId);
  return {
    ...view,
    session: { id: session.id, label: session.label },
    parts: await listParts(visit, session.id),
    readsSession: mayDo(actor, 'session.read'),
  };
}

export type SamplePage = Awaited<ReturnType<typeof loadSample>>;

/** Draws a sample, or gives one of its blocks to somebody, as the form's `acte` asks. */
export async function actOnSample(
  { runtime, actor, language }: SignedVisit,
  sessionId: string,
  form: FormData,
): Promise<Response> {
  const assigns = form.get('acte') === 'confier';
  if (assigns) await assignModerator(runtime.workplace, actor, parseForm(ASSIGN, form));
  else {
    const { seed, 'moderators[]': moderators } = parseForm(DRAW, form);
    await drawModerationSample(runtime.workplace, actor, { sessionId, seed, moderators });
  }
  return redirectWithNotice(
    `/sessions/${sessionId}/echantillon`,
    translate(language, sampleMessages[assigns ? 'assign.done' : 'draw.done']),
  );
}
