import { openStepLengths } from '../adam.ts';
import type { FitEnd, FitState, FitWish, TriedBatches } from '../fit.ts';
import { openProgress } from '../fit-progress.ts';
import { type PreparedFit, prepareFit } from '../fit-rows.ts';
import { countKinds, drawWeights } from '../network.ts';
import { type Card, MAP_READ, USAGE } from './card.ts';
import { measureLoss } from './card-loss.ts';
import { type CardNetwork, openCardNetwork } from './card-network.ts';
import { type CardRows, sendRows, sumTold } from './card-rows.ts';
import { type BatchFacts, FACTS_STRIDE, type Part, writeFacts } from './kernel.ts';
import { gather, spread } from './lay-weights.ts';

/** A fit computed by a card, one epoch at a time; its state is read back after each. */
export interface CardFit {
  readonly learn: () => Promise<FitEnd>;
  readonly state: () => FitState;
  /** Learns the first batches of the epoch that comes, and reads the losses and the weights back. */
  readonly tryBatches: (count: number) => Promise<TriedBatches>;
}

/** Batches sent before the card is waited for. */
const AHEAD = 16;

/**
 * Opens a fit on a card, at its beginning or where a state left it: the draws, the order of the rows and the format of the state
 * are those of openFit. Throws as openFit, and \`deep.card-memory\`, \`deep.card-lost\`.
 */
export function openCardFit(card: Card, wish: FitWish): Promise<CardFit> {
  return card.guard(async () => {
    const { layers, rows, settings } = wish;
    const prepared = prepareFit(wish);
    const counts = countKinds(layers);
    const numbers = { weights: new Float32Array(counts.weights), kept: new Float32Array(counts.kept) };
    const progress = openProgress(numbers, wish, () =>
      drawWeights({ ...numbers, layers }, prepared.openWeightDraws()),
    );
    const work = await openWork(card, wish, prepared);
    const { network } = work;
    const { laid } = network;
    write(card, network.weights, spread(laid.weights, numbers.weights));
    write(card, network.kept, spread(laid.kept, numbers.kept));
    write(card, network.first, spread(laid.weights, progress.first));
    write(card, network.second, spread(laid.weights, progress.second));
    const lengths = openStepLengths(settings.rate, progress.train.length * prepared.batches);
    const run = async (batches: number, follows: boolean): Promise<Float32Array> => {
      const told = await runBatches(work, { epoch: progress.train.length + 1, batches, follows, lengths });
      gather(laid.weights, told.weights, numbers.weights);
      gather(laid.kept, told.kept, numbers.kept);
      gather(laid.weights, told.first, progress.first);
      gather(laid.weights, told.second, progress.second);
      return told.losses;
    };
    return {
      learn: () =>
        card.guard(async () => {
          if (progress.end !== 'going') return progress.end;
          const order = prepared.drawOrder(progress.train.length + 1);
          const told = await run(prepared.batches, true);
          const { weightOf } = work.sent;
          const apart = { order: rows.validation, from: order.length, weightOf };
          progress.add(
            sumTold(told, { order, from: 0, weightOf }),
            rows.validation.length === 0 ? null : sumTold(told, apart),
            numbers,
          );
          return progress.end;
        }),
      state: () => ({ ...progress.state(), weights: numbers.weights.slice(), kept: numbers.kept.slice() }),
      tryBatches: (count) =>
        card.guard(async () => {
          const order = prepared.drawOrder(progress.train.length + 1);
          const tried = Math.min(count, prepared.batches);
          const told = await run(tried, false);
          const losses = Array.from({ length: tried }, (_, at) => {
            const from = at * prepared.batch;
            const own = order.subarray(from, from + prepared.batch);
            const { loss, weight } = sumTold(told, { order: own, from, weightOf: work.sent.weightOf });
            return loss / weight;
          });
          return { losses, weights: numbers.weights.slice() };
        }),
    };
  });
}

const write = (card: Card, { buffer }: Part, values: Float32Array<ArrayBuffer>): void =>
  card.device.queue.writeBuffer(buffer, 0, values);

/** Everything that an epoch is sent through. */
interface Work {
  readonly card: Card;
  readonly wish: FitWish;
  readonly prepared: PreparedFit;
  readonly network: CardNetwork;
  readonly sent: CardRows;
  readonly facts: { readonly buffer: GPUBuffer; readonly group: GPUBindGroup };
  readonly lists: readonly Part[];
  readonly staging: GPUBuffer;
  readonly follow: CardNetwork['forward'];
}

async function openWork(card: Card, wish: FitWish, prepared: PreparedFit): Promise<Work> {
  const { layers, rows, data } = wish;
  const { x, size, batch } = prepared;
  const rowOf = (row: number): Float32Array => x.subarray(row * size, (row + 1) * size);
  const network = await openCardNetwork(card, layers, { batch, rowOf });
  const sent = sendRows(card, prepared, { rows, input: network.input });
  const loss = measureLoss({ ...sent, classes: data.classes, scores: network.scores });
  const [copy, measure] = [await card.compile([sent.copy]), await card.compile([loss])];
  const most = prepared.batches + Math.ceil(rows.validation.length / batch);
  const buffer = card.take((most * FACTS_STRIDE) / 4, USAGE.uniform | USAGE.copyTarget);
  const lists = [sent.told, network.weights, network.kept, network.first, network.second];
  const total = lists.reduce((sum, part) => sum + part.size, 0);
  return {
    ...{ card, wish, prepared, network, sent, lists },
    facts: { buffer, group: card.bindFacts(buffer) },
    staging: card.take(total, USAGE.mapRead | USAGE.copyTarget),
    follow: [...copy, ...network.forward, ...measure],
  };
}

interface Told {
  readonly losses: Float32Array;
  readonly weights: Float32Array;
  readonly kept: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Sends batches of an epoch, those of the rows kept apart after them when they are followed, and reads back. */
async function runBatches(
  work: Work,
  given: {
    readonly epoch: number;
    readonly batches: number;
    readonly follows: boolean;
    readonly lengths: () => number;
  },
): Promise<Told> {
  const { card, wish, prepared, network, sent, facts, follow } = work;
  const { queue } = card.device;
  const train = prepared.drawOrder(given.epoch);
  const drops = prepared.openDrops(given.epoch);
  const order = Uint32Array.from([...train, ...wish.rows.validation]);
  const batches = listBatches(work, order, given);
  queue.writeBuffer(sent.order.buffer, 0, order);
  queue.writeBuffer(facts.buffer, 0, writeFacts(batches));
  for (const [at, { from, rows, learns }] of batches.entries()) {
    network.prepare({ rows: order.subarray(from, from + rows), stream: learns ? drops : null });
    const encoder = card.device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    const batch = { facts: facts.group, offset: at * FACTS_STRIDE, rows };
    card.encode(pass, follow, batch);
    if (learns) card.encode(pass, [...network.backward, ...network.move], batch);
    pass.end();
    queue.submit([encoder.finish()]);
    if (at % AHEAD === AHEAD - 1) await card.wait(queue.onSubmittedWorkDone());
  }
  return readBack(work);
}

function listBatches(
  { wish, prepared, sent }: Work,
  order: Uint32Array,
  { batches, follows, lengths }: { batches: number; follows: boolean; lengths: () => number },
): readonly BatchFacts[] {
  const { batch } = prepared;
  const train = wish.rows.train.length;
  const cut = (from: number, to: number, learns: boolean): readonly BatchFacts[] =>
    Array.from({ length: Math.ceil((to - from) / batch) }, (_, at) => {
      const start = from + at * batch;
      const rows = Math.min(batch, to - start);
      const whole = order.subarray(start, start + rows).reduce((sum, row) => sum + sent.weightOf(row), 0);
      return { from: start, rows, learns, whole, step: learns ? lengths() : 0 };
    });
  const learned = cut(0, Math.min(train, batches * batch), true);
  return follows ? [...learned, ...cut(train, order.length, false)] : learned;
}

async function readBack({ card, lists, staging }: Work): Promise<Told> {
  const encoder = card.device.createCommandEncoder();
  let to = 0;
  for (const { buffer, size } of lists) {
    if (size > 0) encoder.copyBufferToBuffer(buffer, 0, staging, 4 * to, 4 * size);
    to += size;
  }
  card.device.queue.submit([encoder.finish()]);
  await card.wait(staging.mapAsync(MAP_READ));
  const all = new Float32Array(staging.getMappedRange()).slice();
  staging.unmap();
  let from = 0;
  const [losses, weights, kept, first, second] = lists.map(({ size }) => {
    from += size;
    return all.subarray(from - size, from);
  });
  const none = new Float32Array();
  return {
    losses: losses ?? none,
    weights: weights ?? none,
    kept: kept ?? none,
    first: first ?? none,
    second: second ?? none,
  };
}
