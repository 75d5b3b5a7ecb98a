import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { RegulationsVersion } from '../ports/regulations-records.ts';
import type { Workplace } from '../workplace.ts';
import { freezeRegulations } from './freeze-regulations.ts';
import { loadRegulationsDraft } from './read-regulations-draft.ts';

export interface PublicationInput {
  readonly draftId: string;
  /** Id of the version that the new one replaces for sessions to come, or null. */
  readonly supersedes: string | null;
}

/**
 * Freezes a draft as a version. Undecided points may stay undecided, and are published as such. Throws
 * `regulations.contradictory` while findings stand, `regulations.draft-published`, `regulations.already-superseded`.
 */
export async function publishRegulationsDraft(
  workplace: Workplace,
  actor: Actor,
  input: PublicationInput,
): Promise<RegulationsVersion> {
  authorise(actor, 'regulations.write');
  return workplace.records.transaction(async (records) => {
    const view = await loadRegulationsDraft(records, input.draftId);
    if (view.published !== null) throw new EtalonError('regulations.draft-published');
    if (view.findings.length > 0)
      throw new EtalonError('regulations.contradictory', {
        info: { findings: view.findings.map((finding) => finding.code) },
      });
    const versions = await records.regulations.listVersions();
    if (input.supersedes !== null) {
      if (!versions.some((row) => row.id === input.supersedes))
        throw new EtalonError('regulations.not-found');
      if (versions.some((row) => row.supersedes === input.supersedes))
        throw new EtalonError('regulations.already-superseded');
    }
    return freezeRegulations(workplace, records, actor, {
      regulations: view.regulations,
      draftId: view.draft.id,
      frameworkVersionId: view.draft.frameworkVersionId,
      supersedes: input.supersedes,
    });
  });
}
