/** The first row, or null when there is none. */
export function firstOrNull<T>(rows: readonly T[]): T | null {
  return rows[0] ?? null;
}
