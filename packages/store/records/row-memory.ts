const MAX_KEPT = 200;

/** Rows that never change once written, by id, so that a framework is not parsed again for each line of a page. */
export interface RowMemory<T> {
  find(id: string, read: () => Promise<T | null>): Promise<T | null>;
}

/** A memory of the rows read last; what is not found is asked again. */
export function makeRowMemory<T>(): RowMemory<T> {
  const kept = new Map<string, T>();
  return {
    find: async (id, read) => {
      const known = kept.get(id);
      if (known !== undefined) return known;
      const row = await read();
      if (row === null) return null;
      kept.set(id, row);
      const [oldest] = kept.keys();
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      return row;
    },
  };
}
