import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../tools/start.ts', import.meta.url));

/** Runs the program of `npm start` with other settings, hands it the signals received, and gives its exit code. */
export function runStart(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const child = spawn(process.execPath, [START, ...args], {
    env: { ...process.env, ...settings },
    stdio: 'inherit',
  });
  const forward = (signal: NodeJS.Signals): boolean => child.kill(signal);
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      done(code ?? 0);
    });
  });
}
