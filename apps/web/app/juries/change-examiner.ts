import { CONFLICT_GROUNDS, GENDERS } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { declareConflict, recordTraining, saveExaminer, withdrawConflict } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const BLOCKS = z.array(z.string().max(40)).default([]);
const PROFILE = z.object({
  'blocks[]': BLOCKS,
  employer: z.string().max(200),
  external: z.enum(['oui', 'non']),
  gender: z.enum(['', ...GENDERS]),
  available: z.literal('oui').optional(),
});
const TRAINING = z.object({
  'blocks[]': BLOCKS,
  day: z.string().max(10),
  durationMinutes: z.coerce.number(),
  anchors: z.coerce.number(),
  withinOne: z.coerce.number(),
  sameSide: z.coerce.number(),
});
const CONFLICT = z.object({ candidateId: z.string().min(1), ground: z.enum(CONFLICT_GROUNDS) });
const WITHDRAWAL = z.object({ conflictId: z.string().min(1), reason: z.string().max(2000) });

type Done = 'profile.done' | 'training.done' | 'conflict.done' | 'conflict.withdrawn';

/** What a form of the page of an examiner does, and the sentence that says so. */
export async function changeExaminer(
  { runtime, actor }: SignedVisit,
  userId: string,
  form: FormData,
): Promise<Done> {
  const { workplace } = runtime;
  switch (form.get('acte')) {
    case 'profil': {
      const { 'blocks[]': blocks, employer, ...rest } = parseForm(PROFILE, form);
      await saveExaminer(workplace, actor, {
        userId,
        blocks,
        employer,
        external: rest.external === 'oui',
        gender: rest.gender === '' ? null : rest.gender,
        available: rest.available === 'oui',
      });
      return 'profile.done';
    }
    case 'formation': {
      const { 'blocks[]': blocks, day, durationMinutes, ...counts } = parseForm(TRAINING, form);
      const anchored = counts.anchors !== 0 ? counts : null;
      await recordTraining(workplace, actor, { userId, day, durationMinutes, blocks, counts: anchored });
      return 'training.done';
    }
    case 'lien':
      await declareConflict(workplace, actor, { examinerId: userId, ...parseForm(CONFLICT, form) });
      return 'conflict.done';
    case 'retrait':
      await withdrawConflict(workplace, actor, parseForm(WITHDRAWAL, form));
      return 'conflict.withdrawn';
    default:
      throw new EtalonError('page.not-found');
  }
}
