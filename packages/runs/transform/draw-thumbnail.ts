import {
  type Picture,
  resizePicture,
  type Sound,
  type Thumbnail,
  type Value,
  type WordCounts,
} from '@etalon/transform';

const SIDE = 16;
const MOST_FRAMES = 48;
const MOST_BANDS = 24;
const PIECES = 64;
const MOST_LEVEL = 255;
const RANGES = 10;

/** What one row of a value looks like, on a grid small enough for a page. */
export function drawThumbnail(value: Value, row: number): Thumbnail | null {
  if (value.kind === 'pictures') return drawPicture(value.pictures[row]);
  if (value.kind === 'sounds') return drawWave(value.sounds[row]);
  if (value.kind === 'frames') return drawFrames(value.series[row], value.names.length);
  return null;
}

function drawPicture(picture: Picture | undefined): Thumbnail | null {
  if (picture === undefined) return null;
  const { width, height, channels, data } = picture;
  const scale = Math.min(1, SIDE / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const colours =
    channels === 3
      ? data
      : Uint8Array.from({ length: data.length * 3 }, (_, at) => data[Math.floor(at / 3)] ?? 0);
  const small = resizePicture(
    { width, height, data: colours },
    { ...size, crop: false, grey: channels === 1 },
  );
  return { kind: 'picture', ...size, channels, levels: [...small.data] };
}

function drawWave(sound: Sound | undefined): Thumbnail | null {
  if (sound === undefined || sound.samples.length === 0) return null;
  const { samples } = sound;
  const width = Math.min(PIECES, samples.length);
  const levels = Array.from({ length: width }, (_, at) => {
    const [from, to] = [at, at + 1].map((piece) => Math.floor((piece * samples.length) / width));
    const peak = samples.subarray(from, to).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    return Math.round(Math.min(1, peak) * MOST_LEVEL);
  });
  return { kind: 'wave', width, height: 1, channels: 1, levels };
}

/** Means of neighbouring frames and bands, from the least to the largest of this sound. */
function drawFrames(frames: Float64Array | undefined, size: number): Thumbnail | null {
  if (frames === undefined || frames.length === 0 || size === 0) return null;
  const count = frames.length / size;
  const [width, height] = [Math.min(MOST_FRAMES, count), Math.min(MOST_BANDS, size)];
  const means = Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, height - 1 - Math.floor(at / width)];
    return meanOf(frames, size, {
      frames: [Math.floor((x * count) / width), Math.floor(((x + 1) * count) / width)],
      bands: [Math.floor((y * size) / height), Math.floor(((y + 1) * size) / height)],
    });
  });
  const [lo, hi] = [Math.min(...means), Math.max(...means)];
  const range = hi === lo ? 1 : hi - lo;
  return {
    kind: 'frames',
    width,
    height,
    channels: 1,
    levels: means.map((mean) => Math.round(((mean - lo) / range) * MOST_LEVEL)),
  };
}

function meanOf(
  frames: Float64Array,
  size: number,
  box: { readonly frames: readonly [number, number]; readonly bands: readonly [number, number] },
): number {
  let sum = 0;
  for (let frame = box.frames[0]; frame < box.frames[1]; frame += 1)
    for (let band = box.bands[0]; band < box.bands[1]; band += 1) sum += frames[frame * size + band] ?? 0;
  return sum / ((box.frames[1] - box.frames[0]) * (box.bands[1] - box.bands[0]));
}

/** How long texts are, in words. */
export function listWordCounts(value: Value): WordCounts | null {
  if (value.kind !== 'tokens') return null;
  const lengths = value.documents.map((words) => words.length);
  const most = lengths.reduce((largest, length) => Math.max(largest, length), 0);
  const rows = new Array<number>(RANGES).fill(0);
  for (const length of lengths) {
    const range = most === 0 ? 0 : Math.min(RANGES - 1, Math.floor((length * RANGES) / most));
    rows[range] = (rows[range] ?? 0) + 1;
  }
  return { most, rows };
}
