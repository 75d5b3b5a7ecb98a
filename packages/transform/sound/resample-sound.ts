const KAISER_BETA = 5;
const CROSSINGS = 10;

/** Modified Bessel function of the first kind and order 0, by its series. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/** A low-pass filter of 2 · half + 1 taps that cuts at 1/`longest` of the half rate, of gain `gain` (Kaiser window, β = 5). */
function designFilter(half: number, longest: number, gain: number): Float64Array {
  const top = bessel(KAISER_BETA);
  const taps = Float64Array.from({ length: 2 * half + 1 }, (_, at) => {
    const m = at - half;
    const x = (Math.PI * m) / longest;
    const sinc = m === 0 ? 1 : Math.sin(x) / x;
    return (sinc / longest) * (bessel(KAISER_BETA * Math.sqrt(Math.max(0, 1 - (m / half) ** 2))) / top);
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => (tap * gain) / sum);
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
const filters = new Map<string, Float64Array>();

/**
 * Samples at `to` a second from samples at `from` a second: polyphase filtering by a windowed sinc (Kaiser, β = 5, ten
 * crossings), as `scipy.signal.resample_poly` does by default. Whole rates, in hertz.
 */
export function resampleSound(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const common = divisor(from, to);
  const [up, down] = [to / common, from / common];
  const longest = Math.max(up, down);
  const half = CROSSINGS * longest;
  const key = `${up}/${down}`;
  const filter = filters.get(key) ?? designFilter(half, longest, up);
  if (filters.size < 20) filters.set(key, filter);
  const out = new Float32Array(Math.ceil((samples.length * up) / down));
  for (let m = 0; m < out.length; m += 1) {
    const centre = m * down;
    const first = Math.max(0, Math.ceil((centre - half) / up));
    const last = Math.min(samples.length - 1, Math.floor((centre + half) / up));
    let sum = 0;
    for (let k = first; k <= last; k += 1) sum += (samples[k] ?? 0) * (filter[centre - k * up + half] ?? 0);
    out[m] = sum;
  }
  return out;
}

/** The mean of the channels of a sound. */
export function mixChannels(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0)] = channels;
  if (channels.length === 1) return first;
  return first.map(
    (_, at) => channels.reduce((sum, channel) => sum + (channel[at] ?? 0), 0) / channels.length,
  );
}

/** A sound cut at the end or completed with silence to a number of samples. */
export function fitLength(samples: Float32Array, length: number): Float32Array {
  if (samples.length === length) return samples;
  const fitted = new Float32Array(length);
  fitted.set(samples.subarray(0, length));
  return fitted;
}
