import type { Picture } from '../media/media.ts';
import { toGrey } from './resize-picture.ts';

const BLOCK = 2;
const CLIP = 0.2;
const TINY = 1e-5;

export interface GradientsAsked {
  /** Pixels of the side of a cell. */
  readonly cell: number;
  /** Directions between 0 and 180 degrees. */
  readonly directions: number;
}

/** Histogram of directions of each whole cell: each pixel votes with the size of its gradient, divided by the pixels of a cell. */
function fillCells(picture: Picture, { cell, directions }: GradientsAsked): Float64Array {
  const { width, height } = picture;
  const grey = toGrey(picture);
  const [across, down] = [Math.floor(width / cell), Math.floor(height / cell)];
  const votes = new Float64Array(across * down * directions);
  const at = (x: number, y: number): number => grey[y * width + x] ?? 0;
  for (let y = 0; y < down * cell; y += 1)
    for (let x = 0; x < across * cell; x += 1) {
      const gx = x === 0 || x === width - 1 ? 0 : at(x + 1, y) - at(x - 1, y);
      const gy = y === 0 || y === height - 1 ? 0 : at(x, y + 1) - at(x, y - 1);
      const angle = ((Math.atan2(gy, gx) * 180) / Math.PI + 180) % 180;
      const direction = Math.min(directions - 1, Math.floor((angle * directions) / 180));
      const place = (Math.floor(y / cell) * across + Math.floor(x / cell)) * directions + direction;
      votes[place] = (votes[place] ?? 0) + Math.hypot(gx, gy) / (cell * cell);
    }
  return votes;
}

/** Numbers that `describeGradients` gives for a picture of that size. */
export function countGradients(width: number, height: number, { cell, directions }: GradientsAsked): number {
  const [across, down] = [Math.floor(width / cell), Math.floor(height / cell)];
  return Math.max(0, across - BLOCK + 1) * Math.max(0, down - BLOCK + 1) * BLOCK * BLOCK * directions;
}

/**
 * Histogram of oriented gradients (Dalal & Triggs 2005): central differences of grey, unsigned directions without
 * interpolation, blocks of 2 × 2 cells one cell apart, each of norm 1, clipped at 0.2 and of norm 1 again (L2-Hys).
 */
export function describeGradients(picture: Picture, asked: GradientsAsked): Float64Array {
  const { cell, directions } = asked;
  const [across, down] = [Math.floor(picture.width / cell), Math.floor(picture.height / cell)];
  const votes = fillCells(picture, asked);
  const out = new Float64Array(countGradients(picture.width, picture.height, asked));
  let to = 0;
  for (let y = 0; y + BLOCK <= down; y += 1)
    for (let x = 0; x + BLOCK <= across; x += 1) {
      const block = out.subarray(to, to + BLOCK * BLOCK * directions);
      for (let j = 0; j < BLOCK; j += 1) {
        const from = ((y + j) * across + x) * directions;
        block.set(votes.subarray(from, from + BLOCK * directions), j * BLOCK * directions);
      }
      scaleToOne(block);
      for (let i = 0; i < block.length; i += 1) block[i] = Math.min(CLIP, block[i] ?? 0);
      scaleToOne(block);
      to += block.length;
    }
  return out;
}

function scaleToOne(block: Float64Array): void {
  const norm = Math.sqrt(block.reduce((sum, value) => sum + value * value, 0) + TINY ** 2);
  for (let i = 0; i < block.length; i += 1) block[i] = (block[i] ?? 0) / norm;
}
