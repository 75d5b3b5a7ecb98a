import { writeMessage } from './onnx-writer.ts';

/** A TensorBoard event file of scalars; its checksums are left at zero, which readers that do not check them accept. */
export function writeEvents(
  events: readonly { readonly step: number; readonly name: string; readonly value: number }[],
): Uint8Array {
  const records = events.map(({ step, name, value }) => {
    // A float has its own wire type (5), which the writer of models does not need: tag 2 of Summary.Value, then 4 bytes.
    const real = new Uint8Array(5);
    real[0] = (2 << 3) | 5;
    new DataView(real.buffer).setFloat32(1, value, true);
    const named = writeMessage({ 1: name });
    const one = new Uint8Array([...named, ...real]);
    const event = writeMessage({ 2: step, 5: { 1: one } });
    const record = new Uint8Array(12 + event.length + 4);
    new DataView(record.buffer).setBigUint64(0, BigInt(event.length), true);
    record.set(event, 12);
    return record;
  });
  return Uint8Array.from(records.flatMap((record) => [...record]));
}
