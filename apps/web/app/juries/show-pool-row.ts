import type { PoolRow } from '@etalon/usecases';

/** Somebody of the pool, as a line of its table. */
export function showPoolRow({ person, examiner, qualifiedFor, conflicts }: PoolRow) {
  const state =
    examiner === null ? ('silent' as const) : examiner.available ? ('called' as const) : ('gone' as const);
  return {
    userId: person.userId,
    name: person.name,
    roles: person.roles.filter((role) => role === 'examiner' || role === 'president'),
    state,
    employer: examiner?.employer ?? '',
    external: examiner?.external ?? null,
    blocks: examiner?.blocks ?? [],
    qualifiedFor,
    conflicts,
  };
}
