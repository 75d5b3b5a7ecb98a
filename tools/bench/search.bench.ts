import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type BenchRow, makeRow } from './bench-row.ts';
import { besidePeer } from './python-peer.ts';

export const name = 'search';

const SCRIPT = join(import.meta.dirname, 'search', 'run-search.ts');
const TASKSET = '/usr/bin/taskset';
const FEW = 20;
const MANY = 200;

interface Searched {
  readonly seconds: number;
  readonly mebibytes: number;
}

function search(trials: number, cores: number): Searched {
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', SCRIPT, String(trials)] as const;
  const [command, ...args] = [TASKSET, '--cpu-list', `0-${cores - 1}`, ...node];
  const { status, stdout, stderr } = spawnSync(command ?? '', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${SCRIPT}: ${stderr.slice(-400)}`);
  return JSON.parse(stdout);
}

/** The same search of settings on one core and on all of them, and the memory of one of ten times as many trials. */
export async function run(): Promise<readonly BenchRow[]> {
  if (!existsSync(TASKSET)) return [];
  const cores = availableParallelism();
  const alone = search(FEW, 1);
  const all = search(FEW, cores);
  const many = search(MANY, cores);
  const row = makeRow(`memory of a search, ${MANY} trials`, many.mebibytes, 'MiB', null);
  return [
    besidePeer(`search, ${FEW} trials on ${cores} cores`, all.seconds, {
      peer: 'one core',
      peerSeconds: alone.seconds,
    }),
    {
      ...row,
      peer: `${FEW} trials`,
      peerValue: Number(all.mebibytes.toPrecision(3)),
      ratio: Number((all.mebibytes / many.mebibytes).toPrecision(3)),
    },
  ];
}
