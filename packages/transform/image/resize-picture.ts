import type { Picture, PictureAsked } from '../media/media.ts';

/** Shares of Rec. 601 of red, green and blue in a level of grey. */
const LUMA = [0.299, 0.587, 0.114] as const;
/** Keeps a half that arithmetic leaves a hair under it from falling to the level below. */
const TIE = 1e-9;

/** Source cells that one cell of the result covers, and the share of each. */
interface Cover {
  readonly from: number;
  readonly shares: readonly number[];
}

/** How `count` cells cover the source from `start`, `length` long: the share of each is the length of source in it. */
function coverAxis(start: number, length: number, count: number): readonly Cover[] {
  const step = length / count;
  return Array.from({ length: count }, (_, at) => {
    const lo = start + at * step;
    const hi = lo + step;
    const from = Math.floor(lo + TIE);
    const shares: number[] = [];
    for (let cell = from; cell < hi - TIE; cell += 1)
      shares.push((Math.min(hi, cell + 1) - Math.max(lo, cell)) / step);
    return { from, shares };
  });
}

/** The largest rectangle of the wanted shape in the middle of a picture. */
function cutMiddle(
  width: number,
  height: number,
  asked: PictureAsked,
): readonly [number, number, number, number] {
  if (!asked.crop) return [0, 0, width, height];
  const scale = Math.min(width / asked.width, height / asked.height);
  const [w, h] = [asked.width * scale, asked.height * scale];
  return [(width - w) / 2, (height - h) / 2, w, h];
}

/**
 * A picture of the size asked: each pixel is the mean of the area that it covers, in the values of sRGB, rounded to 8 bits
 * (halves up) after the grey of Rec. 601 when it is asked.
 */
export function resizePicture(
  { width, height, data }: { readonly width: number; readonly height: number; readonly data: Uint8Array },
  asked: PictureAsked,
): Picture {
  const [left, top, wide, high] = cutMiddle(width, height, asked);
  const across = coverAxis(left, wide, asked.width);
  const down = coverAxis(top, high, asked.height);
  const channels = asked.grey ? 1 : 3;
  const out = new Uint8Array(asked.width * asked.height * channels);
  const narrow = new Float64Array(asked.width * 3);
  down.forEach(({ from, shares }, y) => {
    narrow.fill(0);
    shares.forEach((share, i) => {
      addRow(data.subarray((from + i) * width * 3, (from + i + 1) * width * 3), { across, share, narrow });
    });
    writeRow(narrow, out.subarray(y * asked.width * channels, (y + 1) * asked.width * channels), channels);
  });
  return { width: asked.width, height: asked.height, channels, data: out };
}

function addRow(
  row: Uint8Array,
  given: { readonly across: readonly Cover[]; readonly share: number; readonly narrow: Float64Array },
): void {
  const { across, share, narrow } = given;
  for (let x = 0; x < across.length; x += 1) {
    const { from, shares } = across[x] ?? { from: 0, shares: [] };
    for (let channel = 0; channel < 3; channel += 1) {
      let sum = 0;
      for (let i = 0; i < shares.length; i += 1)
        sum += (shares[i] ?? 0) * (row[(from + i) * 3 + channel] ?? 0);
      narrow[x * 3 + channel] = (narrow[x * 3 + channel] ?? 0) + share * sum;
    }
  }
}

const round = (value: number): number => Math.floor(value + 0.5 + TIE);

function writeRow(narrow: Float64Array, out: Uint8Array, channels: number): void {
  if (channels === 3) {
    for (let at = 0; at < narrow.length; at += 1) out[at] = round(narrow[at] ?? 0);
    return;
  }
  for (let x = 0; x < out.length; x += 1) {
    const [red, green, blue] = narrow.subarray(x * 3, x * 3 + 3);
    out[x] = round(LUMA[0] * (red ?? 0) + LUMA[1] * (green ?? 0) + LUMA[2] * (blue ?? 0));
  }
}

/** Levels of grey of a picture in [0, 1], unrounded. */
export function toGrey({ width, height, channels, data }: Picture): Float64Array {
  const grey = new Float64Array(width * height);
  for (let at = 0; at < grey.length; at += 1)
    grey[at] =
      channels === 1
        ? (data[at] ?? 0) / 255
        : (LUMA[0] * (data[at * 3] ?? 0) +
            LUMA[1] * (data[at * 3 + 1] ?? 0) +
            LUMA[2] * (data[at * 3 + 2] ?? 0)) /
          255;
  return grey;
}

/** Levels of grey on another grid, each cell the mean of the area that it covers. */
export function shrinkGrey(picture: Picture, width: number, height: number): Float64Array {
  const grey = toGrey(picture);
  const across = coverAxis(0, picture.width, width);
  const down = coverAxis(0, picture.height, height);
  return Float64Array.from({ length: width * height }, (_, at) => {
    const x = across[at % width] ?? { from: 0, shares: [] };
    const y = down[Math.floor(at / width)] ?? { from: 0, shares: [] };
    let sum = 0;
    y.shares.forEach((tall, j) => {
      x.shares.forEach((wide, i) => {
        sum += tall * wide * (grey[(y.from + j) * picture.width + x.from + i] ?? 0);
      });
    });
    return sum;
  });
}
