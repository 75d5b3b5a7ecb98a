import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { EtalonError } from '@etalon/error';
import { LIGHTGBM_WASM_HASH } from './version.ts';

/** A function of the C interface: numbers and addresses in (64 bits as a bigint), a number out. */
export type NativeFunction = (...args: readonly (number | bigint)[]) => number;

export interface NativeModule {
  readonly memory: WebAssembly.Memory;
  /** A function that the binary gives; throws `lightgbm.wrong-binary` for one that it lacks. */
  readonly find: (name: string) => NativeFunction;
}

/** What a call to the system answers when it is refused (`ENOSYS` of WASI). */
const REFUSED = 52;

/** Memory that grows is found anew at each use; what asks for chance, which every seed replaces, gets zeros. */
const QUIET = { emscripten_notify_memory_growth: () => 0, getentropy: () => 0 };

let loaded: NativeModule | null = null;

/**
 * The binary, read, checked against its hash and started once for each thread. It can reach nothing: no file, no network,
 * no chance, and a clock that stands still. Throws `lightgbm.wrong-binary`.
 */
export function loadModule(): NativeModule {
  loaded ??= startModule();
  return loaded;
}

function startModule(): NativeModule {
  const binary = readFileSync(new URL('./lightgbm.wasm', import.meta.url));
  const hash = createHash('sha256').update(binary).digest('hex');
  if (hash !== LIGHTGBM_WASM_HASH) throw new EtalonError('lightgbm.wrong-binary', { info: { hash } });
  const module = new WebAssembly.Module(binary);
  const imports: Record<string, Record<string, NativeFunction>> = {};
  for (const { module: room, name } of WebAssembly.Module.imports(module)) {
    imports[room] ??= {};
    imports[room][name] = () => REFUSED;
  }
  const instance = new WebAssembly.Instance(module, {
    ...imports,
    env: { ...imports.env, ...QUIET },
  });
  const { memory } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory))
    throw new EtalonError('lightgbm.wrong-binary', { info: { hash } });
  const find = (name: string): NativeFunction => {
    const found = instance.exports[name];
    if (typeof found !== 'function') throw new EtalonError('lightgbm.wrong-binary', { info: { hash } });
    return (...args) => Number(found(...args));
  };
  find('_initialize')();
  return { memory, find };
}
