import { type Message, translate } from '@etalon/i18n';
import { missionMessages } from '@etalon/i18n/messages/mission';
import {
  declareConfidentiality,
  eraseTutors,
  inviteTutor,
  REVIEW_VERDICTS,
  reviewAgreement,
  revokeInvitation,
  withdrawAgreement,
} from '@etalon/usecases/mission';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const ACT = z.object({
  acte: z.enum(['inviter', 'retirer-lien', 'retirer', 'confidentialite', 'avis', 'effacer-tuteurs']),
});
const OF_MISSION = z.object({ mission: z.string() });
const CONFIDENTIAL = z.object({ valeur: z.enum(['oui', 'non']) });
const REVIEW = OF_MISSION.extend({
  version: z.string(),
  verdict: z.enum(REVIEW_VERDICTS),
  note: z.string().max(2000),
});

/** The acts of the mission's page by their `acte`. */
export async function changeMission(
  { actor, runtime, language }: SignedVisit,
  form: FormData,
  candidacyId: string,
): Promise<Response> {
  const { workplace } = runtime;
  const back = (notice: Message): Response =>
    redirectWithNotice(`/missions/${candidacyId}`, translate(language, notice));
  const one = new FormData();
  one.set('acte', String(form.get('acte') ?? ''));
  const { acte } = parseForm(ACT, one);
  switch (acte) {
    case 'inviter': {
      const { mission: missionId } = parseForm(OF_MISSION, form);
      const { leaves } = await inviteTutor(workplace, actor, { candidacyId, missionId });
      return back(missionMessages[leaves ? 'invite.sent' : 'invite.kept']);
    }
    case 'retirer-lien': {
      const { mission: missionId } = parseForm(OF_MISSION, form);
      await revokeInvitation(workplace, actor, { candidacyId, missionId });
      return back(missionMessages['invite.revoked']);
    }
    case 'retirer': {
      const { mission: missionId } = parseForm(OF_MISSION, form);
      await withdrawAgreement(workplace, actor, { candidacyId, missionId });
      return back(missionMessages['withdraw.done']);
    }
    case 'confidentialite': {
      const confidential = parseForm(CONFIDENTIAL, form).valeur === 'oui';
      await declareConfidentiality(workplace, actor, { candidacyId, confidential });
      return back(missionMessages['confidential.done']);
    }
    case 'avis': {
      const { mission: missionId, version: versionId, verdict, note } = parseForm(REVIEW, form);
      await reviewAgreement(workplace, actor, { candidacyId, missionId, versionId, verdict, note });
      return back(missionMessages['review.done']);
    }
    case 'effacer-tuteurs':
      await eraseTutors(workplace, actor, candidacyId);
      return back(missionMessages['erase.done']);
    default:
      return acte satisfies never;
  }
}
