import { translate } from '@etalon/i18n';
import { groupMessages } from '@etalon/i18n/messages/groups';
import { addGroupMember, composeGroup, removeGroupMember } from '@etalon/usecases/groups';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const FORM = z.discriminatedUnion('acte', [
  z.object({
    acte: z.literal('composer'),
    nom: z.string().max(80),
    'commun[]': z.array(z.string()).default([]),
    'membre[]': z.array(z.string()).default([]),
  }),
  z.object({ acte: z.literal('ajouter'), groupe: z.string(), candidature: z.string() }),
  z.object({ acte: z.literal('retirer'), groupe: z.string(), candidature: z.string() }),
]);

/** « A1.6 plan », as a box of the form says it: a situation and one of its slots. */
function readShared(boxes: readonly string[]): { readonly situation: string; readonly slots: string[] }[] {
  const slotsOf = new Map<string, string[]>();
  for (const box of boxes) {
    const at = box.indexOf(' ');
    const situation = box.slice(0, at);
    slotsOf.set(situation, [...(slotsOf.get(situation) ?? []), box.slice(at + 1)]);
  }
  return [...slotsOf].map(([situation, slots]) => ({ situation, slots }));
}

/** Composes a group, or moves one member, from the page of a session. */
export async function changeGroups(
  { runtime, actor, language }: SignedVisit,
  form: FormData,
  sessionId: string,
): Promise<Response> {
  const input = parseForm(FORM, form);
  const page = `/sessions/${sessionId}/groupes`;
  if (input.acte === 'composer') {
    await composeGroup(runtime.workplace, actor, {
      sessionId,
      label: input.nom,
      situations: readShared(input['commun[]']),
      members: input['membre[]'],
    });
    return redirectWithNotice(page, translate(language, groupMessages['compose.done']));
  }
  const member = { groupId: input.groupe, candidacyId: input.candidature };
  if (input.acte === 'ajouter') {
    await addGroupMember(runtime.workplace, actor, member);
    return redirectWithNotice(page, translate(language, groupMessages['member.added']));
  }
  await removeGroupMember(runtime.workplace, actor, member);
  return redirectWithNotice(page, translate(language, groupMessages['member.removed']));
}
