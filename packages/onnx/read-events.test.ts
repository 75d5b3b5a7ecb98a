import { expect, test } from 'vitest';
import { readEvents } from './log/read-events.ts';
import { writeEvents } from './testing/event-writer.ts';

test('scalars come with their step, in the order of the file', () => {
  const bytes = writeEvents([
    { step: 0, name: 'loss', value: 0.5 },
    { step: 1, name: 'loss', value: 0.25 },
  ]);
  expect(readEvents(bytes)).toEqual([
    { step: 0, name: 'loss', value: 0.5 },
    { step: 1, name: 'loss', value: 0.25 },
  ]);
});

test('a file cut in its last record gives those before it, and what is no event file is refused', () => {
  const bytes = writeEvents([
    { step: 0, name: 'loss', value: 0.5 },
    { step: 1, name: 'loss', value: 0.25 },
  ]);
  expect(readEvents(bytes.subarray(0, bytes.length - 6))).toHaveLength(1);
  expect(() => readEvents(new TextEncoder().encode('step,loss\n0,1\n'))).toThrow('onnx.log-unreadable');
});
