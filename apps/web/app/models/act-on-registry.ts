import { EtalonError } from '@etalon/error';
import { cancelWorkshopRun, endModelKey, makeModelKey, moveModelVersion } from '@etalon/usecases';
import { act, findPagePath, type SignedVisit } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { readModels, VERSION_STATES } from '@etalon/workshop/models';
import { redirect } from 'react-router';
import { z } from 'zod';
import { field } from '../warehouse/deeds.ts';
import type { ModelsArgs } from './act-on-models.ts';
import { askOn } from './ask-inference.ts';
import type { ModelsAddress } from './load-models.ts';
import { openOwn } from './open-own.ts';

/** The action of the registry: a version moved or tried as a service, a key made (shown once) or taken back. */
export function actOnRegistry(args: ModelsArgs) {
  return act(args, async (visit, form) => {
    const { workplace } = visit.runtime;
    const { documentId } = args.params;
    await openOwn(visit, args.params);
    const acte = field(form, 'acte');
    const versionId = field(form, 'version');
    const to = VERSION_STATES.find((state) => acte === `version-${state}`);
    if (acte === 'cle-creer')
      return makeModelKey(workplace, visit.actor, { documentId, label: field(form, 'label') });
    if (to !== undefined)
      await moveModelVersion(workplace, visit.actor, {
        documentId,
        versionId,
        to,
        reason: field(form, 'reason'),
      });
    else if (acte === 'cle-reprendre')
      await endModelKey(workplace, visit.actor, { documentId, keyId: field(form, 'cle') });
    else if (acte === 'version-essayer')
      await tryVersion(visit, args.params, { versionId, ...parseForm(TRIAL, form) });
    else if (acte === 'arreter') await cancelWorkshopRun(workplace, visit.actor, field(form, 'calcul'));
    else throw new EtalonError('form.invalid', { info: { count: 1, fields: [] } });
    return redirect(findPagePath(args.request.url));
  });
}

/** The objective is optional; a decimal comma is one. */
const TRIAL = z.object({
  objective: z
    .string()
    .default('')
    .transform((typed) => (typed.trim() === '' ? null : Number(typed.replace(',', '.'))))
    .pipe(z.number().positive().max(600_000).nullable()),
});

async function tryVersion(
  visit: SignedVisit,
  address: ModelsAddress,
  { versionId, objective }: { readonly versionId: string; readonly objective: number | null },
): Promise<void> {
  const { registry } = readModels((await openOwn(visit, address)).content);
  const version = registry.versions.find(({ id }) => id === versionId);
  if (version === undefined) throw new EtalonError('registry.version-not-found');
  const { name, number, file, table, task, output, scale, classes, batch, inputs } = version;
  await askOn({ visit, ...address }, 'models.try-service', [file, table], {
    ...{ name, version: number, sha256: file.sha256, task, output, scale, batch },
    classes: [...classes],
    ...(objective === null ? {} : { objective }),
    inputs: inputs.map((input) => ({
      ...{ name: input.name, type: input.type },
      columns: [...input.columns],
      inner: [...input.inner],
    })),
  });
}
