import { isEditedField, POINT_KEYS, type RegulationsEdit } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import { editRegulationsDraft, publishRegulationsDraft } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';
import { readPointForm } from './point-form.ts';

const PUBLICATION = z.object({ supersedes: z.string() });
const HEADING = z.object({
  label: z.string().trim().min(1).max(120),
  source: z.string().trim().max(1000),
  demonstration: z.literal('oui').optional(),
});
const LEVELS = z.object({
  criterion: z.string(),
  niveau0: z.string().max(1000),
  niveau1: z.string().max(1000),
  niveau2: z.string().max(1000),
  niveau3: z.string().max(1000),
  observables: z.string().max(4000).default(''),
});

function readEdits(form: FormData): readonly RegulationsEdit[] {
  switch (form.get('acte')) {
    case 'point': {
      const point = POINT_KEYS.find((key) => key === form.get('point'));
      if (point === undefined || !isEditedField(point)) throw new EtalonError('page.not-found');
      return [{ field: point, value: readPointForm(point, form) }];
    }
    case 'presentation': {
      const { label, source, demonstration } = parseForm(HEADING, form);
      return [
        { field: 'label', value: label },
        { field: 'source', value: source },
        { field: 'demonstration', value: demonstration === 'oui' },
      ];
    }
    case 'niveaux': {
      const { criterion, niveau0, niveau1, niveau2, niveau3, observables } = parseForm(LEVELS, form);
      const texts = [niveau0, niveau1, niveau2, niveau3].map((text) => text.trim());
      const listed = [...new Set(observables.split('\n').map((text) => text.trim()))];
      return [
        { field: 'descriptors', value: { [criterion]: texts } },
        { field: 'observables', value: { [criterion]: listed.filter((text) => text !== '') } },
      ];
    }
    default:
      throw new EtalonError('page.not-found');
  }
}

/** Does what a form of a draft asks by its `acte`: a change is kept at once, a publication leaves for the version. */
export async function changeDraft(visit: SignedVisit, draftId: string, form: FormData) {
  const { runtime, actor, language } = visit;
  if (form.get('acte') === 'publier') {
    const { supersedes } = parseForm(PUBLICATION, form);
    const version = await publishRegulationsDraft(runtime.workplace, actor, {
      draftId,
      supersedes: supersedes === '' ? null : supersedes,
    });
    return redirectWithNotice(`/reglements/${version.id}`, translate(language, words['draft.done']));
  }
  await editRegulationsDraft(runtime.workplace, actor, { draftId, edits: readEdits(form) });
  return { saved: true };
}
