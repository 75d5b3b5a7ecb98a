import type { Framework } from '@etalon/core/framework';
import { diffRegulations, type RegulationsDiff } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { RegulationsVersion } from '../ports/regulations-records.ts';
import type { Workplace } from '../workplace.ts';

/** Versions of the regulations, latest first. */
export async function listRegulations(
  workplace: Workplace,
  actor: Actor,
): Promise<readonly RegulationsVersion[]> {
  authorise(actor, 'regulations.read');
  return workplace.records.regulations.listVersions();
}

export interface PublishedRegulations {
  readonly version: RegulationsVersion;
  /** The framework whose criteria it names, when one is known. */
  readonly framework: Framework | null;
  readonly supersededBy: string | null;
  /** Every version, latest first, so that another may be read or compared. */
  readonly others: readonly { readonly id: string; readonly label: string; readonly createdAt: string }[];
}

/** A published version: public, since candidates are held to it; throws `regulations.not-found`. */
export async function readPublishedRegulations(
  records: Records,
  versionId: string,
): Promise<PublishedRegulations> {
  const version = await records.regulations.findVersion(versionId);
  if (version === null) throw new EtalonError('regulations.not-found');
  const framework =
    version.frameworkVersionId === null
      ? null
      : await records.frameworks.findVersion(version.frameworkVersionId);
  const versions = await records.regulations.listVersions();
  return {
    version,
    framework: framework?.framework ?? null,
    supersededBy: versions.find((row) => row.supersedes === version.id)?.id ?? null,
    others: versions
      .filter((row) => row.id !== version.id)
      .map(({ id, regulations, createdAt }) => ({ id, label: regulations.label, createdAt })),
  };
}

export interface RegulationsComparison {
  readonly previous: RegulationsVersion;
  readonly next: RegulationsVersion;
  readonly diff: RegulationsDiff;
}

/** Two published versions, point by point: public like each of them. */
export async function compareRegulations(
  records: Records,
  pair: { readonly previousId: string; readonly nextId: string },
): Promise<RegulationsComparison> {
  const previous = await records.regulations.findVersion(pair.previousId);
  const next = await records.regulations.findVersion(pair.nextId);
  if (previous === null || next === null) throw new EtalonError('regulations.not-found');
  return { previous, next, diff: diffRegulations(previous.regulations, next.regulations) };
}
