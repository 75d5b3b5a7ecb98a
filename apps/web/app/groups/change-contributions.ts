import { CONTRIBUTION_DEGREES, CONTRIBUTION_ROLES, CONTRIBUTION_VERDICTS } from '@etalon/core/group';
import { translate } from '@etalon/i18n';
import { groupMessages } from '@etalon/i18n/messages/groups';
import { answerStatement, writeContribution } from '@etalon/usecases/groups';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const FORM = z.discriminatedUnion('acte', [
  z.object({ acte: z.literal('ecrire'), texte: z.string().max(20_000) }),
  z.object({
    acte: z.literal('repondre'),
    ensemble: z.string(),
    verdict: z.enum(CONTRIBUTION_VERDICTS),
    motif: z.string().max(2000).default(''),
    password: z.string().min(1),
  }),
]);

const ROLE_FIELD = 'role:';

/** The degree chosen for each role that is. */
function readRoles(form: FormData) {
  return Object.fromEntries(
    CONTRIBUTION_ROLES.flatMap((role) => {
      const degree = CONTRIBUTION_DEGREES.find((known) => known === form.get(`${ROLE_FIELD}${role}`));
      return degree === undefined ? [] : [[role, degree]];
    }),
  );
}

/** A member writes their part, or answers the whole. */
export async function changeContributions(
  { runtime, actor, language }: SignedVisit,
  form: FormData,
  target: {
    readonly candidacyId: string;
    readonly situation: string;
    readonly request: Request;
  },
): Promise<Response> {
  const { candidacyId, situation, request } = target;
  const input = parseForm(FORM, form);
  const page = `/candidatures/${candidacyId}/situations/${situation}/contributions`;
  if (input.acte === 'ecrire') {
    const roles = readRoles(form);
    await writeContribution(runtime.workplace, actor, { candidacyId, situation, roles, text: input.texte });
    return redirectWithNotice(page, translate(language, groupMessages['own.done']));
  }
  await runtime.confirmIdentity(request, input.password);
  await answerStatement(runtime.workplace, actor, {
    candidacyId,
    situation,
    sha256: input.ensemble,
    verdict: input.verdict,
    reason: input.motif,
    confirmation: { method: 'password' },
  });
  return redirectWithNotice(page, translate(language, groupMessages['answer.done']));
}
