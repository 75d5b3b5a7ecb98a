import type { SliceColumn } from '@etalon/evaluation';

/** A column of texts as codes, names in the order of their letters or of their size; −1 for an empty cell. */
export function codeColumn(column: string, cells: readonly (string | null)[]): SliceColumn {
  const names = sortNames([...new Set(cells.filter((cell) => cell !== null && cell !== ''))]);
  const places = new Map(names.map((name, at) => [name, at]));
  return { column, names, codes: Int32Array.from(cells, (cell) => places.get(cell ?? '') ?? -1) };
}

/** Numbers by size, other names by code unit. */
export function sortNames(names: readonly (string | null)[]): readonly string[] {
  const texts = names.filter((name) => name !== null);
  const areNumbers = texts.every((name) => name.trim() !== '' && Number.isFinite(Number(name)));
  return texts.sort((one, other) =>
    areNumbers ? Number(one) - Number(other) : one < other ? -1 : Number(one > other),
  );
}
