const WINDOW = 256;
const HOP = 128;
const BANDS = 24;
const LOWEST_HZ = 100;
const HIGHEST_HZ = 3800;
const FLOOR = 1e-5;
export const VOICE_RATE_HZ = 8000;

const toMel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
const toHertz = (mel: number): number => 700 * (10 ** (mel / 2595) - 1);

/** Weights of each band on the bins of the spectrum: triangles at equal steps of the mel scale. */
function listBands(): readonly Float64Array[] {
  const [low, high] = [toMel(LOWEST_HZ), toMel(HIGHEST_HZ)];
  const edges = Array.from({ length: BANDS + 2 }, (_, at) =>
    Math.floor(((WINDOW + 1) * toHertz(low + ((high - low) * at) / (BANDS + 1))) / VOICE_RATE_HZ),
  );
  return Array.from({ length: BANDS }, (_, band) => {
    const [from = 0, top = 0, to = 0] = edges.slice(band, band + 3);
    return Float64Array.from({ length: WINDOW / 2 + 1 }, (_bin, bin) => {
      if (bin < from || bin > to) return 0;
      return bin <= top ? (bin - from) / Math.max(1, top - from) : (to - bin) / Math.max(1, to - top);
    });
  });
}

/** A band on the bins that it weighs: the others would add nothing. */
interface Filter {
  readonly first: number;
  readonly weights: Float64Array;
}

const FILTERS = listBands().map((weights): Filter => {
  const first = Math.max(
    0,
    weights.findIndex((weight) => weight > 0),
  );
  const last = weights.findLastIndex((weight) => weight > 0);
  return { first, weights: weights.slice(first, last + 1) };
});
const HANN = Float64Array.from(
  { length: WINDOW },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / (WINDOW - 1)),
);
const COSINES = Float64Array.from({ length: WINDOW }, (_, at) => Math.cos((2 * Math.PI * at) / WINDOW));
const SINES = Float64Array.from({ length: WINDOW }, (_, at) => -Math.sin((2 * Math.PI * at) / WINDOW));
const BITS = Math.log2(WINDOW);
/** Place of each sample once the bits of its rank are reversed. */
const PLACES = Uint16Array.from({ length: WINDOW }, (_, at) => {
  let place = 0;
  for (let bit = 0; bit < BITS; bit += 1) place |= ((at >> bit) & 1) << (BITS - 1 - bit);
  return place;
});

/** What one window is computed in, written again for each. */
interface Desk {
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly powers: Float64Array;
}

/** Powers of the bins of a window of real samples (Hann), by the discrete Fourier transform, radix 2. */
function measurePowers(samples: Int16Array, from: number, { re, im, powers }: Desk): void {
  im.fill(0);
  for (let at = 0; at < WINDOW; at += 1)
    re[PLACES[at] ?? 0] = ((HANN[at] ?? 0) * (samples[from + at] ?? 0)) / 32768;
  for (let half = 1; half < WINDOW; half *= 2)
    for (let start = 0; start < WINDOW; start += 2 * half)
      for (let k = 0; k < half; k += 1) {
        const turn = (k * WINDOW) / (2 * half);
        const cos = COSINES[turn] ?? 0;
        const sin = SINES[turn] ?? 0;
        const a = start + k;
        const b = a + half;
        const real = (re[b] ?? 0) * cos - (im[b] ?? 0) * sin;
        const imaginary = (re[b] ?? 0) * sin + (im[b] ?? 0) * cos;
        re[b] = (re[a] ?? 0) - real;
        im[b] = (im[a] ?? 0) - imaginary;
        re[a] = (re[a] ?? 0) + real;
        im[a] = (im[a] ?? 0) + imaginary;
      }
  for (let bin = 0; bin < powers.length; bin += 1) powers[bin] = (re[bin] ?? 0) ** 2 + (im[bin] ?? 0) ** 2;
}

function sumBand({ first, weights }: Filter, powers: Float64Array): number {
  let sum = FLOOR;
  for (let at = 0; at < weights.length; at += 1) sum += (powers[first + at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/**
 * Mean then standard deviation over time of the log energies of 24 mel bands, windows of 256 samples (Hann) every 128, at
 * 8 kHz; four decimals, so that the last bits of a machine's cosine do not show.
 */
export function measureVoice(samples: Int16Array): readonly number[] {
  const desk: Desk = {
    re: new Float64Array(WINDOW),
    im: new Float64Array(WINDOW),
    powers: new Float64Array(WINDOW / 2 + 1),
  };
  const frames: (readonly number[])[] = [];
  for (let from = 0; from + WINDOW <= samples.length; from += HOP) {
    measurePowers(samples, from, desk);
    frames.push(FILTERS.map((filter) => Math.log(sumBand(filter, desk.powers))));
  }
  const means = FILTERS.map(
    (_, band) => frames.reduce((sum, row) => sum + (row[band] ?? 0), 0) / frames.length,
  );
  const spreads = FILTERS.map((_, band) =>
    Math.sqrt(
      frames.reduce((sum, row) => sum + ((row[band] ?? 0) - (means[band] ?? 0)) ** 2, 0) / frames.length,
    ),
  );
  return [...means, ...spreads].map((value) => Math.round(value * 1e4) / 1e4);
}
