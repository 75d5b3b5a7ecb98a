import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import type { PlainTensor, Tensors } from './tensor.ts';
import { type Lane, openLanes } from './walls/lanes.ts';
import { openSandbox } from './walls/sandbox.ts';
import { SANDBOX_LIMITS, type SandboxLimits } from './walls/sandbox-limits.ts';
import type { Wall } from './walls/walls.ts';
import type { SentTensor, SentTensors, WorkerAnswer, WorkerRequest } from './worker/messages.ts';

export interface OpenedModel {
  /** What stands between it and the machine. */
  readonly walls: readonly Wall[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** One call; throws `onnx.not-run` with the message of the engine, and as a sandbox throws. */
  run(feeds: Tensors, outputs: readonly string[]): Promise<Tensors>;
  /** Milliseconds of each of `count` calls, measured beside the model, after `warmUp` others. */
  time(feeds: Tensors, calls: { readonly warmUp: number; readonly count: number }): Promise<Float64Array>;
  /** MiB that its process has held at most; null where the system does not count it. */
  peakMb(): Promise<number | null>;
  close(): void;
}

const PROGRAM = { folder: join(import.meta.dirname, 'worker'), entry: 'worker.ts' };

/** Opens a model behind walls. Throws `onnx.not-loaded` (message of the engine), `onnx.no-walls`, and as a sandbox throws. */
export async function openModel(path: string, limits: SandboxLimits = SANDBOX_LIMITS): Promise<OpenedModel> {
  const lanes = openLanes();
  const sandbox = await openSandbox({ ...PROGRAM, work: path, descriptor: lanes.reader }, limits).catch(
    (error: unknown) => {
      lanes.close();
      throw error;
    },
  );
  const close = (): void => {
    sandbox.close();
    lanes.close();
  };
  const give = async <Answer>(
    feeds: Tensors,
    work: (sent: SentTensors) => Promise<Answer>,
  ): Promise<Answer> => {
    const lane = lanes.take();
    try {
      return await work(lay(lane, feeds));
    } finally {
      lane.leave();
    }
  };
  const ask = async <Kind extends WorkerAnswer['kind']>(
    request: WorkerRequest,
    kind: Kind,
  ): Promise<Extract<WorkerAnswer, { kind: Kind }>> => {
    const answer = readAnswer(await sandbox.ask(request));
    if (isOfKind(answer, kind)) return answer;
    throw refuse(request, answer, limits);
  };
  try {
    const opened = await ask({ kind: 'open', file: '/given', threads: limits.threads }, 'opened');
    return {
      walls: sandbox.walls,
      inputs: opened.inputs,
      outputs: opened.outputs,
      run: (given, outputs) =>
        give(given, async (feeds) => (await ask({ kind: 'run', feeds, outputs }, 'ran')).outputs),
      time: (given, calls) =>
        give(given, async (feeds) => (await ask({ kind: 'time', feeds, ...calls }, 'timed')).milliseconds),
      peakMb: sandbox.peakMb,
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function lay(lane: Lane, feeds: Tensors): SentTensors {
  const send = ({ type, dims, data }: PlainTensor): SentTensor =>
    ArrayBuffer.isView(data)
      ? { type, dims, laid: lane.lay(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)) }
      : { type, dims, data };
  return Object.fromEntries(Object.entries(feeds).map(([name, tensor]) => [name, send(tensor)]));
}

function readAnswer(message: unknown): WorkerAnswer {
  return Object(message);
}

function isOfKind<Kind extends WorkerAnswer['kind']>(
  answer: WorkerAnswer,
  kind: Kind,
): answer is Extract<WorkerAnswer, { kind: Kind }> {
  return answer.kind === kind;
}

const NO_ROOM = /bad_alloc|failed to allocate|out of memory|allocation failed/i;
const MESSAGE_LENGTH = 300;

function refuse(request: WorkerRequest, answer: WorkerAnswer, limits: SandboxLimits): EtalonError {
  const message = answer.kind === 'failed' ? answer.message.slice(0, MESSAGE_LENGTH) : '';
  if (NO_ROOM.test(message))
    return new EtalonError('onnx.out-of-memory', { info: { mebibytes: limits.residentMb } });
  return new EtalonError(request.kind === 'open' ? 'onnx.not-loaded' : 'onnx.not-run', { info: { message } });
}
