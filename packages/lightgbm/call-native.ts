import { EtalonError } from '@etalon/error';
import { loadModule } from './load-module.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Memory lent by the binary until `free` gives it all back. */
export interface Lease {
  readonly reserve: (bytes: number) => number;
  readonly writeNumbers: (values: Float64Array | Float32Array | Int32Array) => number;
  readonly writeText: (text: string) => number;
  readonly free: () => void;
}

/** Opens a lease; throws `lightgbm.memory` when four gigabytes are not enough. */
export function openLease(): Lease {
  const { find } = loadModule();
  const addresses: number[] = [];
  const reserve = (bytes: number): number => {
    const address = find('malloc')(Math.max(8, bytes)) >>> 0;
    if (address === 0) throw new EtalonError('lightgbm.memory', { info: { bytes } });
    addresses.push(address);
    return address;
  };
  const writeBytes = (bytes: Uint8Array): number => {
    const address = reserve(bytes.length);
    viewBytes(address, bytes.length).set(bytes);
    return address;
  };
  return {
    reserve,
    writeNumbers: (values) => writeBytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
    writeText: (text) => writeBytes(encoder.encode(`${text}\0`)),
    free: () => {
      for (const address of addresses.splice(0)) find('free')(address);
    },
  };
}

/** Bytes of the memory of the binary; a later call may move them. */
export function viewBytes(address: number, length: number): Uint8Array {
  return new Uint8Array(loadModule().memory.buffer, address, length);
}

export function readHandle(address: number): number {
  return new DataView(loadModule().memory.buffer).getUint32(address, true);
}

export function readNumbers(address: number, count: number): Float64Array {
  return new Float64Array(loadModule().memory.buffer.slice(address, address + 8 * count));
}

export function readText(address: number): string {
  const bytes = new Uint8Array(loadModule().memory.buffer, address);
  return decoder.decode(bytes.slice(0, bytes.indexOf(0)));
}

/** Calls a function of the C interface; throws `lightgbm.failed` with what it says, `lightgbm.memory` when it has no more. */
export function callNative(name: string, ...args: readonly (number | bigint)[]): void {
  const { find } = loadModule();
  let answered: number;
  try {
    answered = find(name)(...args);
  } catch (cause) {
    throw new EtalonError('lightgbm.memory', {
      info: { bytes: loadModule().memory.buffer.byteLength },
      cause,
    });
  }
  if (answered === 0) return;
  throw new EtalonError('lightgbm.failed', { info: { reason: readText(find('LGBM_GetLastError')() >>> 0) } });
}
