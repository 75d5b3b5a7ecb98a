import { readSharedCases, readSituationDefaults, writtenPiece } from '@etalon/runtime';
import { readSessionChoices, type SessionInput } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { parseForm, wallTime } from '@etalon/web/form';
import { z } from 'zod';

const FORM = z.object({
  label: z.string().trim().min(1),
  versionId: z.string().min(1),
  matrixId: z.string().min(1),
  regulationsId: z.string().min(1),
  opensAt: wallTime,
  closesAt: wallTime,
  place: z.string().trim().min(1),
  'situations[]': z.array(z.string()).default([]),
});

/** What the form of a new session offers for a version. */
export async function loadNewSession({ runtime, actor }: SignedVisit, versionId: string | null) {
  const choices = await readSessionChoices(runtime.workplace, actor, versionId);
  const defaults = await readSituationDefaults();
  const shared = await readSharedCases();
  const { version } = choices;
  return {
    versions: choices.versions.map(({ id, label }) => ({ id, label })),
    version: version && { id: version.id, label: version.label, title: version.framework.title },
    matrices: choices.matrices.map(({ id, hash, signature }) => ({
      id,
      hash,
      signedAt: signature?.signedAt ?? '',
    })),
    regulations: choices.regulations.map(({ id, regulations }) => ({ id, label: regulations.label })),
    situations: (version?.framework.blocks ?? []).flatMap((block) =>
      block.activities.map(({ id, title, criteria }) => ({
        id,
        title,
        block: block.id,
        hasTemplate: defaults.has(id),
        slots: (defaults.get(id) ?? writtenPiece(criteria.map((row) => row.id))).map((slot) => slot.id),
        cases: choices.cases
          .filter(({ situation }) => situation === id || shared.get(id)?.includes(situation) === true)
          .map(({ id: value, manifest }) => ({ value, label: `${manifest.title}, ${manifest.version}` })),
      })),
    ),
  };
}

export type NewSession = Awaited<ReturnType<typeof loadNewSession>>;

/** The session as the form asks for it, with the slots of each situation it ticks. */
export async function sessionFromForm(
  { runtime, actor }: SignedVisit,
  form: FormData,
): Promise<SessionInput> {
  const { 'situations[]': ticked, ...wanted } = parseForm(FORM, form);
  const { version } = await readSessionChoices(runtime.workplace, actor, wanted.versionId);
  const defaults = await readSituationDefaults();
  const activities = (version?.framework.blocks ?? []).flatMap((block) => block.activities);
  return {
    ...wanted,
    situations: activities
      .filter(({ id }) => ticked.includes(id))
      .map(({ id, criteria }) => ({
        situation: id,
        caseVersionId: String(form.get(`case-${id}`) ?? '') || null,
        slots: defaults.get(id) ?? writtenPiece(criteria.map((row) => row.id)),
      })),
  };
}
