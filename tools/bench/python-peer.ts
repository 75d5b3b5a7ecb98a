import { spawnSync } from 'node:child_process';
import { type BenchRow, makeRow } from './bench-row.ts';

const PYTHON = '/usr/bin/python3';
const TOLERANCE = 1e-8;

/** What a script of a Python peer prints as JSON for a file; null where its packages are not installed. */
export function runPython<T>(script: string, packages: readonly string[], file: string): T | null {
  const probe = spawnSync(PYTHON, ['-c', `import ${packages.join(', ')}`], { stdio: 'ignore' });
  if (probe.status !== 0) return null;
  const { stdout, status, stderr } = spawnSync(PYTHON, [script, file], { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${script}: ${stderr.slice(-400)}`);
  return JSON.parse(stdout);
}

/** A time in seconds beside a peer's for the same work; `peerSeconds` is null where the peer is not installed. */
export function besidePeer(
  title: string,
  seconds: number,
  { peer, peerSeconds }: { readonly peer: string; readonly peerSeconds: number | null },
): BenchRow {
  const row = makeRow(title, seconds, 's', null);
  if (peerSeconds === null) return { ...row, peer: `${peer}: peer not installed` };
  return {
    ...row,
    peer,
    peerValue: Number(peerSeconds.toPrecision(3)),
    ratio: Number((peerSeconds / seconds).toPrecision(3)),
  };
}

/** Throws unless both figures agree to 1e-8 of the peer's: a speed is worth nothing on other figures. */
export function expectSame(what: string, ours: number | undefined, theirs: unknown): void {
  const gap = Math.abs((ours ?? Number.NaN) - Number(theirs));
  if (!(gap <= TOLERANCE * Math.max(1, Math.abs(Number(theirs)))))
    throw new Error(`${what}: ${ours} here, ${String(theirs)} for the peer`);
}
