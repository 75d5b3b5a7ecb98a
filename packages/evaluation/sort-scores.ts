const RADIX = 65_536;
const LONG_RUN = 48;

/** Rows from the lowest score to the highest, equal scores in the order of the rows; −0 and 0 are equal. Scores are numbers. */
export function sortScores(scores: Float64Array): Uint32Array {
  const n = scores.length;
  const high = readHighWords(scores);
  const rows = new Uint32Array(n);
  for (let row = 0; row < n; row += 1) rows[row] = row;
  const first = passRadix(high, rows, 0);
  const second = passRadix(first.keys, first.rows, 16);
  settleRuns(scores, second.keys, second.rows);
  return second.rows;
}

interface Keyed {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
}

/** Sign, exponent and first twenty bits of each score, as integers in the order of the scores. */
function readHighWords(scores: Float64Array): Uint32Array {
  const copy = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row += 1) copy[row] = (scores[row] ?? 0) + 0;
  const words = new Uint32Array(copy.buffer);
  const isLittle = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
  const offset = isLittle ? 1 : 0;
  const high = new Uint32Array(scores.length);
  for (let row = 0; row < high.length; row += 1) {
    const word = words[2 * row + offset] ?? 0;
    high[row] = word >>> 31 === 1 ? ~word : word ^ 0x80000000;
  }
  return high;
}

/** One stable pass of a radix sort on sixteen bits. */
function passRadix(keys: Uint32Array, rows: Uint32Array, shift: number): Keyed {
  const n = keys.length;
  const starts = new Uint32Array(RADIX + 1);
  for (let at = 0; at < n; at += 1) {
    const bucket = (((keys[at] ?? 0) >>> shift) & 0xffff) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= RADIX; bucket += 1)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const sorted = { keys: new Uint32Array(n), rows: new Uint32Array(n) };
  for (let at = 0; at < n; at += 1) {
    const key = keys[at] ?? 0;
    const bucket = (key >>> shift) & 0xffff;
    const place = starts[bucket] ?? 0;
    starts[bucket] = place + 1;
    sorted.keys[place] = key;
    sorted.rows[place] = rows[at] ?? 0;
  }
  return sorted;
}

/** Orders, by the whole score, the runs whose first bits are equal. */
function settleRuns(scores: Float64Array, keys: Uint32Array, rows: Uint32Array): void {
  const n = keys.length;
  let start = 0;
  while (start < n) {
    let end = start + 1;
    while (end < n && keys[end] === keys[start]) end += 1;
    if (end - start > LONG_RUN) sortRun(scores, rows.subarray(start, end));
    else if (end - start > 1) insertRun(scores, rows, start, end);
    start = end;
  }
}

function insertRun(scores: Float64Array, rows: Uint32Array, start: number, end: number): void {
  for (let at = start + 1; at < end; at += 1) {
    const row = rows[at] ?? 0;
    const score = scores[row] ?? 0;
    let place = at;
    while (place > start && (scores[rows[place - 1] ?? 0] ?? 0) > score) {
      rows[place] = rows[place - 1] ?? 0;
      place -= 1;
    }
    rows[place] = row;
  }
}

function sortRun(scores: Float64Array, run: Uint32Array): void {
  const first = scores[run[0] ?? 0] ?? 0;
  if (run.every((row) => scores[row] === first)) return;
  run.sort((one, other) => (scores[one] ?? 0) - (scores[other] ?? 0) || one - other);
}
