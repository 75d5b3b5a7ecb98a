/** Few rows in the order of their bins, written in `target`; rows of one bin keep their order. */
export function sortByBin(rows: Uint32Array, bins: Uint8Array, target: Uint32Array): Uint32Array {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const bin = bins[row] ?? 0;
    let to = at;
    while (to > 0 && (bins[target[to - 1] ?? 0] ?? 0) > bin) {
      target[to] = target[to - 1] ?? 0;
      to -= 1;
    }
    target[to] = row;
  }
  return target.subarray(0, rows.length);
}
