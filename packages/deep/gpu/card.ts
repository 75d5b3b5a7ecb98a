import { EtalonError } from '@etalon/error';
import { type Dispatch, type Kernel, type Part, writeModule } from './kernel.ts';

/** Flags of WebGPU, which Node does not name (W3C WebGPU, § 5.1, 9.1 and 5.3). */
export const USAGE = { mapRead: 1, copySource: 4, copyTarget: 8, uniform: 0x40, storage: 0x80 } as const;
export const MAP_READ = 1;
const COMPUTE = 4;
const MOST_GROUPS = 65_535;

/** A program ready to be sent, with its lists. */
export interface Step {
  readonly pipeline: GPUComputePipeline;
  readonly group: GPUBindGroup;
  readonly groups: (rows: number) => number;
}

/** A graphics card on which a network is laid; every buffer that it gave goes with `free`. */
export interface Card {
  readonly device: GPUDevice;
  /** Zeros; throws `deep.card-memory` when the card binds no list of that size. */
  readonly take: (size: number, usage?: number) => GPUBuffer;
  readonly compile: (dispatches: readonly Dispatch[]) => Promise<readonly Step[]>;
  /** The group of the facts of batches. */
  readonly bindFacts: (buffer: GPUBuffer) => GPUBindGroup;
  readonly encode: (
    pass: GPUComputePassEncoder,
    steps: readonly Step[],
    batch: { readonly facts: GPUBindGroup; readonly offset: number; readonly rows: number },
  ) => void;
  /** Waits for what the card does; throws `deep.card-lost` when it went away meanwhile. */
  readonly wait: <T>(work: Promise<T>) => Promise<T>;
  /** Does work and waits; throws `deep.card-memory` when the memory of the card did not suffice, `deep.card-failed` when it refused a program. */
  readonly guard: <T>(work: () => Promise<T>) => Promise<T>;
  readonly free: () => void;
}

/** Opens what a network needs of a device. The device stays open when its buffers are freed. */
export function openCard(device: GPUDevice): Card {
  const taken: GPUBuffer[] = [];
  const facts = device.createBindGroupLayout({
    entries: [{ binding: 0, visibility: COMPUTE, buffer: { type: 'uniform', hasDynamicOffset: true } }],
  });
  const compile = openCompiler(device, facts);
  let lost: EtalonError | null = null;
  const lostFirst = device.lost.then(({ reason }) => {
    lost = new EtalonError('deep.card-lost', { info: { reason: reason ?? 'unknown' } });
  });
  const wait = async <T>(work: Promise<T>): Promise<T> => {
    const never = lostFirst.then(() => Promise.reject(lost));
    try {
      return await Promise.race([work, never]);
    } catch (cause) {
      await Promise.race([lostFirst, new Promise((resolve) => setTimeout(resolve, 100))]);
      throw lost ?? cause;
    }
  };
  return {
    device,
    take: (size, usage = USAGE.storage | USAGE.copySource | USAGE.copyTarget) => {
      const bytes = Math.max(16, 4 * size);
      const { maxBufferSize, maxStorageBufferBindingSize } = device.limits;
      if (bytes > Math.min(maxBufferSize, maxStorageBufferBindingSize))
        throw new EtalonError('deep.card-memory');
      const buffer = device.createBuffer({ size: bytes, usage });
      taken.push(buffer);
      return buffer;
    },
    compile,
    bindFacts: (buffer) =>
      device.createBindGroup({
        layout: facts,
        entries: [{ binding: 0, resource: { buffer, size: 32 } }],
      }),
    encode: (pass, steps, batch) => {
      for (const { pipeline, group, groups } of steps) {
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, batch.facts, [batch.offset]);
        pass.setBindGroup(1, group);
        const count = groups(batch.rows);
        pass.dispatchWorkgroups(Math.min(count, MOST_GROUPS), Math.ceil(count / MOST_GROUPS));
      }
    },
    wait,
    guard: (work) => guard(device, wait, work),
    free: () => {
      for (const buffer of taken.splice(0)) buffer.destroy();
    },
  };
}

async function guard<T>(device: GPUDevice, wait: Card['wait'], work: () => Promise<T>): Promise<T> {
  device.pushErrorScope('validation');
  device.pushErrorScope('out-of-memory');
  let outcome: { readonly value: T } | { readonly error: unknown };
  try {
    outcome = { value: await work() };
  } catch (error) {
    outcome = { error };
  }
  const memory = await wait(device.popErrorScope());
  const invalid = await wait(device.popErrorScope());
  if (memory !== null) throw new EtalonError('deep.card-memory');
  if ('error' in outcome) throw outcome.error;
  if (invalid !== null) throw new EtalonError('deep.card-failed', { cause: new TypeError(invalid.message) });
  return outcome.value;
}

function openCompiler(device: GPUDevice, facts: GPUBindGroupLayout): Card['compile'] {
  const layouts = new Map<string, GPUBindGroupLayout>();
  const pipelines = new Map<string, Promise<GPUComputePipeline>>();
  const layoutOf = ({ reads, writes }: Kernel): GPUBindGroupLayout => {
    const key = `${reads.length} ${writes.length}`;
    const known = layouts.get(key);
    if (known !== undefined) return known;
    const types = [
      ...reads.map((): GPUBufferBindingType => 'read-only-storage'),
      ...writes.map((): GPUBufferBindingType => 'storage'),
    ];
    const made = device.createBindGroupLayout({
      entries: types.map((type, binding) => ({ binding, visibility: COMPUTE, buffer: { type } })),
    });
    layouts.set(key, made);
    return made;
  };
  const pipelineOf = (kernel: Kernel, constants: Dispatch['constants']): Promise<GPUComputePipeline> => {
    const text = writeModule(kernel);
    const key = JSON.stringify([text, constants]);
    const known = pipelines.get(key);
    if (known !== undefined) return known;
    const module = device.createShaderModule({ code: text });
    const made = device
      .createComputePipelineAsync({
        layout: device.createPipelineLayout({ bindGroupLayouts: [facts, layoutOf(kernel)] }),
        compute: { module, entryPoint: 'main', constants },
      })
      .catch((cause: unknown) => explainRefusal(module, cause));
    pipelines.set(key, made);
    return made;
  };
  const bind = (kernel: Kernel, parts: readonly Part[]): GPUBindGroup =>
    device.createBindGroup({
      layout: layoutOf(kernel),
      entries: parts.map(({ buffer, from, size }, binding) => ({
        binding,
        resource: { buffer, offset: 4 * from, size: 4 * Math.max(1, size) },
      })),
    });
  return (dispatches) =>
    Promise.all(
      dispatches.map(async ({ kernel, constants, reads, writes, groups }) => ({
        pipeline: await pipelineOf(kernel, constants),
        group: bind(kernel, [...reads, ...writes]),
        groups,
      })),
    );
}

/** Gives as a cause what the compiler of the card says of a program that it refuses. */
async function explainRefusal(module: GPUShaderModule, cause: unknown): Promise<never> {
  const { messages } = await module.getCompilationInfo();
  const said = messages.map(({ lineNum, message }) => `${lineNum}: ${message}`).join(' ');
  throw new EtalonError('deep.card-failed', { cause: new TypeError(said, { cause }) });
}
