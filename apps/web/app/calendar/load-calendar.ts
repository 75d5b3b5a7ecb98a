import { DATE_KINDS, wallOfInstant } from '@etalon/core/calendar';
import { EtalonError } from '@etalon/error';
import { readSituationChains } from '@etalon/runtime';
import {
  EXTENSION_GROUNDS,
  grantExtension,
  mayDo,
  readCalendar,
  setReminderSchedule,
  setSessionDate,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { parseForm, wallTime } from '@etalon/web/form';
import { z } from 'zod';

const DATE = z.object({
  what: z.string().regex(/^(situation|oral|jury|board):/),
  opensAt: wallTime,
  dueAt: wallTime,
  place: z.string().trim().max(300),
  follows: z.string().default('referentiel'),
});
const EXTENSION = z.object({
  candidacyId: z.string().min(1),
  situation: z.string().min(1),
  dueAt: wallTime,
  ground: z.enum(EXTENSION_GROUNDS),
});
const REMINDERS = z.object({ days: z.string().trim(), late: z.literal('oui').optional() });

/** What the page of a session's calendar shows. */
export async function loadCalendar({ runtime, actor }: SignedVisit, sessionId: string, request: Request) {
  const view = await readCalendar(runtime.workplace, actor, sessionId);
  const { searchParams } = new URL(request.url);
  return {
    session: view.session,
    blocks: view.blocks
      .filter((block) => block.activities.some(({ id }) => view.situations.includes(id)))
      .map(({ id, title }) => ({ id, title })),
    situations: view.situations,
    dates: view.dates,
    past: view.past,
    findings: view.findings,
    candidacies: view.candidacies,
    extensions: view.extensions,
    schedule: view.schedule,
    walls: { opensAt: wallOfInstant(view.session.opensAt), dueAt: wallOfInstant(view.session.closesAt) },
    asked: {
      candidacyId: searchParams.get('candidature') ?? '',
      situation: searchParams.get('situation') ?? '',
    },
    writes: mayDo(actor, 'calendar.write'),
  };
}

export type CalendarPage = Awaited<ReturnType<typeof loadCalendar>>;

/** Does what a form of the page asks for, and says what was done. */
export async function changeCalendar(
  { runtime, actor }: SignedVisit,
  sessionId: string,
  form: FormData,
): Promise<'calendar.done' | 'extension.done' | 'reminders.done'> {
  const { workplace } = runtime;
  if (form.get('acte') === 'report') {
    await grantExtension(workplace, actor, parseForm(EXTENSION, form));
    return 'extension.done';
  }
  if (form.get('acte') === 'rappels') {
    const { days, late } = parseForm(REMINDERS, form);
    const daysBefore = days === '' ? [] : days.split(/[,;]/).map((text) => Number(text.trim() || 'x'));
    await setReminderSchedule(workplace, actor, { sessionId, daysBefore, late: late === 'oui' });
    return 'reminders.done';
  }
  const { what, follows, ...date } = parseForm(DATE, form);
  const [name, subject = ''] = what.split(':');
  const kind = DATE_KINDS.find((known) => known === name);
  if (kind === undefined) throw new EtalonError('calendar.unknown-subject', { info: { subject: what } });
  await setSessionDate(workplace, actor, {
    ...date,
    sessionId,
    kind,
    subject,
    follows: kind === 'situation' ? await chooseFirst(workplace, { sessionId, subject, follows }) : null,
  });
  return 'calendar.done';
}

/** The situation that this one continues: the one chosen, none, or the framework's when the session assesses it. */
async function chooseFirst(
  { records }: SignedVisit['runtime']['workplace'],
  asked: { readonly sessionId: string; readonly subject: string; readonly follows: string },
): Promise<string | null> {
  if (asked.follows !== 'referentiel') return asked.follows === '' ? null : asked.follows;
  const first = (await readSituationChains()).get(asked.subject) ?? null;
  const assessed = await records.sessions.listSituations(asked.sessionId);
  return assessed.some(({ situation }) => situation === first) ? first : null;
}
