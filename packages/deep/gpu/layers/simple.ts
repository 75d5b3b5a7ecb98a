import { countShape } from '../../shape.ts';
import { groupsOfEach, type Kernel, writeEach } from '../kernel.ts';
import { type OpenCardLayer, takePart } from './card-layer.ts';

const EACH = { constants: ['WIDTH'], count: 'batch.rows * WIDTH' };

/** tanh without the loss of digits near zero that (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ) has: its series there, e^(−2|x|) elsewhere. */
export const TANH = `fn tanhOf(x: f32) -> f32 {
  let q = x * x;
  if (q < 0.04) { return x * (1.0 + q * (-0.33333333 + q * (0.13333333 + q * (-0.053968254 + q * 0.021869488)))); }
  let e = exp(-2.0 * abs(x));
  return sign(x) * (1.0 - e) / (1.0 + e);
}`;
export const SIGMOID = 'fn sigmoidOf(x: f32) -> f32 { return 1.0 / (1.0 + exp(-x)); }';

interface Activation {
  readonly forward: Kernel;
  readonly backward: Kernel;
}

/** An activation of x, and its slope from what it gave, y. */
const writeActivation = (give: string, slope: string, functions = ''): Activation => ({
  forward: writeEach({
    ...EACH,
    functions,
    reads: ['given'],
    writes: ['out'],
    each: `let x = given[at]; out[at] = ${give};`,
  }),
  backward: writeEach({
    ...EACH,
    reads: ['gave', 'slopes'],
    writes: ['out'],
    each: `let y = gave[at]; out[at] = slopes[at] * (${slope});`,
  }),
});

const openActivation =
  ({ forward, backward }: Activation): OpenCardLayer =>
  ({ layer, input, output, passesBack }) => {
    const width = countShape(layer.output);
    const each = {
      constants: { WIDTH: width },
      groups: (rows: number) => groupsOfEach(rows * width),
    };
    const back = {
      ...each,
      kernel: backward,
      reads: [output.values, output.slopes],
      writes: [input.slopes],
    };
    return {
      forward: [{ ...each, kernel: forward, reads: [input.values], writes: [output.values] }],
      backward: passesBack ? [back] : [],
    };
  };

export const openCardRelu = openActivation(
  writeActivation('select(x, 0.0, x <= 0.0)', 'select(0.0, 1.0, y > 0.0)'),
);
export const openCardTanh = openActivation(writeActivation('tanhOf(x)', '1.0 - y * y', TANH));
export const openCardSigmoid = openActivation(writeActivation('sigmoidOf(x)', 'y * (1.0 - y)', SIGMOID));

const DROP = writeEach({
  ...EACH,
  reads: ['given', 'mask: u32'],
  writes: ['out'],
  constants: ['WIDTH', 'SCALE: f32'],
  each: `let keeps = ((mask[at / 32u] >> (at % 32u)) & 1u) == 1u;
  out[at] = select(select(0.0, given[at] * SCALE, keeps), given[at], batch.learns == 0u);`,
});

/** Zeros at the places that the processor drew, as it draws them for itself; a bit for each number. */
export const openCardDropout: OpenCardLayer = ({ layer, card, batch, input, output, passesBack }) => {
  const width = countShape(layer.output);
  const { share = 0 } = layer.settings;
  const mask = takePart(card, Math.ceil((batch * width) / 32));
  const bits = new Uint32Array(mask.size);
  const each = {
    kernel: DROP,
    constants: { WIDTH: width, SCALE: 1 / (1 - share) },
    groups: (rows: number) => groupsOfEach(rows * width),
  };
  return {
    prepare: ({ rows, stream }) => {
      if (stream === null) return;
      bits.fill(0);
      for (let at = 0; at < rows.length * width; at += 1)
        if (!(stream.nextUint32() / 2 ** 32 < share))
          bits[at >>> 5] = ((bits[at >>> 5] ?? 0) | (1 << (at & 31))) >>> 0;
      card.device.queue.writeBuffer(mask.buffer, 0, bits);
    },
    forward: [{ ...each, reads: [input.values, mask], writes: [output.values] }],
    backward: passesBack ? [{ ...each, reads: [output.slopes, mask], writes: [input.slopes] }] : [],
  };
};
