import { fork } from 'node:child_process';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import type { MeasurePiece } from '../bench/workbench.ts';
import type { Matchable } from '../coverage/list-matchable.ts';
import { killGroup } from './kill-group.ts';
import { lendCompiled } from './lend-compiled.ts';

const ENTRY = join(import.meta.dirname, 'matchable-process.ts');
const LIMIT_MS = 60_000;
const HEAP_MB = 512;

export interface MatchableTask {
  readonly pieces: readonly MeasurePiece[];
  readonly caseFolder: string;
  readonly memoryMb: number;
  /** Ids of the coverage instruments whose lists are wanted. */
  readonly instruments: readonly string[];
}

export type MatchableMessage =
  | { readonly kind: 'answer'; readonly matchable: Matchable }
  | { readonly kind: 'failed'; readonly code: string };

/**
 * Lists what a person may match, in a process of its own that is killed past its time. Throws `instruments.process-ended`, or the code of a
 * fault of the case folder.
 */
export function runMatchable(
  input: Omit<MatchableTask, 'memoryMb'>,
  limits: { readonly timeMs: number } = { timeMs: LIMIT_MS },
): Promise<Matchable> {
  const child = fork(ENTRY, [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, '--disable-warning=ExperimentalWarning'],
    env: lendCompiled(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  });
  const task: MatchableTask = { ...input, memoryMb: HEAP_MB };
  return new Promise<Matchable>((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(clock);
      killGroup(child);
      settle();
    };
    const fail = (code: string): void => end(() => reject(new EtalonError(code)));
    const clock = setTimeout(() => fail('instruments.process-ended'), limits.timeMs);
    child.once('message', (message: MatchableMessage) =>
      message.kind === 'answer' ? end(() => resolve(message.matchable)) : fail(message.code),
    );
    child.once('exit', () => fail('instruments.process-ended'));
    child.once('error', () => fail('instruments.process-ended'));
    child.send(task, () => undefined);
  });
}
