import { countFramework, hashFramework } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { FrameworkVersion } from '../ports/framework-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { loadDraft } from './read-draft.ts';

/**
 * Freezes a draft as a version named by its content hash. Publishing the same content again gives the version that is
 * already there. Throws `framework.not-publishable` while errors stand, `framework.label-taken`.
 */
export async function publishDraft(
  workplace: Workplace,
  actor: Actor,
  input: { readonly draftId: string; readonly label: string },
): Promise<FrameworkVersion> {
  authorise(actor, 'framework.publish');
  const label = input.label.trim();
  if (label === '') throw new EtalonError('framework.label-missing');
  return workplace.records.transaction(async (records) => {
    const { framework, publishable } = await loadDraft(records, input.draftId);
    if (framework === null || !publishable) throw new EtalonError('framework.not-publishable');
    const hash = hashFramework(framework);
    const same = await records.frameworks.findVersionByHash(hash);
    if (same !== null) return same;
    const versions = await records.frameworks.listVersions();
    if (versions.some((row) => row.label === label)) throw new EtalonError('framework.label-taken');
    const version: FrameworkVersion = {
      id: workplace.newId(),
      label,
      hash,
      framework,
      draftId: input.draftId,
      publishedBy: actor.userId,
      publishedAt: workplace.now(),
    };
    await records.frameworks.addVersion(version);
    await recordEvent(workplace, records, actor, {
      kind: 'framework.published',
      subjects: [version.id, input.draftId],
      facts: { hash, label, ...countFramework(framework) },
    });
    return version;
  });
}
