import {
  type Checkpoint,
  type DeepPlace,
  type DeepProgress,
  type DeepTensors,
  type DeepWish,
  type FitState,
  openTraining,
  readCheckpoint,
  readDeepTensors,
  writeCheckpoint,
} from '@etalon/deep';
import { errorCode, errorInfo } from '@etalon/error';
import { findCardFailure, openOnCard } from './learn-on-card.ts';
import type { TrainingOrder, TrainingReport } from './training-report.ts';

/** Learns on the processor of the visitor with the code of the server, or on the card; one epoch, then a look at what is asked. */
let stopped = false;
const tell = (report: TrainingReport): void => self.postMessage(report);
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

interface Learner {
  readonly learn: () => DeepProgress | null | Promise<DeepProgress | null>;
  readonly states: () => readonly FitState[];
  readonly share: () => number;
}

/** Epochs until all are made or it is stopped; says whether there was one. */
async function goOn(learner: Learner, count: () => void): Promise<void> {
  while (!stopped) {
    const progress = await learner.learn();
    if (progress === null) return;
    count();
    tell({ kind: 'progress', progress, share: learner.share() });
    await breathe();
  }
}

interface Begun {
  readonly tensors: DeepTensors;
  readonly wish: DeepWish;
  readonly computed: Set<DeepPlace>;
  card: Checkpoint['card'];
  states: readonly FitState[];
}

/** Epochs on the card, until all are made, it is stopped, or the card fails: then what it finished is kept. */
async function learnOnCard(begun: Begun): Promise<void> {
  try {
    const { training, record } = await openOnCard(navigator.gpu, begun);
    begun.card = record;
    tell({ kind: 'card', card: record });
    await goOn(training, () => {
      begun.computed.add('card');
      begun.states = training.states();
    });
  } catch (error) {
    const code = findCardFailure(error);
    if (code === null) throw error;
    tell({ kind: 'card-left', code, info: errorInfo(error) });
  }
}

async function learn({ rows, wish, checkpoint, place }: Extract<TrainingOrder, { kind: 'learn' }>) {
  stopped = false;
  const tensors = readDeepTensors(new Uint8Array(rows));
  const kept = checkpoint === null ? null : readCheckpoint(checkpoint, tensors, wish);
  const begun: Begun = {
    ...{ tensors, wish, card: kept?.card ?? null, states: kept?.states ?? [] },
    computed: new Set(kept?.computed),
  };
  if (place === 'card') await learnOnCard(begun);
  const training = openTraining(tensors, wish, begun.states);
  await goOn(training, () => begun.computed.add('browser'));
  const states = training.states();
  const written = writeCheckpoint(tensors, wish, {
    ...{ states, computed: [...begun.computed].sort() },
    card: begun.computed.has('card') ? begun.card : null,
  });
  const weights = states[0]?.bestWeights.slice() ?? new Float32Array();
  tell({ kind: 'ended', done: training.share() === 1, checkpoint: written, weights });
}

self.onmessage = ({ data }: MessageEvent<TrainingOrder>) => {
  if (data.kind === 'stop') {
    stopped = true;
    return;
  }
  learn(data).catch((error: unknown) =>
    tell({ kind: 'failed', code: errorCode(error) ?? 'unknown', info: errorInfo(error) }),
  );
};
