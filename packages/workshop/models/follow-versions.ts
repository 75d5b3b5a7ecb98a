import type {
  ModelRegistry,
  ModelVersion,
  ServiceKey,
  VersionMove,
  VersionState,
} from './registry-content.ts';

/** What may follow what; the table that pages, forms and tests read. */
export const VERSION_MOVES: Readonly<Record<VersionState, readonly VersionState[]>> = {
  candidate: ['service', 'withdrawn'],
  service: ['withdrawn'],
  withdrawn: ['candidate', 'service'],
};

export interface FollowedVersion {
  readonly version: ModelVersion;
  readonly state: VersionState;
  /** Its own moves, in their order. */
  readonly moves: readonly VersionMove[];
  /** What may be asked of it now. */
  readonly next: readonly VersionState[];
}

/**
 * Versions with the state that their moves give, the latest first. One is in service at most: putting another one there withdraws the
 * one before, and putting the one before there again is the way back.
 */
export function followVersions({
  versions,
  moves,
}: Pick<ModelRegistry, 'versions' | 'moves'>): readonly FollowedVersion[] {
  const states = new Map<string, VersionState>(versions.map(({ id }) => [id, 'candidate']));
  for (const { version, to } of moves) {
    const from = states.get(version);
    if (from === undefined || !VERSION_MOVES[from].includes(to)) continue;
    if (to === 'service')
      for (const [id, state] of states) if (state === 'service') states.set(id, 'withdrawn');
    states.set(version, to);
  }
  return versions
    .map((version) => {
      const state = states.get(version.id) ?? 'candidate';
      return {
        version,
        state,
        moves: moves.filter((move) => move.version === version.id),
        next: VERSION_MOVES[state],
      };
    })
    .sort((one, other) => other.version.number - one.version.number);
}

/** The version in service, or null. */
export function findInService(registry: Pick<ModelRegistry, 'versions' | 'moves'>): ModelVersion | null {
  return followVersions(registry).find(({ state }) => state === 'service')?.version ?? null;
}

/** The keys that open the service now. */
export function listLiveKeys({ keys, endedKeys }: ModelRegistry): readonly ServiceKey[] {
  return keys.filter(({ id }) => !endedKeys.some(({ key }) => key === id));
}
