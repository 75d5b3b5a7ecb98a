import { type DeepWish, openTraining, readCheckpoint, readDeepTensors, writeCheckpoint } from '@etalon/deep';
import { errorCode, errorInfo } from '@etalon/error';
import type { TrainingOrder, TrainingReport } from './training-report.ts';

/** Learns on the processor of the visitor, with the code of the server; one epoch, then a look at what is asked. */
let stopped = false;
const tell = (report: TrainingReport): void => self.postMessage(report);
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function learn(rows: ArrayBuffer, wish: DeepWish, kept: Uint8Array | null): Promise<void> {
  const tensors = readDeepTensors(new Uint8Array(rows));
  const states = kept === null ? [] : readCheckpoint(kept, tensors, wish).states;
  const training = openTraining(tensors, wish, states);
  stopped = false;
  for (;;) {
    if (stopped) break;
    const progress = training.learn();
    if (progress === null) break;
    tell({ kind: 'progress', progress, share: training.share() });
    await breathe();
  }
  const checkpoint = writeCheckpoint(tensors, wish, {
    states: training.states(),
    computed: ['browser'],
  });
  const done = training.share() === 1;
  const weights = training.states()[0]?.bestWeights.slice() ?? new Float32Array();
  tell({ kind: 'ended', done, checkpoint, weights });
}

self.onmessage = ({ data }: MessageEvent<TrainingOrder>) => {
  if (data.kind === 'stop') {
    stopped = true;
    return;
  }
  learn(data.rows, data.wish, data.checkpoint).catch((error: unknown) =>
    tell({ kind: 'failed', code: errorCode(error) ?? 'unknown', info: errorInfo(error) }),
  );
};
