/** Where hertz stand on a scale of heard pitch: O'Shaughnessy's (HTK), or Slaney's (straight under 1 kHz, logarithm above). */
export type MelScale = 'htk' | 'slaney';

const SLANEY_STEP = 200 / 3;
const SLANEY_KNEE = 1000;
const SLANEY_LOG = Math.log(6.4) / 27;

/** Mels of a frequency in hertz. */
export function toMel(hertz: number, scale: MelScale): number {
  if (scale === 'htk') return 2595 * Math.log10(1 + hertz / 700);
  if (hertz < SLANEY_KNEE) return hertz / SLANEY_STEP;
  return SLANEY_KNEE / SLANEY_STEP + Math.log(hertz / SLANEY_KNEE) / SLANEY_LOG;
}

/** Frequency in hertz of a number of mels. */
export function fromMel(mel: number, scale: MelScale): number {
  if (scale === 'htk') return 700 * (10 ** (mel / 2595) - 1);
  const knee = SLANEY_KNEE / SLANEY_STEP;
  return mel < knee ? mel * SLANEY_STEP : SLANEY_KNEE * Math.exp(SLANEY_LOG * (mel - knee));
}

export interface BandsAsked {
  readonly rate: number;
  readonly size: number;
  readonly bands: number;
  readonly scale: MelScale;
  /** Whether each triangle is divided by half its width in hertz (area of 1), or peaks at 1. */
  readonly isArea: boolean;
}

/** Triangles between 0 and half the rate, equally spaced in mels: `bands` rows of size/2 + 1 weights. */
export function drawBands({ rate, size, bands, scale, isArea }: BandsAsked): readonly Float64Array[] {
  const top = toMel(rate / 2, scale);
  const edges = Array.from({ length: bands + 2 }, (_, at) => fromMel((top * at) / (bands + 1), scale));
  return Array.from({ length: bands }, (_, band) => {
    const [lo = 0, middle = 0, hi = 0] = edges.slice(band, band + 3);
    const gain = isArea ? 2 / (hi - lo) : 1;
    return Float64Array.from({ length: size / 2 + 1 }, (_row, bin) => {
      const hertz = (bin * rate) / size;
      const rise = (hertz - lo) / (middle - lo);
      const fall = (hi - hertz) / (hi - middle);
      return gain * Math.max(0, Math.min(rise, fall));
    });
  });
}
