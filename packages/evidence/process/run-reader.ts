import { type ChildProcess, fork } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EtalonError } from '@etalon/error';
import type { PieceRefusal } from '../refuse.ts';
import type { ReaderLimits } from './reader-limits.ts';
import type { ReaderAnswer, ReaderTask } from './reader-task.ts';

const ENTRY = join(import.meta.dirname, 'reader-process.ts');
const ROOT = join(import.meta.dirname, '..', '..', '..');
const WATCH_MS = 25;
const PAGE_BYTES = 4096;

type Ending =
  | { readonly why: 'answer'; readonly answer: ReaderAnswer }
  | { readonly why: 'time' }
  | { readonly why: 'memory' }
  | { readonly why: 'exit'; readonly code: number | null };

/**
 * Runs one reading in a process of its own, which sees the piece, the program's code and nothing else of the disk,
 * has no environment and is killed past its limits. Time and memory ends are refusals (`E_TIMEOUT`, `E_BOMB`).
 */
export async function runReader(task: ReaderTask, limits: ReaderLimits): Promise<ReaderAnswer> {
  const child = fork(ENTRY, [], {
    execArgv: await readerFlags(task, limits),
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    const ending = await Promise.race([
      answerOf(child, task),
      timeEnd(limits, child),
      memoryEnd(limits, child),
    ]);
    return readEnding(ending, task, limits);
  } finally {
    child.kill('SIGKILL');
  }
}

async function readerFlags(task: ReaderTask, limits: ReaderLimits): Promise<readonly string[] & string[]> {
  const readable = [
    join(ROOT, 'packages'),
    join(ROOT, 'node_modules'),
    join(ROOT, 'package.json'),
    task.file.path,
    await realpath(task.file.path),
  ];
  const flags = [
    `--max-old-space-size=${limits.heapMb}`,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    ...(compilesSchema(task) ? [] : ['--disallow-code-generation-from-strings']),
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    ...(task.kind === 'extract' ? [`--allow-fs-write=${dirname(task.target)}`] : []),
    '--allow-addons',
  ];
  return flags;
}

/** Ajv writes the check of our own schemas as code; nothing of the piece enters that code. */
function compilesSchema({ file }: ReaderTask): boolean {
  return file.slot === 'anomalies' || file.slot === 'recipe';
}

function answerOf(child: ChildProcess, task: ReaderTask): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer: ReaderAnswer) => resolve({ why: 'answer', answer }));
    child.once('exit', (code) => resolve({ why: 'exit', code }));
    child.once('error', reject);
    child.send(task, (error) => {
      if (error !== null) resolve({ why: 'exit', code: null });
    });
  });
}

function timeEnd(limits: ReaderLimits, child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ why: 'time' }), limits.timeoutMs);
    child.once('exit', () => clearTimeout(timer));
  });
}

/** Resolves when the process grows past its limit; V8's own limit does not see WebAssembly nor native memory. */
function memoryEnd(limits: ReaderLimits, child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      void residentMb(child.pid).then((resident) => {
        if (resident > limits.residentMb) resolve({ why: 'memory' });
      });
    }, WATCH_MS);
    child.once('exit', () => clearInterval(timer));
  });
}

async function residentMb(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return (Number(text.split(' ')[1] ?? 0) * PAGE_BYTES) / (1024 * 1024);
}

function readEnding(ending: Ending, task: ReaderTask, limits: ReaderLimits): ReaderAnswer {
  switch (ending.why) {
    case 'answer':
      if (ending.answer.kind === 'failed') {
        throw new EtalonError('evidence.reader-failed', { info: { message: ending.answer.message } });
      }
      return ending.answer;
    case 'time':
      return refusal(task, 'E_TIMEOUT', { seconds: Math.round(limits.timeoutMs / 1000) });
    case 'memory':
      return refusal(task, 'E_BOMB', { limit: 'memory', megabytes: limits.residentMb });
    case 'exit':
      // V8 ends the process itself (SIGABRT) when the heap is full.
      return refusal(task, 'E_BOMB', { limit: 'memory', megabytes: limits.heapMb });
    default:
      return ending satisfies never;
  }
}

function refusal(task: ReaderTask, code: 'E_TIMEOUT' | 'E_BOMB', info: PieceRefusal['info']): PieceRefusal {
  return { kind: 'refused', code, fileName: task.file.fileName, place: null, info };
}
