import { countFramework, listActivities, searchFramework } from '@etalon/core/framework';
import { listVersions, mayDo, readVersion } from '@etalon/usecases';
import type { Visit } from '@etalon/web/context';

export type Ranges = readonly (readonly [start: number, end: number])[];
export type Hits = Readonly<Record<string, Ranges>>;

export interface ExplorerQuery {
  readonly versionId: string;
  readonly search: string;
}

/** A published version with what a search finds in it; everybody may read it. */
export async function loadExplorer({ actor, runtime }: Visit, { versionId, search }: ExplorerQuery) {
  const { workplace } = runtime;
  const version = await readVersion(workplace.records, versionId);
  const versions = await listVersions(workplace);
  const at = versions.findIndex(({ id }) => id === version.id);
  const earlier = versions[at + 1] ?? null;
  const { framework } = version;
  const found = searchFramework(framework, search);
  const hits: Hits = Object.fromEntries(found.map(({ id, ranges }) => [id, ranges]));
  const followers: Record<string, readonly string[]> = {};
  for (const { situation } of listActivities(framework)) {
    const head = situation.chain?.continues ?? null;
    if (head !== null) followers[head] = [...(followers[head] ?? []), situation.id];
  }
  return {
    id: version.id,
    label: version.label,
    hash: version.hash,
    publishedAt: version.publishedAt,
    framework,
    counts: countFramework(framework),
    search,
    hits,
    found: {
      items: found.length,
      activities: new Set(found.map(({ activity, id }) => activity ?? id)).size,
      /** Blocks and activities that hold a hit, the only ones shown while searching. */
      homes: [...new Set(found.flatMap(({ block, activity }) => [block ?? [], activity ?? []].flat()))],
    },
    followers,
    earlier: earlier === null ? null : { id: earlier.id, label: earlier.label },
    compares: actor !== null && mayDo(actor, 'framework.draft.read'),
    readsMatrix: actor !== null && mayDo(actor, 'matrix.read'),
  };
}

export type ExplorerData = Awaited<ReturnType<typeof loadExplorer>>;
