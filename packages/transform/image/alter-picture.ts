import { drawNormal } from '@etalon/numeric';
import { type Alteration, openDraws } from '../media/alteration.ts';
import type { Picture } from '../media/media.ts';

const MOST_LEVEL = 255;

/** A picture whose pixel (x, y) is read at another place of this one; the edge goes on beyond it. */
function readElsewhere(
  picture: Picture,
  place: (x: number, y: number) => readonly [number, number],
): Picture {
  const { width, height, channels, data } = picture;
  const out = new Uint8Array(data.length);
  const within = (at: number, size: number): number => Math.min(size - 1, Math.max(0, at));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = place(x, y);
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const [right, low] = [u - left, v - top];
      for (let channel = 0; channel < channels; channel += 1) {
        const at = (i: number, j: number): number =>
          data[(within(j, height) * width + within(i, width)) * channels + channel] ?? 0;
        const upper = (1 - right) * at(left, top) + right * at(left + 1, top);
        const lower = (1 - right) * at(left, top + 1) + right * at(left + 1, top + 1);
        out[(y * width + x) * channels + channel] = Math.floor((1 - low) * upper + low * lower + 0.5);
      }
    }
  return { ...picture, data: out };
}

type Alter = (picture: Picture, values: readonly number[]) => Picture;

const ALTERATIONS: Readonly<Record<string, Alter>> = {
  /** 0 left to right, 1 top to bottom. */
  flip: (picture, [axis = 0]) =>
    readElsewhere(picture, (x, y) => (axis === 0 ? [picture.width - 1 - x, y] : [x, picture.height - 1 - y])),
  /** Shares of the width and of the height, in whole pixels. */
  move: (picture, [across = 0, down = 0]) => {
    const [right, low] = [Math.round(across * picture.width), Math.round(down * picture.height)];
    return readElsewhere(picture, (x, y) => [x - right, y - low]);
  },
  /** Degrees, counter-clockwise, around the middle. */
  turn: (picture, [degrees = 0]) => {
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [cx, cy] = [(picture.width - 1) / 2, (picture.height - 1) / 2];
    return readElsewhere(picture, (x, y) => [
      cx + cos * (x - cx) - sin * (y - cy),
      cy + sin * (x - cx) + cos * (y - cy),
    ]);
  },
  /** Added to every level, as a share of the whole scale. */
  light: (picture, [share = 0]) => ({
    ...picture,
    data: picture.data.map((level) => keep(level + share * MOST_LEVEL)),
  }),
  /** Standard deviation of a normal noise, as a share of the whole scale, and the seed of its draws. */
  grain: (picture, [share = 0, seed = 0]) => {
    const stream = openDraws(seed);
    return {
      ...picture,
      data: picture.data.map((level) => keep(level + drawNormal(stream) * share * MOST_LEVEL)),
    };
  },
};

const keep = (level: number): number => Math.min(MOST_LEVEL, Math.max(0, Math.floor(level + 0.5)));

/** The picture of a copy: its changes one after the other, at the size that the node asks. */
export function alterPicture(picture: Picture, alterations: readonly Alteration[]): Picture {
  return alterations.reduce((one, { name, values }) => ALTERATIONS[name]?.(one, values) ?? one, picture);
}
