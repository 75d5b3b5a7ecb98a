import { expect, test } from 'vitest';
import { readNpy } from './read-npy.ts';

function writeNpy(header: string, numbers: ArrayBufferView): Uint8Array {
  const words = new TextEncoder().encode(`${header}\n`);
  const head = [0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, words.length & 255, words.length >> 8];
  return Uint8Array.from([...head, ...words, ...new Uint8Array(numbers.buffer)]);
}

const NUMBERS = Float64Array.from({ length: 12 }, (_, at) => at / 4);

test('an array of NumPy is read by rows', () => {
  const file = writeNpy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3, 2), }", NUMBERS);
  expect(readNpy(file)).toEqual({ rows: 2, shape: [3, 2], values: Float32Array.from(NUMBERS) });
  const bytes = writeNpy(
    "{'descr': '|u1', 'fortran_order': False, 'shape': (3,), }",
    Uint8Array.of(0, 128, 255),
  );
  expect(readNpy(bytes)).toEqual({ rows: 3, shape: [1], values: Float32Array.of(0, 128, 255) });
});

test.each([
  ["{'descr': '<f8', 'fortran_order': True, 'shape': (2, 6), }", 'fortran_order'],
  ["{'descr': '|O', 'fortran_order': False, 'shape': (2, 6), }", 'descr |O'],
  ["{'descr': '<f8', 'fortran_order': False, 'shape': (3, 6), }", 'length'],
  ["{'descr': '<f8', 'fortran_order': False, 'shape': (), }", 'shape'],
])('what is not read is said: %s', (header, problem) => {
  let info: unknown = null;
  try {
    readNpy(writeNpy(header, NUMBERS));
  } catch (error) {
    info = error instanceof Error && 'info' in error ? error.info : null;
  }
  expect(info).toEqual({ problem });
  expect(() => readNpy(new Uint8Array(20))).toThrow('deep.bad-npy');
});
