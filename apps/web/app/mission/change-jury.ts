import { REPLACEMENT_GROUNDS, SEAT_ROLES } from '@etalon/core/jury';
import { MISSION_RESULTS, MISSION_SUBJECT } from '@etalon/core/mission';
import { type Message, translate } from '@etalon/i18n';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { registerMessages } from '@etalon/i18n/messages/register';
import { appointSeat, replaceSeat } from '@etalon/usecases';
import { grantFullReport, pronounceMission, recordDefence, recordLook } from '@etalon/usecases/mission';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const ACT = z.object({
  acte: z.enum(['regards', 'soutenance', 'prononcer', 'acces', 'nommer', 'remplacer']),
});
const APPOINTMENT = z.object({
  userId: z.string().min(1),
  role: z.enum(SEAT_ROLES),
  external: z.literal('oui').optional(),
});
const REPLACEMENT = z.object({
  seatId: z.string().min(1),
  userId: z.string().min(1),
  ground: z.enum(REPLACEMENT_GROUNDS),
  reason: z.string().max(2000),
});
const LOOK = z.object({ 'critere[]': z.array(z.string()).default([]) });
const DEFENCE = z.object({
  jour: z.iso.date(),
  lieu: z.string().max(300),
  'present[]': z.array(z.string()).default([]),
  questions: z.string().max(10_000),
});
const ACCESS = z.object({ personne: z.string(), ouvert: z.enum(['oui', 'non']) });
const CONCLUSION = z.object({
  result: z.enum(MISSION_RESULTS),
  motive: z.string().max(10_000),
  password: z.string().min(1),
  'present[]': z.array(z.string()).default([]),
});

/** The acts of the jury's page by their `acte`; the form that appoints has none of its own. */
export async function changeJury(
  visit: SignedVisit,
  form: FormData,
  { candidacyId, request }: { readonly candidacyId: string; readonly request: Request },
): Promise<Response> {
  const { actor, runtime, language } = visit;
  const { workplace } = runtime;
  const back = (notice: Message, place: string): Response =>
    redirectWithNotice(`/missions/${candidacyId}/jury#${place}`, translate(language, notice));
  const one = new FormData();
  one.set('acte', String(form.get('acte') ?? 'nommer'));
  const { acte } = parseForm(ACT, one);
  switch (acte) {
    case 'nommer': {
      const { external, ...wanted } = parseForm(APPOINTMENT, form);
      const seat = { ...wanted, candidacyId, block: MISSION_SUBJECT, external: external === 'oui' };
      await appointSeat(workplace, actor, seat);
      return back(registerMessages['seat.done'], 'membres');
    }
    case 'remplacer': {
      await replaceSeat(workplace, actor, parseForm(REPLACEMENT, form));
      return back(juriesMessages['replace.done'], 'membres');
    }
    case 'acces': {
      const { personne, ouvert } = parseForm(ACCESS, form);
      await grantFullReport(workplace, actor, { candidacyId, userId: personne, granted: ouvert === 'oui' });
      return back(missionMessages['access.done'], 'acces');
    }
    case 'regards': {
      const { 'critere[]': criteria } = parseForm(LOOK, form);
      await recordLook(workplace, actor, { candidacyId, criteria });
      return back(missionMessages['look.done'], 'regards');
    }
    case 'soutenance': {
      const { jour, lieu, 'present[]': present, questions } = parseForm(DEFENCE, form);
      const said = { heldOn: jour, place: lieu, present, questions: questions.split('\n') };
      await recordDefence(workplace, actor, { candidacyId, ...said });
      return back(missionMessages['defence.done'], 'soutenance');
    }
    case 'prononcer': {
      const { password, 'present[]': present, result, motive } = parseForm(CONCLUSION, form);
      await runtime.confirmIdentity(request, password);
      const confirmation = { method: 'password' } as const;
      await pronounceMission(workplace, actor, { candidacyId, result, motive, present, confirmation });
      return back(missionMessages['conclude.done'], 'conclusion');
    }
    default:
      return acte satisfies never;
  }
}
