import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { pickPort } from '../start/pick-port.ts';

export interface ServedApplication {
  readonly origin: string;
  /** Milliseconds from the launch of the command to the first page received whole. */
  readonly firstPageMs: number;
  readonly stop: () => Promise<void>;
}

export interface ServeOptions {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** Launches the application as a user would, on a free port, and waits for its first page. */
export async function serveApplication(options: ServeOptions): Promise<ServedApplication> {
  const { port } = await pickPort(0);
  const origin = `http://localhost:${port}`;
  const [command, ...args] = options.command;
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, NODE_ENV: 'production', ...options.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said = (said + text).slice(-5_000);
    });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await gone;
  };
  while (performance.now() - began < options.timeoutMs && child.exitCode === null) {
    if (await answers(origin)) return { origin, firstPageMs: performance.now() - began, stop };
    await wait(50);
  }
  await stop();
  throw new Error(`no page from ${options.command.join(' ')}:\n${said}`);
}

async function answers(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(origin);
    await answer.text();
    return answer.status === 200;
  } catch {
    return false;
  }
}
