import { translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { sealWork, type WorkSource } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const TARGET = z.object({ cible: z.string().regex(/^[^ ]+ [^ ]+ [^ ]+$/) });

/** Puts a state of the work where the form says, and goes to the situation's page. */
export async function sealFromForm(
  { actor, runtime, language }: SignedVisit,
  form: FormData,
  source: WorkSource,
): Promise<Response> {
  const [candidacyId = '', situation = '', slot = ''] = parseForm(TARGET, form).cible.split(' ');
  const piece = await sealWork(runtime.workplace, actor, {
    source,
    target: { candidacyId, situation, slot },
  });
  const notice = translate(language, workshopMessages['seal.notice'], { file: piece.fileName, situation });
  return redirectWithNotice(
    `/candidatures/${candidacyId}/situations/${situation}#emplacement-${slot}`,
    notice,
  );
}
