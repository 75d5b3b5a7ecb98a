import { readdirSync, readSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Tensors } from '../tensor.ts';
import type { SentTensor, SentTensors, WorkerAnswer, WorkerRequest } from './messages.ts';

/** The descriptor by which numbers come. */
const LANES = 4;
const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  float16: Uint16Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  bool: Uint8Array,
  string: Uint8Array,
} as const;

let session: InferenceSession | null = null;

function send(answer: WorkerAnswer): void {
  process.send?.(answer);
}

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  switch (request.kind) {
    case 'open':
      session = await InferenceSession.create(request.file, {
        executionProviders: ['cpu'],
        intraOpNumThreads: request.threads,
        interOpNumThreads: 1,
        logSeverityLevel: 4,
      });
      return { kind: 'opened', inputs: session.inputNames, outputs: session.outputNames };
    case 'run': {
      const found = await opened().run(makeFeeds(request.feeds), [...request.outputs]);
      return { kind: 'ran', outputs: readOutputs(found) };
    }
    case 'time': {
      const feeds = makeFeeds(request.feeds);
      const milliseconds = new Float64Array(request.count);
      for (let call = -request.warmUp; call < request.count; call += 1) {
        const start = performance.now();
        await opened().run(feeds);
        if (call >= 0) milliseconds[call] = performance.now() - start;
      }
      return { kind: 'timed', milliseconds };
    }
    default:
      return request satisfies never;
  }
}

function opened(): InferenceSession {
  if (session === null) throw new Error('no model is open');
  return session;
}

function makeFeeds(tensors: SentTensors): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, makeTensor(tensor)]));
}

function makeTensor(sent: SentTensor): Tensor {
  const data = 'laid' in sent ? readLaid(sent.type, sent.laid) : sent.data;
  return Reflect.construct(Tensor, [sent.type, data, [...sent.dims]]);
}

function readLaid(type: SentTensor['type'], { at, bytes }: { at: number; bytes: number }): object {
  const buffer = new ArrayBuffer(bytes);
  for (let done = 0; done < bytes; ) {
    const read = readSync(LANES, new Uint8Array(buffer, done), { position: at + done });
    if (read === 0) throw new Error('the rows end before what was said');
    done += read;
  }
  return new ARRAYS[type](buffer);
}

/** Outputs that are no tensor (a list of maps, as some converters write) stop the call before this. */
function readOutputs(found: InferenceSession.OnnxValueMapType): Tensors {
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => {
      const { type, dims, data } = Object(value);
      return [name, { type, dims: [...dims], data }];
    }),
  );
}

process.on('message', (request: WorkerRequest) => {
  void answer(request).then(send, (error: unknown) =>
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
process.once('disconnect', () => process.exit());
send({
  kind: 'ready',
  seen: {
    interfaces: Object.keys(networkInterfaces()).length,
    root: readdirSync('/').sort(),
    pid: process.pid,
  },
});
