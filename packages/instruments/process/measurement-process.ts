import { flushCompileCache } from 'node:module';
import { errorCode } from '@etalon/error';
import { listPending, measureHandIn } from '../measure-hand-in.ts';
import { serialiseReading } from '../serialise-reading.ts';
import type { MeasurementMessage, MeasurementTask } from './measurement-message.ts';

function send(message: MeasurementMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(message, () => resolve());
  });
}

async function perform(task: MeasurementTask): Promise<void> {
  try {
    await send({ kind: 'pending', bodies: (await listPending(task)).map(serialiseReading) });
    await measureHandIn({
      ...task,
      onProgress: ({ share, step }) => void send({ kind: 'progress', share, step }),
      onReading: (reading, durationMs) =>
        void send({ kind: 'reading', body: serialiseReading(reading), durationMs }),
    });
    await send({ kind: 'done' });
  } catch (error) {
    await send({ kind: 'failed', code: errorCode(error) ?? 'instruments.process-ended' });
  } finally {
    process.disconnect();
  }
}

// Whoever started it kills it once it has answered: what was compiled is kept before.
flushCompileCache();
process.once('message', (task: MeasurementTask) => void perform(task));
process.once('disconnect', () => process.exit());
