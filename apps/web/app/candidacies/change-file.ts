import { ACCOMMODATIONS, FEASIBILITY_OUTCOMES, RECOGNITION_GROUNDS } from '@etalon/core/candidacy';
import type { Message } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import {
  changeRoute,
  decideAccommodations,
  decideFeasibility,
  ROUTES,
  receiveFeasibility,
  recogniseBlock,
  withdrawRecognition,
} from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const text = z.string().trim().max(500);
const ROUTE = z.object({ acte: z.literal('voie'), route: z.enum(ROUTES), fromDay: text, reason: text });
const MEASURES = z.object({
  acte: z.literal('amenagements'),
  'measures[]': z.array(z.enum(ACCOMMODATIONS)).default([]),
  extraTimePercent: z.coerce.number().int().min(0).max(100),
});
const RECOGNITION = z.object({
  acte: z.literal('reconnaitre'),
  block: text,
  ground: z.enum(RECOGNITION_GROUNDS),
  origin: text,
  proof: text,
});
const WITHDRAWAL = z.object({ acte: z.literal('retirer'), recognitionId: text, reason: text });
const RECEIPT = z.object({ acte: z.literal('recevoir'), receivedOn: text });
const DECISION = z.object({
  acte: z.literal('prononcer'),
  fileId: text,
  outcome: z.enum(FEASIBILITY_OUTCOMES),
  motive: text.default(''),
});
const CHANGE = z.discriminatedUnion('acte', [ROUTE, MEASURES, RECOGNITION, WITHDRAWAL, RECEIPT, DECISION]);

/** Does what one form of the page asks, and returns the sentence that says it is done. */
export async function changeFile(
  { runtime: { workplace }, actor }: SignedVisit,
  form: FormData,
  candidacyId: string,
): Promise<Message> {
  const change = parseForm(CHANGE, form);
  switch (change.acte) {
    case 'voie': {
      const { route, fromDay, reason } = change;
      await changeRoute(workplace, actor, { candidacyId, route, fromDay, reason });
      return candidacyMessages['file.route.done'];
    }
    case 'amenagements': {
      const { 'measures[]': measures, extraTimePercent } = change;
      await decideAccommodations(workplace, actor, { candidacyId, measures, extraTimePercent });
      return candidacyMessages['file.measures.done'];
    }
    case 'reconnaitre': {
      const { block, ground, origin, proof } = change;
      await recogniseBlock(workplace, actor, { candidacyId, block, ground, origin, proof });
      return candidacyMessages['file.blocks.done'];
    }
    case 'retirer': {
      const { recognitionId, reason } = change;
      await withdrawRecognition(workplace, actor, { recognitionId, reason });
      return candidacyMessages['file.blocks.withdraw.done'];
    }
    case 'recevoir':
      await receiveFeasibility(workplace, actor, { candidacyId, receivedOn: change.receivedOn });
      return candidacyMessages['file.vae.receive.done'];
    case 'prononcer': {
      const { fileId, outcome, motive } = change;
      await decideFeasibility(workplace, actor, { fileId, outcome, motive });
      return candidacyMessages['file.vae.pronounce.done'];
    }
    default:
      return change satisfies never;
  }
}
